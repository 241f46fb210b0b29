package io.github.beat4j.memory;

import org.jspecify.annotations.Nullable;

/**
 * Somebody has broken the rules of a pool: released an object twice, or one that is not the pool's,
 * or used one after its release. If there was a release before, the cause of this exception has its
 * stack and names its thread.
 */
public final class PoolMisuseException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  private PoolMisuseException(String message, @Nullable Throwable release) {
    super(message, release);
  }

  static PoolMisuseException releasedTwice(Object object, @Nullable Throwable first) {
    return new PoolMisuseException(
        name(object)
            + ": released twice (expected: one release for each acquire); the cause is the first"
            + " release; let one place alone release it",
        first);
  }

  static PoolMisuseException usedAfterRelease(Object object, Throwable release) {
    return new PoolMisuseException(
        name(object)
            + ": used after its release (expected: acquired); the cause is the release; release it"
            + " after its last use, or acquire another one",
        release);
  }

  static PoolMisuseException writtenAfterRelease(
      Object object, int at, byte found, byte expected, @Nullable Throwable release) {
    return new PoolMisuseException(
        name(object)
            + ": written to after its release, at byte "
            + at
            + ": 0x%02X (expected: 0x%02X)".formatted(found, expected)
            + "; the cause is the release; whoever had it then, or has a slice or a duplicate of it,"
            + " must stop using it there",
        release);
  }

  static PoolMisuseException foreign(Object object) {
    return new PoolMisuseException(
        name(object)
            + ": not of this pool (expected: what its acquire gave); release it to the pool that it"
            + " came from, and neither a copy nor a view of it",
        null);
  }

  static PoolMisuseException madeTwice(Object object) {
    return new PoolMisuseException(
        name(object)
            + ": made twice by the factory (expected: another object for each call); make a new one"
            + " each time",
        null);
  }

  /** Not its own text, which may be long, secret, or throw. */
  private static String name(Object object) {
    return "object: "
        + object.getClass().getName()
        + "@"
        + Integer.toHexString(System.identityHashCode(object));
  }
}

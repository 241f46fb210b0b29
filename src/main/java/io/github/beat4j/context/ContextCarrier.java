package io.github.beat4j.context;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries something that belongs to a thread (a thread-local, a logging context, a span) from the
 * thread of a root to the threads that steal branches of it, and from the submitter of a task to
 * the thread that runs it. Registered with a pool by its builder; with the common pool as a service
 * provider ({@link java.util.ServiceLoader}) that is visible to Beat's own class loader.
 *
 * <p><b>When.</b> {@link #capture} is called once per root, when its first branch is made
 * stealable, and for each submitted task when it is submitted. {@link Snapshot#run} is called
 * around each stolen branch and each submitted task. A branch that nobody steals runs where it was
 * called, and neither is called for it: it costs nothing.
 *
 * <p><b>Which thread.</b> Capture: the one that called the root, in the middle of a call, or the
 * submitter. Run: the one that has stolen the branch, which is one of the pool's, or a caller of
 * the same root that waits in a join; several at the same time. What the capturing thread did
 * before is visible.
 *
 * <p><b>Limits.</b> The context is the root's, not that of the single call. A change that is made
 * inside a branch is seen by what it calls on the same thread, but not by what is stolen from it.
 * If the root's own thread changes a value before its first branch is made stealable, all stolen
 * branches of this root get the changed one: put on before the outermost call what is to be
 * carried. A mutable value is shared by all threads that it is carried to.
 *
 * <p><b>Failures.</b> If a carrier throws, the branch or the task fails with what it threw, and the
 * thread gets back what it had as far as the carriers let it; a failure of the branch itself comes
 * first. When a carrier cannot capture, all stolen branches of the root fail so, or the submitted
 * task. Only when stack or memory is short nothing is made stealable for the moment, and {@code
 * submit} throws.
 *
 * <p>A carrier should be quick and must not make calls of {@code Beat}. It may block, but a blocked
 * thread is one fewer that computes.
 */
@FunctionalInterface
public interface ContextCarrier {

  /**
   * Takes down what the calling thread has.
   *
   * @return what puts it on elsewhere, any number of times; not null
   */
  Snapshot capture();

  /** What was captured. */
  @FunctionalInterface
  interface Snapshot {

    /**
     * Runs a task with the captured values on the calling thread, and afterwards gives the thread
     * back what it had, also if the task throws.
     *
     * @param task to be run exactly once, on the calling thread, before this method returns; throws
     *     only what another carrier inside it has thrown
     */
    void run(Runnable task);
  }

  /**
   * Carries something that can be read and written. It is read on the capturing thread; before each
   * task it is read and then written on the other thread, and afterwards written again with what
   * was read there.
   *
   * @param read gives the calling thread's value
   * @param write sets the calling thread's value
   * @param <T> the value
   * @return the carrier
   */
  static <T extends @Nullable Object> ContextCarrier of(
      Supplier<? extends T> read, Consumer<? super T> write) {
    Objects.requireNonNull(read, "read");
    Objects.requireNonNull(write, "write");
    return new ValueCarrier<T>(read, write);
  }

  /**
   * Carries the value of a thread-local, which may be null: the value is then removed. A
   * thread-local with an initial value makes one on every thread that it is carried to.
   *
   * @param local the thread-local; the pool's threads do not inherit those that are inheritable
   * @param <T> its value
   * @return the carrier
   */
  static <T extends @Nullable Object> ContextCarrier threadLocal(ThreadLocal<T> local) {
    Objects.requireNonNull(local, "local");
    return new ValueCarrier<@Nullable T>(
        local::get,
        value -> {
          if (value == null) local.remove();
          else local.set(value);
        });
  }

  /**
   * Carries the map of SLF4J's {@code MDC}, as a copy; not what was pushed by {@code
   * MDC.pushByKey}.
   *
   * @return the carrier
   * @throws IllegalStateException if SLF4J is missing, an optional dependency
   */
  static ContextCarrier mdc() {
    try {
      return MdcCarrier.create();
    } catch (NoClassDefFoundError e) {
      throw missing("mdc", "SLF4J", "org.slf4j:slf4j-api", e);
    }
  }

  /**
   * Carries what is registered with Micrometer's global {@code ContextRegistry}: observations,
   * baggage, what else libraries have registered. A registered thread-local that had no value is
   * cleared for the task.
   *
   * @return the carrier
   * @throws IllegalStateException if Micrometer's context propagation is missing, an optional
   *     dependency
   */
  static ContextCarrier micrometer() {
    try {
      return new MicrometerCarrier();
    } catch (NoClassDefFoundError e) {
      throw missing(
          "micrometer", "context propagation", "io.micrometer:context-propagation 1.1 or later", e);
    }
  }

  /**
   * Carries {@code ScopedValue}s, on JDK 25 and later. Those in force cannot be listed, so only the
   * named ones are carried. One that was not bound at the capture is left as it is: unbound on a
   * pool's thread, maybe bound on a thread that helps from inside a narrower scope.
   *
   * @param keys the scoped values; typed as objects, because Beat is compiled for Java 17
   * @return the carrier
   * @throws IllegalArgumentException if a key is not a {@code ScopedValue}
   * @throws UnsupportedOperationException before JDK 25
   */
  static ContextCarrier scopedValues(Object... keys) {
    return new ScopedValueCarrier(keys);
  }

  private static IllegalStateException missing(
      String carrier, String library, String artifact, NoClassDefFoundError cause) {
    return new IllegalStateException(
        carrier + ": " + library + " missing (expected: " + artifact + "); add it, or leave it out",
        cause);
  }
}

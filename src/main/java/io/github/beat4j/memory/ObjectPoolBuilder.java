package io.github.beat4j.memory;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Describes an {@link ObjectPool}. Every setting has a default. Not thread-safe.
 *
 * @param <T> the objects
 */
public final class ObjectPoolBuilder<T> {
  /** Set to true, all pools are checked whose builders do not say otherwise. */
  static final String CHECKED = "io.github.beat4j.memory.checked";

  private static final int DEFAULT_IDLE = 64;
  private static final int MOST_IDLE = 1 << 16;

  private final Supplier<? extends T> factory;
  private @Nullable Consumer<? super T> onRelease;
  private int maxIdle = DEFAULT_IDLE;
  private boolean checked = Boolean.getBoolean(CHECKED);

  ObjectPoolBuilder(Supplier<? extends T> factory) {
    this.factory = factory;
  }

  /**
   * Sets how many idle objects each thread keeps. As many again may be on their way back to it from
   * other threads, and up to 8 batches of 16 from it to others. The queues that virtual threads
   * share have that many places each, rounded down to a power of two, and two at least.
   *
   * @param maxIdle 1 to 65536; 64 if unset
   * @return this
   */
  public ObjectPoolBuilder<T> maxIdle(int maxIdle) {
    if (maxIdle < 1 || maxIdle > MOST_IDLE)
      throw new IllegalArgumentException(
          "maxIdle: "
              + maxIdle
              + " (expected: 1.."
              + MOST_IDLE
              + "); leave it unset for "
              + DEFAULT_IDLE);
    this.maxIdle = maxIdle;
    return this;
  }

  /**
   * Sets what is done to each object at its release, on the thread that releases it: put it back to
   * its first state, for example.
   *
   * @param onRelease the callback; if it throws, the object is not used again
   * @return this
   */
  public ObjectPoolBuilder<T> onRelease(Consumer<? super T> onRelease) {
    this.onRelease = Objects.requireNonNull(onRelease, "onRelease");
    return this;
  }

  /**
   * Sets whether the pool watches its users: a second release, the release of an object of somebody
   * else, and {@link ObjectPool#demandAcquired} of an idle one then throw {@link
   * PoolMisuseException}. Such a pool remembers every object until the collector takes it, and the
   * stack of every release: some microseconds each. For tests, and for finding a fault.
   *
   * @param checked if unset, the system property {@code io.github.beat4j.memory.checked}, which is
   *     false if it is unset too
   * @return this
   */
  public ObjectPoolBuilder<T> checked(boolean checked) {
    this.checked = checked;
    return this;
  }

  /**
   * Makes the pool. Nothing is created before it is asked for.
   *
   * @return a new pool
   */
  public ObjectPool<T> build() {
    return new ObjectPool<>(factory, onRelease, checked, Limits.of(maxIdle, 1, Budget.unlimited()));
  }
}

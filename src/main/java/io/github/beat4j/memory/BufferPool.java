package io.github.beat4j.memory;

import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * Direct buffers that are used again: making one costs microseconds, a zeroed page after the other,
 * and freeing it takes a collection.
 *
 * <p>Their sizes are the powers of two between two bounds; each size has lists, batches and soft
 * references like an {@link ObjectPool}, and a release is cheapest if the buffer is the one that
 * the thread has acquired last. What is idle in all of them together has at most {@link
 * BufferPoolBuilder#maxIdleBytes maxIdleBytes}; if that is used up, and the collector has run since
 * the last time, the lists of threads that have not acquired anything since then are emptied first.
 * What is acquired does not count. If there is no direct memory left for a new buffer, the pool
 * lets go of all that is idle, and tries again.
 *
 * <p>A buffer begins at an address that 64 divides, has the native byte order, position 0, its
 * capacity as its limit, and no mark, whatever its last user has done to it. Its content is not
 * cleared: {@link #acquireZeroed} does so. A buffer larger than the largest size is made when it is
 * acquired, and left to the collector when it is released.
 *
 * <p>Every method may be called by any thread. What a thread wrote to a buffer before it released
 * it is visible to whoever acquires it next. After its release nobody may use a buffer, nor a slice
 * or a duplicate of it: its memory is somebody else's. In a {@link BufferPoolBuilder#checked
 * checked} pool a second release, a foreign buffer, a use of the released buffer, and a write
 * through a slice or a duplicate of it are found, the last at the next {@link #acquire} of that
 * memory; a read through those finds bytes 0xDB. No pool finds who still uses a slice after the
 * memory was acquired again.
 */
public final class BufferPool {
  private final Buffers buffers;

  BufferPool(Buffers buffers) {
    this.buffers = buffers;
  }

  /**
   * Begins a pool.
   *
   * @return a builder with defaults
   */
  public static BufferPoolBuilder builder() {
    return new BufferPoolBuilder();
  }

  /**
   * Gives a buffer that nobody else has, with whatever is in it. Does not block, unless the JVM has
   * to wait for direct memory.
   *
   * @param bytes 0 to 2147483520
   * @return a buffer with at least that capacity, the next power of two unless it is larger than
   *     all sizes; to be released at most once
   * @throws OutOfMemoryError if there is no direct memory for a new buffer, though nothing is idle
   *     any more
   * @throws PoolMisuseException in a checked pool, if somebody has written to the buffer after its
   *     last release; it is not used again, and the next call gives another one
   */
  public ByteBuffer acquire(int bytes) {
    if (bytes < 0 || bytes > AlignedBuffers.LONGEST)
      throw new IllegalArgumentException(
          "bytes: "
              + bytes
              + " (expected: 0.."
              + AlignedBuffers.LONGEST
              + "); use several buffers for more");
    return buffers.acquire(bytes);
  }

  /**
   * As {@link #acquire}, and every byte of it is zero. Takes time in proportion to its capacity.
   *
   * @param bytes 0 to 2147483520
   * @return a buffer with at least that capacity; to be released at most once
   */
  public ByteBuffer acquireZeroed(int bytes) {
    return AlignedBuffers.zero(acquire(bytes));
  }

  /**
   * Takes a buffer back. Any thread may release it. Does not block.
   *
   * @param buffer what {@link #acquire} gave: that very object, neither a slice nor a duplicate
   * @throws PoolMisuseException if it cannot be of this pool, because of its capacity or kind; in a
   *     checked pool if it is not of this pool, or was released already
   */
  public void release(ByteBuffer buffer) {
    buffers.release(Objects.requireNonNull(buffer, "buffer: null (expected: what acquire gave)"));
  }

  /**
   * Whether a buffer has been released.
   *
   * @param buffer what {@link #acquire} gave at some time
   * @return whether nobody may use it any more
   * @throws IllegalStateException if the pool is not checked: it does not know
   * @throws PoolMisuseException if the buffer is not of this pool
   */
  public boolean isIdle(ByteBuffer buffer) {
    return buffers.isIdle(buffer);
  }

  /**
   * Throws if a buffer must not be used: an assertion for code that is handed one. Does nothing in
   * a pool that is not checked.
   *
   * @param buffer what {@link #acquire} gave at some time
   * @throws PoolMisuseException if it was released, with the release as its cause, or is not of
   *     this pool
   */
  public void demandAcquired(ByteBuffer buffer) {
    buffers.demandAcquired(buffer);
  }

  /** Leaves all idle buffers to the collector, which frees their memory when it sees that. */
  public void trim() {
    buffers.trim();
  }

  /**
   * What the pool has done so far, in all sizes.
   *
   * @return figures that may be a moment old
   */
  public PoolStats stats() {
    return buffers.stats();
  }
}

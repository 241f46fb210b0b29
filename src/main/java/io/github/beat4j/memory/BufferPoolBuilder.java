package io.github.beat4j.memory;

/** Describes a {@link BufferPool}. Every setting has a default. Not thread-safe. */
public final class BufferPoolBuilder {
  private static final int LEAST_SIZE = AlignedBuffers.LINE;
  private static final int MOST_SIZE = 1 << 30;
  private static final long MOST_IDLE = 1L << 40;
  private static final long DEFAULT_IDLE = 64L << 20;
  private static final int PART_OF_HEAP = 8;

  private int smallest = 1 << 10;
  private int largest = 1 << 20;
  private long maxIdleBytes =
      Math.min(DEFAULT_IDLE, Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
  private boolean checked = Boolean.getBoolean(ObjectPoolBuilder.CHECKED);

  BufferPoolBuilder() {}

  /**
   * Sets the smallest size. What asks for less gets that.
   *
   * @param bytes a power of two, 64 to 2^30; 1024 if unset
   * @return this
   */
  public BufferPoolBuilder smallest(int bytes) {
    smallest = demandSize("smallest", bytes);
    return this;
  }

  /**
   * Sets the largest size. What asks for more gets a buffer of its own, which is not used again.
   *
   * @param bytes a power of two, 64 to 2^30; 2^20 if unset
   * @return this
   */
  public BufferPoolBuilder largest(int bytes) {
    largest = demandSize("largest", bytes);
    return this;
  }

  private static int demandSize(String name, int bytes) {
    if (bytes < LEAST_SIZE || bytes > MOST_SIZE || Integer.bitCount(bytes) != 1)
      throw new IllegalArgumentException(
          name
              + ": "
              + bytes
              + " (expected: a power of two, "
              + LEAST_SIZE
              + ".."
              + MOST_SIZE
              + "); round it up");
    return bytes;
  }

  /**
   * Bounds what is idle, in all threads and sizes together, batches on their way included. A list
   * takes from it when it grows, and keeps that until it is emptied. A thread keeps at most an
   * eighth of it in one size, unless that is a single buffer, and at most 64 buffers.
   *
   * @param bytes 0 to 2^40; 64 MiB if unset, or an eighth of the largest heap if that is less
   * @return this
   */
  public BufferPoolBuilder maxIdleBytes(long bytes) {
    if (bytes < 0 || bytes > MOST_IDLE)
      throw new IllegalArgumentException(
          "maxIdleBytes: "
              + bytes
              + " (expected: 0.."
              + MOST_IDLE
              + "); leave it unset for 64 MiB");
    maxIdleBytes = bytes;
    return this;
  }

  /**
   * Sets whether the pool watches its users: see {@link BufferPool}. Each acquire and release then
   * goes through the whole buffer once, and each release notes its stack. For tests, and for
   * finding a fault.
   *
   * @param checked if unset, the system property {@code io.github.beat4j.memory.checked}, which is
   *     false if it is unset too
   * @return this
   */
  public BufferPoolBuilder checked(boolean checked) {
    this.checked = checked;
    return this;
  }

  /**
   * Makes the pool. No memory is taken before it is asked for.
   *
   * @return a new pool
   * @throws IllegalArgumentException if the smallest size is larger than the largest
   */
  public BufferPool build() {
    if (smallest > largest)
      throw new IllegalArgumentException(
          "smallest: " + smallest + " (expected: at most largest, " + largest + "); set both");
    SizeClasses sizes = new SizeClasses(smallest, largest);
    return new BufferPool(
        checked ? CheckedBuffers.of(sizes, maxIdleBytes) : PlainBuffers.of(sizes, maxIdleBytes));
  }
}

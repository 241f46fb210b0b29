package io.github.beat4j.memory;

/**
 * Sizes of buffers, each twice the one before.
 *
 * @param smallest a power of two
 * @param largest a power of two
 */
record SizeClasses(int smallest, int largest) {
  /** The class of what is larger than all. */
  static final int LARGER = -1;

  /** The class of what has no size of any. */
  static final int NONE = -2;

  /** What class an index stands for. */
  SizeClass at(int index) {
    return new SizeClass(index, index == 0 ? 0 : size(index - 1) + 1, size(index));
  }

  int count() {
    return ceilLog2(largest) - ceilLog2(smallest) + 1;
  }

  int size(int index) {
    return smallest << index;
  }

  /** The first class whose buffers are large enough. */
  int indexFor(int bytes) {
    if (bytes > largest) return LARGER;
    return bytes <= smallest ? 0 : ceilLog2(bytes) - ceilLog2(smallest);
  }

  /** The class whose buffers have exactly that many bytes. */
  int indexOf(int capacity) {
    int index = indexFor(capacity);
    return index == LARGER || size(index) == capacity ? index : NONE;
  }

  private static int ceilLog2(int n) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(n - 1);
  }
}

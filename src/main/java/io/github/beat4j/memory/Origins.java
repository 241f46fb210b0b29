package io.github.beat4j.memory;

/**
 * From whose list an object came: the number of a {@link Home} by identity hash. Two objects may
 * share a place, and accesses race: so what it tells is a hint, and a wrong one brings an object
 * into another thread's list, no more. It holds no object, and costs an object no memory. An object
 * that goes round between the same threads has its place written once; after that all threads only
 * read it.
 */
final class Origins {
  private static final int LEAST = 256;
  private static final int MOST = 1 << 16;
  private static final int PLACES_PER_OBJECT = 4;

  private final char[] numbers;

  /** For about that many objects in all. */
  Origins(long objects) {
    long places = Math.min(MOST, Math.max(LEAST, PLACES_PER_OBJECT * objects));
    numbers = new char[1 << (Long.SIZE - Long.numberOfLeadingZeros(places - 1))];
  }

  int of(Object object) {
    return numbers[place(object)];
  }

  void note(Object object, int number) {
    int place = place(object);
    if (numbers[place] != number) numbers[place] = (char) number;
  }

  private int place(Object object) {
    return System.identityHashCode(object) & (numbers.length - 1);
  }
}

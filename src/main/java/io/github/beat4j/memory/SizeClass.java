package io.github.beat4j.memory;

/**
 * What one list is for.
 *
 * @param index its place on a {@link Shelf}
 * @param least the fewest bytes that one may ask of it
 * @param most the most
 */
record SizeClass(int index, int least, int most) {
  /** The only one: of objects, whose size nobody asks. */
  static final SizeClass ANY = new SizeClass(0, 0, Integer.MAX_VALUE);
}

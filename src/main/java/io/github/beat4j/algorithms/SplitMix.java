package io.github.beat4j.algorithms;

/**
 * Random numbers that are a hash of a counter, so that the one of any index is known without those
 * before it (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
 * Confined to one thread.
 */
final class SplitMix {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  /** The numbers that follow those of so many indexes. */
  SplitMix(long seed, long index) {
    state = seed + index * GAMMA;
  }

  /** The number of an index, not negative, in the sequence of a seed. */
  static long at(long seed, long index) {
    return mixed(seed + (index + 1) * GAMMA);
  }

  long next() {
    state += GAMMA;
    return mixed(state);
  }

  /** Stafford's mixer 13: each bit of the argument changes each of the result's with even odds. */
  static long mixed(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /**
   * A number from 0 to a positive bound, exclusively, all of them equally likely (Lemire, "Fast
   * random integer generation in an interval", 2019).
   */
  int below(int bound) {
    long product = (next() >>> 32) * bound;
    if ((product & 0xFFFF_FFFFL) < bound) {
      long surplus = (1L << 32) % bound;
      while ((product & 0xFFFF_FFFFL) < surplus) product = (next() >>> 32) * bound;
    }
    return (int) (product >>> 32);
  }
}

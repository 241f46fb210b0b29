package io.github.beat4j.scheduler;

/** Marsaglia's generator with 32 bits of state: enough to choose a victim. Owner only. */
final class XorShift implements RandomSource {
  private int state;

  XorShift(int seed) {
    state = seed * 0x9E3779B9 | 1;
  }

  @Override
  public int next(int bound) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (int) (((state & 0xFFFFFFFFL) * bound) >>> 32);
  }
}

package io.github.beat4j.memory;

/**
 * How much a pool may hold.
 *
 * @param maxIdle objects in the list of one thread, and as many on their way to it
 * @param batch objects that are handed over at once
 * @param weight what an object counts in the budget
 * @param budget what all idle objects share
 */
record Limits(int maxIdle, int batch, long weight, Budget budget) {
  private static final int LARGEST_BATCH = 16;

  static Limits of(int maxIdle, long weight, Budget budget) {
    return new Limits(maxIdle, Math.max(1, Math.min(LARGEST_BATCH, maxIdle / 4)), weight, budget);
  }
}

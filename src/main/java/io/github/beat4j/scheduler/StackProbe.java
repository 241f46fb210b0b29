package io.github.beat4j.scheduler;

/**
 * Tells whether a few kilobytes of stack are left. Asked before a step that must not stop half-way;
 * the user's own overflow is then thrown by the user's code, before or after the step.
 */
final class StackProbe {
  private static final int LEVELS = 24;

  /** For starting a thread or initialising classes. */
  private static final int MANY_LEVELS = 400;

  private StackProbe() {}

  static boolean hasRoom() {
    return has(LEVELS);
  }

  static boolean hasMuchRoom() {
    return has(MANY_LEVELS);
  }

  /** Overflows the stack now rather than half-way through what follows. */
  static void demandRoom() {
    demand(LEVELS);
  }

  static void demandMuchRoom() {
    demand(MANY_LEVELS);
  }

  private static boolean has(int levels) {
    try {
      demand(levels);
      return true;
    } catch (StackOverflowError e) {
      return false;
    }
  }

  private static void demand(int levels) {
    if (touch(levels, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10) == 0) throw new AssertionError("a sum");
  }

  private static long touch(
      int level, long a, long b, long c, long d, long e, long f, long g, long h, long i, long j) {
    return level == 0 ? a + j : b + touch(level - 1, b, c, d, e, f, g, h, i, j, a) + i;
  }
}

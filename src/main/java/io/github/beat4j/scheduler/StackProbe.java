package io.github.beat4j.scheduler;

/**
 * Tells whether a few kilobytes of stack are left. Asked before a step that must not stop half-way;
 * the user's own overflow is then thrown by the user's code, before or after the step.
 */
final class StackProbe {
  private static final int LEVELS = 16;

  private StackProbe() {}

  static boolean hasRoom() {
    try {
      return touch(LEVELS, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10) != 0;
    } catch (StackOverflowError e) {
      return false;
    }
  }

  private static long touch(
      int level, long a, long b, long c, long d, long e, long f, long g, long h, long i, long j) {
    return level == 0 ? a + j : b + touch(level - 1, b, c, d, e, f, g, h, i, j, a) + i;
  }
}

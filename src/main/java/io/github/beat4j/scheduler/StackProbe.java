package io.github.beat4j.scheduler;

/**
 * Tells whether a few kilobytes of stack are left. Asked before a step that must not stop half-way;
 * the user's own overflow is then thrown by the user's code, before or after the step.
 *
 * <p>Asked twice for each promotion, so it must cost little: what costs is not the depth but what
 * is stored on the way. The frames of compiled code are large because of a call that only the last
 * one makes, with more arguments than registers hold; those of the interpreter because of the
 * arguments that go along, which compiled code leaves in registers.
 */
final class StackProbe {
  private static final int LEVELS = 28;

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
    if (touch(levels, 1, 2, 3, 4, 5) == 0) throw new AssertionError("a sum");
  }

  private static long touch(int level, long a, long b, long c, long d, long e) {
    return level == 0
        ? end(
            1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24,
            25, 26, 27, 28, 29, 30, 31, 32)
        : touch(level - 1, a, b, c, d, e) + 1;
  }

  /**
   * With more code than C2 inlines (325 bytes), none of which runs: there is room for its arguments
   * in each of the caller's frames.
   */
  private static long end(
      long a0,
      long a1,
      long a2,
      long a3,
      long a4,
      long a5,
      long a6,
      long a7,
      long b0,
      long b1,
      long b2,
      long b3,
      long b4,
      long b5,
      long b6,
      long b7,
      long c0,
      long c1,
      long c2,
      long c3,
      long c4,
      long c5,
      long c6,
      long c7,
      long d0,
      long d1,
      long d2,
      long d3,
      long d4,
      long d5,
      long d6,
      long d7) {
    if (a0 > 0) return a0;
    long[][] code = {
      {
        a0, a1, a2, a3, a4, a5, a6, a7, b0, b1, b2, b3, b4, b5, b6, b7, c0, c1, c2, c3, c4, c5, c6,
        c7, d0, d1, d2, d3, d4, d5, d6, d7
      },
      {
        b0, b1, b2, b3, b4, b5, b6, b7, c0, c1, c2, c3, c4, c5, c6, c7, d0, d1, d2, d3, d4, d5, d6,
        d7, a0, a1, a2, a3, a4, a5, a6, a7
      }
    };
    return code.length;
  }
}

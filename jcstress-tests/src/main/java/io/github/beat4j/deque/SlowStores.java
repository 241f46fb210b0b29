package io.github.beat4j.deque;

/**
 * Keeps the store buffer of the calling thread's processor busy for a moment: what it stores next
 * becomes visible late. A store that overtakes nothing is delayed for a few nanoseconds only, and
 * then a missing fence is seen once in a million samples, or not at all on a busy machine.
 */
public final class SlowStores {
  private static final int LINE = 64 / Integer.BYTES;
  private static final int STORES = 8;

  /** Larger than the nearest caches. */
  private static final int[] MEMORY = new int[1 << 20];

  private static int next;

  private SlowStores() {}

  /** Stores to some lines that are in no near cache; one actor of a test at most calls it. */
  public static void begin() {
    int at = next;
    for (int i = 0; i < STORES; i++) {
      // An odd number of lines, too far away for a prefetcher.
      at = (at + 1_027 * LINE) & (MEMORY.length - 1);
      MEMORY[at] = i;
    }
    next = at;
  }
}

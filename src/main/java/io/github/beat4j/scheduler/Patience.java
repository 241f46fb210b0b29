package io.github.beat4j.scheduler;

/** How a joiner waits: rounds of helping without a pause, then naps. Confined to its thread. */
class Patience {
  /** A wait this long is worth another thread, though it may be one too many when the wait ends. */
  private static final long PATIENT_NAP = 2 * Naps.FIRST;

  /**
   * A joiner that has found nothing for so long asks others than the thief. Each request costs a
   * busy worker calls that are not inline (docs/adr/0032).
   */
  private static final int PATIENT_ROUNDS = 50;

  private int spins;
  private long nap = Naps.FIRST;

  /** It has found something to help with. */
  final void helped() {
    spins = 0;
    nap = Naps.FIRST;
  }

  final boolean spins(int rounds) {
    return spins < rounds;
  }

  /** Counts a round, and gives its number, from 1. */
  final int spin() {
    return ++spins;
  }

  static boolean asksThief(int round) {
    return round == 1;
  }

  static boolean asksOthers(int round) {
    return round == PATIENT_ROUNDS;
  }

  final long nap() {
    return nap;
  }

  /** Whether another thread may take the place of this one while it naps. */
  final boolean isLong() {
    return nap > PATIENT_NAP;
  }

  final void napped() {
    nap = Naps.next(nap);
  }
}

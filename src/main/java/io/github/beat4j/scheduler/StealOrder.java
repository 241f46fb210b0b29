package io.github.beat4j.scheduler;

import org.jspecify.annotations.Nullable;

/**
 * Whom a hungry worker turns to: a bounded number of the others. Where nothing is known of the
 * machine, one after the other from a random one on. Else the nearest first, from a random one on
 * among those that are as near: each ring gets half of the tries that are left. Where somebody is
 * busy, who will share when asked, few rounds go on from there to the next ring; so distant work is
 * taken where there is none near, and never waits for ever. Owner only.
 */
final class StealOrder {
  /** After the last one of a round. */
  static final int NOBODY = -1;

  /** How many busy workers are asked for a beat each time. */
  static final int MOST_REQUESTS = 8;

  /** How many steps a joiner follows the thieves of thieves. */
  static final int LONGEST_CHASE = 8;

  private static final int MOST_VICTIMS = 16;
  private static final int MOST_LOOKS = 64;

  /** One of so many rounds goes on from a ring in which somebody is busy. */
  private static final int FURTHER = 4;

  private final RandomSource random;
  private @Nullable Rings rings;
  private int ring;
  private boolean busy;

  /** How many may be asked in this ring, or in a round without rings. */
  private int members;

  private int start;
  private int step;
  private int most;

  /** How many may be asked after this ring. */
  private int left;

  StealOrder(RandomSource random) {
    this.random = random;
  }

  // --- where nothing is known of the machine: without state, so that a hunt touches nothing else

  /** How many workers out of so many a hunt tries. */
  static int victims(int workers) {
    return Math.min(workers, MOST_VICTIMS);
  }

  /** How many workers out of so many are looked at for busy ones. */
  static int looks(int workers) {
    return Math.min(workers, MOST_LOOKS);
  }

  /** Where a hunt or a round of requests begins. */
  int start(int workers) {
    return random.next(workers);
  }

  /** The one that comes so many steps after the start. */
  static int at(int start, int step, int workers) {
    return (start + step) % workers;
  }

  // --- and where something may be known

  /** Begins a hunt for a branch among so many workers. */
  void hunt(int workers, @Nullable Rings rings) {
    begin(workers, MOST_VICTIMS, rings);
  }

  /** Begins a round that looks for busy ones among so many workers. */
  void look(int workers, @Nullable Rings rings) {
    begin(workers, MOST_LOOKS, rings);
  }

  private void begin(int workers, int tries, @Nullable Rings known) {
    rings = known;
    if (known == null) {
      enter(workers, tries);
    } else {
      ring = -1;
      left = tries;
      most = step = 0;
      busy = false;
    }
  }

  private void enter(int size, int tries) {
    members = size;
    most = Math.min(size, tries);
    start = start(size);
    step = 0;
  }

  /** The last one has work of its own, though nothing to take. */
  void sawBusy() {
    busy = true;
  }

  /** The index of the next one, which may be the asking one, or NOBODY. */
  int next() {
    if (step == most && !entersRing()) return NOBODY;
    int place = at(start, step++, members);
    return rings == null ? place : rings.at(ring, place);
  }

  private boolean entersRing() {
    if (rings == null || left == 0 || ++ring >= rings.count()) return false;
    if (busy && random.next(FURTHER) != 0) return false;
    busy = false;
    enter(rings.size(ring), ring == rings.count() - 1 ? left : (left + 1) / 2);
    left -= most;
    return true;
  }
}

package io.github.beat4j.scheduler;

import org.jspecify.annotations.Nullable;

/**
 * Whom a hungry worker turns to: a bounded number of the others. Where nothing is known of the
 * machine, one after the other from a random one on. Else the nearest first, from a random one on
 * among those that are as near: each ring gets half of the tries that are left. Where somebody is
 * busy, who will share when asked, few hunts go on from there to the next ring, and fewer leave the
 * node (docs/adr/0036); so distant work is taken where there is none near, and never waits for
 * ever. Owner only.
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

  /** One hunt of so many goes on from a ring in which somebody is busy, on the same node. */
  private static final int FURTHER = 8;

  /** One of so many leaves a node so. */
  private static final int AWAY = 64;

  /** The same for a joiner, who may take less of what there is, and has something to wait for. */
  private static final int JOINER_AWAY = 256;

  /**
   * The same wherever somebody is busy, for one that has stolen nothing yet, or on another node the
   * last time, since little is shared where it is; and for one that is abroad.
   */
  private static final int IMPATIENT = 4;

  /** One hunt of so many leaves a node on which nobody is busy: what one brings, others may get. */
  private static final int FROM_IDLE = 2;

  private final RandomSource random;
  private @Nullable Rings rings;
  private int ring;
  private boolean busy;

  /** Whether somebody is busy in this ring, or in one before it. */
  private boolean anyBusy;

  private boolean hunts;
  private boolean joins;

  /** Whether the last theft was on the same node, so that waiting for the next one there pays. */
  private boolean patient;

  /** Whom the last theft was from, if that was on another node; else NOBODY. */
  private int source = NOBODY;

  /** A worker may have been taken from the list since the last theft. */
  private int workers;

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

  /**
   * Begins a hunt for a branch among so many workers.
   *
   * @param joins whether only what a joiner may take is hunted for
   */
  void hunt(int workers, @Nullable Rings rings, boolean joins) {
    begin(workers, MOST_VICTIMS, rings);
    this.joins = joins;
    hunts = true;
  }

  /** Begins a round that looks for busy ones among so many workers. */
  void look(int workers, @Nullable Rings rings) {
    begin(workers, MOST_LOOKS, rings);
  }

  private void begin(int workers, int tries, @Nullable Rings known) {
    rings = known;
    hunts = false;
    this.workers = workers;
    if (known == null) {
      enter(workers, tries);
    } else {
      ring = -1;
      left = tries;
      most = step = 0;
      busy = anyBusy = false;
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
    busy = anyBusy = true;
  }

  /** The one with an index had something to take. */
  void took(int victim) {
    patient = rings == null || !rings.isFar(ring);
    source = patient ? NOBODY : victim;
  }

  /** The index of the next one, which may be the asking one, or NOBODY. */
  int next() {
    if (step == most) {
      if (!entersRing()) return NOBODY;
      if (rings != null && leaves(rings) && source != NOBODY && source < workers) return source;
    }
    int place = at(start, step++, members);
    return rings == null ? place : rings.at(ring, place);
  }

  private boolean entersRing() {
    if (rings == null || left == 0 || ++ring >= rings.count()) return false;
    int odds = hunts ? odds(rings) : 1;
    if (odds > 1 && random.next(odds) != 0) return false;
    busy = false;
    enter(rings.size(ring), ring == rings.count() - 1 ? left : (left + 1) / 2);
    left -= most;
    return true;
  }

  /** One of so many hunts goes on to this ring. */
  private int odds(Rings rings) {
    if (!busy) return leaves(rings) && !anyBusy ? FROM_IDLE : 1;
    if (!patient || rings.isFar(ring - 1)) return IMPATIENT;
    if (!rings.isFar(ring)) return FURTHER;
    return joins ? JOINER_AWAY : AWAY;
  }

  /** Whether this ring is the first one on other nodes. */
  private boolean leaves(Rings rings) {
    return hunts && rings.isFar(ring) && (ring == 0 || !rings.isFar(ring - 1));
  }
}

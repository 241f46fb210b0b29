package io.github.beat4j.scheduler;

import io.github.beat4j.deque.WorkDeque;

/**
 * Whether a call promotes: if somebody has asked, if nothing of this root or stolen branch is
 * promoted at the moment, or at its start; and if the {@link Promoter} has a token. Owner only. A
 * layer of {@link Worker}, as {@link Windows} is.
 */
abstract class Beats extends Windows {
  /**
   * Promotions at the start of a root, or of a stolen branch while somebody is idle; void at the
   * first take-back.
   */
  private static final int FIRST_DIVE = 32;

  /** How long a virtual thread computes itself; about what it costs to hand over and to wait. */
  private static final long LIGHT_TURN = 100_000;

  final Promoter promoter;
  final boolean eager;
  boolean shared;

  /** How many others there are to promote for. */
  private int others;

  private boolean beatOwed;
  private int credit;

  /** Whether the thread is a virtual one: computes for a while, then hands over (V). */
  private boolean light;

  private long begun;

  /** How many branches the next beat promotes that finds all promoted ones stolen. */
  private int batch = 1;

  /**
   * For one worker.
   *
   * @param deque where it puts what it promotes
   * @param promoter its tokens
   * @param eager whether each call promotes at once
   * @param others how many there are to promote for
   */
  Beats(WorkDeque<PromotedBranch> deque, Promoter promoter, boolean eager, int others) {
    super(deque);
    this.promoter = promoter;
    this.eager = eager;
    others(others);
  }

  /** At the start of a root or stolen branch: the pool may have been resized. */
  final void others(int others) {
    this.others = others;
    this.shared = others > 0;
  }

  /** At the start of a root or stolen branch. */
  final void beginBeats() {
    beatOwed = false;
    credit = 0;
    if (shared) promoter.refill();
    if (light) computesFromNow();
  }

  final void light(boolean is) {
    light = is;
  }

  final boolean isLight() {
    return light;
  }

  /** Whether it has computed for as long as handing over may take. */
  final boolean isLong() {
    return promoter.now() - begun > LIGHT_TURN;
  }

  final void computesFromNow() {
    begun = promoter.now();
  }

  final boolean mayDive() {
    return shared && !eager && !light;
  }

  final void dive() {
    credit = FIRST_DIVE;
  }

  final void endDive() {
    credit = 0;
  }

  /** Whether a beat has come, now or earlier and could not be served yet. */
  final boolean poll() {
    if (ticketOpaque() == null) {
      ticketOpaque(
          threadAcquire()); // H2: before the promotion, so that a request made meanwhile stands
      beatOwed = true;
      narrow();
      asked();
    }
    return beatOwed;
  }

  /** A beat has come: the ticket is back, so whatever comes from now on comes as another beat. */
  abstract void asked();

  /** A beat is owed that no promotion serves. */
  final void owe() {
    beatOwed = true;
  }

  /**
   * Whether the oldest latent branch is to be promoted.
   *
   * @param asked whether a beat has come
   * @param nonePromoted whether no branch of this root or stolen branch is promoted at the moment
   */
  final boolean isDue(boolean asked, boolean nonePromoted) {
    return shared && (asked || eager || credit > 0 || nonePromoted);
  }

  /** Spends a token for it, if there is one; as {@link Promoter#spend} says. */
  final boolean affords(boolean atOnce, boolean allStolen) {
    return eager || promoter.spend(atOnce, allStolen ? others : 0);
  }

  /** H3: served; till here it is owed. */
  final void served() {
    beatOwed = false;
    if (credit > 0) credit--;
  }

  /** How many others there are to promote for. */
  final int others() {
    return others;
  }

  /** Whether a beat may promote more than one branch. */
  final boolean mayBatch() {
    return others > 1;
  }

  /**
   * How many branches a beat promotes: one, while something that was promoted earlier is still
   * there to be stolen. Else twice as many as the last time, up to one for each other worker: those
   * who ask are not counted anywhere, and a branch may be long enough for all of them to come back.
   *
   * @param allStolen whether everything promoted so far is gone
   */
  final int batch(boolean allStolen) {
    if (!allStolen) return 1;
    int now = batch;
    batch = Math.min(others, 2 * now);
    return now;
  }

  /** A promoted branch ran elsewhere. */
  final void wasStolen() {
    promoter.refund();
  }

  /** A branch was promoted for nobody. */
  final void tookBack() {
    batch = 1;
  }
}

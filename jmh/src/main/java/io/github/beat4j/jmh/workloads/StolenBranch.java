package io.github.beat4j.jmh.workloads;

import io.github.beat4j.jmh.measure.Sample;
import java.util.ArrayList;
import java.util.List;

/**
 * A call whose left branch waits until the right one has begun elsewhere: the time from the call to
 * the first instruction of the right branch, and from its last instruction to the return of the
 * call, the readings of the clock included.
 */
public final class StolenBranch {
  private static final long PATIENCE_NANOS = 100_000;

  private final TwoBranches call;
  private final long patience;
  private final long rightNanos;
  private final List<Double> afterCall = new ArrayList<>();
  private final List<Double> afterLeft = new ArrayList<>();
  private final List<Double> join = new ArrayList<>();
  private long leftBegan;
  private long rightEnded;
  private volatile long rightBegan;
  private volatile Thread thief;

  /** Calls of Beat whose right branches do nothing. */
  public StolenBranch() {
    this(TwoBranches.onBeat(), PATIENCE_NANOS, 0);
  }

  /**
   * Prepares calls.
   *
   * @param call runs the two branches
   * @param patience how long the left branch waits for a thief, in nanoseconds
   * @param rightNanos how long the right branch goes on, while the caller waits for it
   */
  public StolenBranch(TwoBranches call, long patience, long rightNanos) {
    this.call = call;
    this.patience = patience;
    this.rightNanos = rightNanos;
  }

  /** Makes calls that do not count, with short pauses. */
  public void warmUp(int calls) {
    for (int i = 0; i < calls; i++) once(StolenBranch::spin, false);
  }

  /**
   * Makes calls, one after the other.
   *
   * @param pause what to do before each call
   */
  public void repeat(int calls, Runnable pause) {
    for (int i = 0; i < calls; i++) once(pause, true);
  }

  private void once(Runnable pause, boolean counts) {
    rightBegan = 0;
    pause.run();
    long called = System.nanoTime();
    call.run(this::left, this::right);
    long joined = System.nanoTime();
    if (!counts || thief == Thread.currentThread()) return;
    afterCall.add((double) (rightBegan - called));
    afterLeft.add((double) (rightBegan - leftBegan));
    join.add((double) (joined - rightEnded));
  }

  private void left() {
    long now = System.nanoTime();
    leftBegan = now;
    long end = now + patience;
    while (rightBegan == 0 && System.nanoTime() < end) Thread.onSpinWait();
  }

  private void right() {
    long now = System.nanoTime();
    thief = Thread.currentThread();
    rightBegan = now;
    long end = now + rightNanos;
    while (now < end) {
      Thread.onSpinWait();
      now = System.nanoTime();
    }
    rightEnded = now;
  }

  /** A pause that is too short for a thief to go to sleep. */
  public static void spin() {
    long end = System.nanoTime() + 2_000;
    while (System.nanoTime() < end) Thread.onSpinWait();
  }

  public int steals() {
    return afterCall.size();
  }

  public Sample afterCall() {
    return Sample.of(afterCall);
  }

  public Sample afterLeft() {
    return Sample.of(afterLeft);
  }

  public List<Double> afterCallNanos() {
    return List.copyOf(afterCall);
  }

  public List<Double> joinNanos() {
    return List.copyOf(join);
  }
}

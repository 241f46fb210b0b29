package io.github.beat4j.jmh.workloads;

import io.github.beat4j.Beat;
import io.github.beat4j.jmh.measure.Sample;
import java.util.ArrayList;
import java.util.List;

/**
 * A call whose left branch waits until the right one has begun elsewhere: the time from the call to
 * the first instruction of the right branch, the reading of the clock included. The calls follow
 * each other within one root, so that the thief is still looking for work.
 */
public final class StolenBranch {
  private static final long PAUSE_NANOS = 2_000;
  private static final long PATIENCE_NANOS = 100_000;

  private final List<Double> afterCall = new ArrayList<>();
  private final List<Double> afterLeft = new ArrayList<>();
  private long leftBegan;
  private volatile long rightBegan;
  private volatile Thread thief;

  public void repeat(int calls) {
    for (int i = 0; i < calls; i++) {
      rightBegan = 0;
      spinUntil(System.nanoTime() + PAUSE_NANOS);
      long called = System.nanoTime();
      Beat.pcall(this::left, this::right);
      if (i > calls / 2 && thief != Thread.currentThread()) {
        afterCall.add((double) (rightBegan - called));
        afterLeft.add((double) (rightBegan - leftBegan));
      }
    }
  }

  private void left() {
    long now = System.nanoTime();
    leftBegan = now;
    long end = now + PATIENCE_NANOS;
    while (rightBegan == 0 && System.nanoTime() < end) Thread.onSpinWait();
  }

  private void right() {
    long now = System.nanoTime();
    thief = Thread.currentThread();
    rightBegan = now;
  }

  private static void spinUntil(long end) {
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
}

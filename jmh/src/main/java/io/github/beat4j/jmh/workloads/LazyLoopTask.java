package io.github.beat4j.jmh.workloads;

import java.util.concurrent.RecursiveAction;

/**
 * A loop as an expert writes it for a ForkJoinPool: it gives away the upper half of what is left
 * while few of its tasks wait for a thief, and else does one grain itself and looks again (lazy
 * binary splitting).
 */
public final class LazyLoopTask extends RecursiveAction {
  private static final long serialVersionUID = 1;
  private static final int ENOUGH_WAITING = 3;
  private final int from;
  private final int to;
  private final int grain;
  private final transient Loop.Step step;
  private final LazyLoopTask forkedBefore;

  public LazyLoopTask(int from, int to, int grain, Loop.Step step) {
    this(from, to, grain, step, null);
  }

  private LazyLoopTask(int from, int to, int grain, Loop.Step step, LazyLoopTask forkedBefore) {
    this.from = from;
    this.to = to;
    this.grain = grain;
    this.step = step;
    this.forkedBefore = forkedBefore;
  }

  @Override
  protected void compute() {
    LazyLoopTask forked = null;
    int next = from;
    int end = to;
    while (end - next > grain) {
      if (getSurplusQueuedTaskCount() <= ENOUGH_WAITING) {
        int middle = (next + end) >>> 1;
        forked = new LazyLoopTask(middle, end, grain, step, forked);
        forked.fork();
        end = middle;
      } else {
        Loop.range(next, next + grain, step);
        next += grain;
      }
    }
    Loop.range(next, end, step);
    for (LazyLoopTask task = forked; task != null; task = task.forkedBefore) task.finish();
  }

  private void finish() {
    if (tryUnfork()) compute();
    else join();
  }
}

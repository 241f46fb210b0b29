package io.github.beat4j.jmh.workloads;

import java.util.concurrent.RecursiveAction;

/** A loop as a beginner writes it for a ForkJoinPool: a task for every half, down to one step. */
public final class LoopTask extends RecursiveAction {
  private static final long serialVersionUID = 1;
  private final int from;
  private final int to;
  private final transient Loop.Step step;

  public LoopTask(int from, int to, Loop.Step step) {
    this.from = from;
    this.to = to;
    this.step = step;
  }

  @Override
  protected void compute() {
    if (to - from <= 1) {
      Loop.range(from, to, step);
      return;
    }
    int middle = (from + to) >>> 1;
    LoopTask right = new LoopTask(middle, to, step);
    right.fork();
    new LoopTask(from, middle, step).compute();
    right.join();
  }
}

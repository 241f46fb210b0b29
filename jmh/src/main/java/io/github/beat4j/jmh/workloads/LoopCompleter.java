package io.github.beat4j.jmh.workloads;

import java.util.concurrent.CountedCompleter;

/** A loop whose tasks wait for nobody: the last one to end completes those above it. */
public final class LoopCompleter extends CountedCompleter<Void> {
  private static final long serialVersionUID = 1;
  private final int from;
  private final int to;
  private final int grain;
  private final transient Loop.Step step;

  public LoopCompleter(int from, int to, int grain, Loop.Step step) {
    this(null, from, to, grain, step);
  }

  private LoopCompleter(CountedCompleter<?> parent, int from, int to, int grain, Loop.Step step) {
    super(parent);
    this.from = from;
    this.to = to;
    this.grain = grain;
    this.step = step;
  }

  @Override
  public void compute() {
    int end = to;
    while (end - from > grain) {
      int middle = (from + end) >>> 1;
      addToPendingCount(1);
      new LoopCompleter(this, middle, end, grain, step).fork();
      end = middle;
    }
    Loop.range(from, end, step);
    propagateCompletion();
  }
}

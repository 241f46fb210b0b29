package io.github.beat4j.examples.forkjoin;

import io.github.beat4j.examples.MergeSort;
import java.util.concurrent.RecursiveAction;

/** Sorts a range by merging; forks above the cut-off. */
public final class MergeSortTask extends RecursiveAction {
  private static final long serialVersionUID = 1;
  private final int[] source;
  private final int[] target;
  private final int from;
  private final int to;
  private final int cutOff;

  /** With 1 as the cut-off it forks down to single numbers. */
  public MergeSortTask(int[] values, int cutOff) {
    this(values.clone(), values, 0, values.length, cutOff);
  }

  private MergeSortTask(int[] source, int[] target, int from, int to, int cutOff) {
    this.source = source;
    this.target = target;
    this.from = from;
    this.to = to;
    this.cutOff = cutOff;
  }

  @Override
  protected void compute() {
    if (to - from <= cutOff) {
      MergeSort.sequential(source, target, from, to);
      return;
    }
    int middle = (from + to) >>> 1;
    MergeSortTask right =
        new MergeSortTask(/* source= */ target, /* target= */ source, middle, to, cutOff);
    right.fork();
    new MergeSortTask(/* source= */ target, /* target= */ source, from, middle, cutOff).compute();
    right.join();
    MergeSort.merge(source, target, from, middle, to);
  }
}

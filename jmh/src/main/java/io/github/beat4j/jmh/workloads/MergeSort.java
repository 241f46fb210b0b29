package io.github.beat4j.jmh.workloads;

import io.github.beat4j.Beat;
import java.util.concurrent.RecursiveAction;

/** Sorts by merging, down to single numbers; two arrays change their parts at every level. */
public final class MergeSort {
  private MergeSort() {}

  public static int[] plain(int[] values) {
    int[] target = values.clone();
    plain(values.clone(), target, 0, values.length);
    return target;
  }

  /** Sorts a range into the target; both arrays hold its numbers. */
  private static void plain(int[] source, int[] target, int from, int to) {
    if (to - from < 2) return;
    int middle = (from + to) >>> 1;
    plain(target, source, from, middle);
    plain(target, source, middle, to);
    new Merge(source, from, middle, to, target).plain();
  }

  public static int[] lambda(int[] values) {
    int[] target = values.clone();
    lambda(values.clone(), target, 0, values.length);
    return target;
  }

  private static void lambda(int[] source, int[] target, int from, int to) {
    if (to - from < 2) return;
    int middle = (from + to) >>> 1;
    Beat.pcall(
        () -> lambda(target, source, from, middle), () -> lambda(target, source, middle, to));
    new Merge(source, from, middle, to, target).lambda();
  }

  public static int[] function(int[] values) {
    int[] target = values.clone();
    function(new Part(values.clone(), target, 0, values.length));
    return target;
  }

  @SuppressWarnings("ArrayRecordComponent") // Nobody compares two of them.
  private record Part(int[] source, int[] target, int from, int to) {
    Part half(int from, int to) {
      return new Part(/* source= */ target, /* target= */ source, from, to);
    }
  }

  /** The form with arguments wants a result: how many numbers were sorted. */
  private static int function(Part part) {
    if (part.to - part.from < 2) return part.to - part.from;
    int middle = (part.from + part.to) >>> 1;
    int count =
        Beat.pcallInt(
            MergeSort::function,
            part.half(part.from, middle),
            part.half(middle, part.to),
            Integer::sum);
    new Merge(part.source, part.from, middle, part.to, part.target).lambda();
    return count;
  }

  /** A task for every half, as a beginner writes it. */
  public static int[] naive(int[] values) {
    int[] target = values.clone();
    new Naive(new Part(values.clone(), target, 0, values.length)).invoke();
    return target;
  }

  private static final class Naive extends RecursiveAction {
    private static final long serialVersionUID = 1;
    private final transient Part part;

    Naive(Part part) {
      this.part = part;
    }

    @Override
    protected void compute() {
      if (part.to - part.from < 2) return;
      int middle = (part.from + part.to) >>> 1;
      invokeAll(new Naive(part.half(part.from, middle)), new Naive(part.half(middle, part.to)));
      new Merge(part.source, part.from, middle, part.to, part.target).plain();
    }
  }

  /** Tasks above a cut-off, and merges in parallel. */
  public static int[] expert(int[] values) {
    int[] target = values.clone();
    new CutOff(new Part(values.clone(), target, 0, values.length)).invoke();
    return target;
  }

  private static final class CutOff extends RecursiveAction {
    private static final long serialVersionUID = 1;
    private static final int SEQUENTIAL = 4_096;
    private static final int ENOUGH_WAITING = 3;
    private final transient Part part;

    CutOff(Part part) {
      this.part = part;
    }

    @Override
    protected void compute() {
      if (part.to - part.from <= SEQUENTIAL || getSurplusQueuedTaskCount() > ENOUGH_WAITING) {
        plain(part.source, part.target, part.from, part.to);
        return;
      }
      int middle = (part.from + part.to) >>> 1;
      invokeAll(new CutOff(part.half(part.from, middle)), new CutOff(part.half(middle, part.to)));
      new Merge.Task(new Merge(part.source, part.from, middle, part.to, part.target)).invoke();
    }
  }
}

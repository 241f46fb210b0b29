package io.github.beat4j.jmh.workloads;

import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RecursiveAction;

/** Quicksort as tasks of pools. */
public final class QuickSortTasks {
  /** The parts that are worth a task: some 100 microseconds of work. */
  private static final int CUT_OFF = 2_048;

  private static final int ENOUGH_WAITING = 3;

  private QuickSortTasks() {}

  public static int[] naive(int[] values) {
    return sorted(values, range -> new Naive(range).invoke());
  }

  public static int[] expert(int[] values) {
    return sorted(values, range -> new CutOff(range).invoke());
  }

  public static int[] completer(int[] values) {
    return sorted(values, range -> new Completer(null, range).invoke());
  }

  /** A thread of the executor for every part above the cut-off; its threads may block. */
  public static int[] threads(int[] values, ExecutorService executor) {
    return sorted(values, range -> threads(range, executor));
  }

  private interface Sort {
    void sort(QuickSort.Range range);
  }

  private static int[] sorted(int[] values, Sort sort) {
    int[] sorted = values.clone();
    sort.sort(new QuickSort.Range(sorted, 0, sorted.length));
    return sorted;
  }

  private static final class Naive extends RecursiveAction {
    private static final long serialVersionUID = 1;
    private final transient QuickSort.Range range;

    Naive(QuickSort.Range range) {
      this.range = range;
    }

    @Override
    protected void compute() {
      if (range.size() < 2) return;
      QuickSort.Range equal = range.partition();
      invokeAll(new Naive(range.before(equal)), new Naive(range.after(equal)));
    }
  }

  private static final class CutOff extends RecursiveAction {
    private static final long serialVersionUID = 1;
    private final transient QuickSort.Range range;

    CutOff(QuickSort.Range range) {
      this.range = range;
    }

    @Override
    protected void compute() {
      if (range.size() <= CUT_OFF || getSurplusQueuedTaskCount() > ENOUGH_WAITING) {
        range.plain();
        return;
      }
      QuickSort.Range equal = range.partition();
      invokeAll(new CutOff(range.before(equal)), new CutOff(range.after(equal)));
    }
  }

  private static final class Completer extends CountedCompleter<Void> {
    private static final long serialVersionUID = 1;
    private final transient QuickSort.Range range;

    Completer(CountedCompleter<?> parent, QuickSort.Range range) {
      super(parent);
      this.range = range;
    }

    @Override
    public void compute() {
      QuickSort.Range left = range;
      while (left.size() > CUT_OFF) {
        QuickSort.Range equal = left.partition();
        addToPendingCount(1);
        new Completer(this, left.after(equal)).fork();
        left = left.before(equal);
      }
      left.plain();
      propagateCompletion();
    }
  }

  private static void threads(QuickSort.Range range, ExecutorService executor) {
    if (range.size() <= CUT_OFF) {
      range.plain();
      return;
    }
    QuickSort.Range equal = range.partition();
    Future<?> right = executor.submit(() -> threads(range.after(equal), executor));
    threads(range.before(equal), executor);
    try {
      right.get();
    } catch (Exception e) {
      throw new IllegalStateException("a part was not sorted", e);
    }
  }
}

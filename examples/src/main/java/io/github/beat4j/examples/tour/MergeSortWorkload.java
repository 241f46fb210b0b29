package io.github.beat4j.examples.tour;

import io.github.beat4j.examples.MergeSort;
import io.github.beat4j.examples.forkjoin.MergeSortTask;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;

record MergeSortWorkload(int numbers) implements Workload<int[], int[]> {
  /** The expert sorts as many as fit into the first-level cache in one task. */
  private static final int CUT_OFF = 4_096;

  private static final long SEED = 42;

  @Override
  public String name() {
    return "merge-sort";
  }

  @Override
  public String size() {
    return String.format(Locale.ROOT, "%,d ints", numbers);
  }

  @Override
  public int[] prepare() {
    return new SplittableRandom(SEED).ints(numbers).toArray();
  }

  @Override
  public int[] copy(int[] values) {
    return values.clone();
  }

  @Override
  public int[] sequential(int[] values) {
    MergeSort.sequential(values);
    return values;
  }

  @Override
  public int[] naive(ForkJoinPool pool, int[] values) {
    pool.invoke(new MergeSortTask(values, 1));
    return values;
  }

  @Override
  public int[] expert(ForkJoinPool pool, int[] values) {
    pool.invoke(new MergeSortTask(values, CUT_OFF));
    return values;
  }

  @Override
  public int[] beat(int[] values) {
    MergeSort.parallel(values);
    return values;
  }

  @Override
  public boolean correct(int[] values) {
    for (int i = 1; i < values.length; i++) if (values[i - 1] > values[i]) return false;
    return values.length == numbers;
  }
}

package io.github.beat4j.jmh.comparison;

import io.github.beat4j.jmh.workloads.MergeSort;
import io.github.beat4j.jmh.workloads.Numbers;
import io.github.beat4j.jmh.workloads.QuickSort;
import io.github.beat4j.jmh.workloads.QuickSortTasks;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ForkJoinTask;
import java.util.function.UnaryOperator;

/** Sorts of numbers; those of the JDK know more tricks, so they show another algorithm too. */
final class SortWorkloads {
  private static final int SIZE = 1_000_000;
  private static final int SMALL_SIZE = 200_000;

  private SortWorkloads() {}

  static Workload<Numbers, int[]> mergeSort(Numbers.Order order) {
    return mergeSort(name("mergesort", order), order, SIZE).build();
  }

  static Workload<Numbers, int[]> smallMergeSort() {
    return mergeSort("mergesort-small", Numbers.Order.RANDOM, SMALL_SIZE).small().build();
  }

  static Workload<Numbers, int[]> quickSort(Numbers.Order order) {
    return quickSort(name("quicksort", order), order, SIZE).build();
  }

  static Workload<Numbers, int[]> smallQuickSort() {
    return quickSort("quicksort-small", Numbers.Order.RANDOM, SMALL_SIZE).small().build();
  }

  private static Workload.Builder<Numbers, int[]> mergeSort(
      String name, Numbers.Order order, int size) {
    return workload(name, "merge sort", Workload.Shape.REGULAR, order, size)
        .form(Subject.PLAIN, (workers, numbers) -> MergeSort.plain(numbers.values()))
        .form(
            Subject.BEAT_LAMBDA,
            (workers, numbers) -> workers.beat().invoke(() -> MergeSort.lambda(numbers.values())))
        .form(
            Subject.BEAT_FUNCTION,
            (workers, numbers) -> workers.beat().invoke(() -> MergeSort.function(numbers.values())))
        .form(
            Subject.FORK_JOIN_NAIVE,
            (workers, numbers) -> inPool(workers, MergeSort::naive, numbers))
        .form(
            Subject.FORK_JOIN_EXPERT,
            (workers, numbers) -> inPool(workers, MergeSort::expert, numbers))
        .form(
            Subject.STREAM_COMMON,
            (workers, numbers) -> Arrays.stream(numbers.values()).parallel().sorted().toArray());
  }

  private static Workload.Builder<Numbers, int[]> quickSort(
      String name, Numbers.Order order, int size) {
    return workload(name, "quicksort", Workload.Shape.IRREGULAR, order, size)
        .form(Subject.PLAIN, (workers, numbers) -> QuickSort.plain(numbers.values()))
        .form(
            Subject.BEAT_LAMBDA,
            (workers, numbers) -> workers.beat().invoke(() -> QuickSort.lambda(numbers.values())))
        .form(
            Subject.BEAT_FUNCTION,
            (workers, numbers) -> workers.beat().invoke(() -> QuickSort.function(numbers.values())))
        .form(
            Subject.FORK_JOIN_NAIVE,
            (workers, numbers) -> inPool(workers, QuickSortTasks::naive, numbers))
        .form(
            Subject.FORK_JOIN_EXPERT,
            (workers, numbers) -> inPool(workers, QuickSortTasks::expert, numbers))
        .form(
            Subject.COUNTED_COMPLETER,
            (workers, numbers) -> inPool(workers, QuickSortTasks::completer, numbers))
        .form(
            Subject.VIRTUAL_THREADS,
            (workers, numbers) -> QuickSortTasks.threads(numbers.values(), workers.virtual()));
  }

  private static Workload.Builder<Numbers, int[]> workload(
      String name, String what, Workload.Shape shape, Numbers.Order order, int size) {
    return Workload.<Numbers, int[]>named(
            name,
            "%s, %,d ints, %s".formatted(what, size, lower(order)),
            shape,
            () -> Numbers.of(order, size),
            Numbers::check)
        .form(
            Subject.ARRAYS,
            (workers, numbers) -> {
              int[] sorted = numbers.values().clone();
              Arrays.parallelSort(sorted);
              return sorted;
            });
  }

  private static int[] inPool(Workers workers, UnaryOperator<int[]> sort, Numbers numbers) {
    return workers.forkJoin().invoke(ForkJoinTask.adapt(() -> sort.apply(numbers.values())));
  }

  private static String name(String sort, Numbers.Order order) {
    return sort + "-" + lower(order);
  }

  private static String lower(Numbers.Order order) {
    return order.name().toLowerCase(Locale.ROOT);
  }
}

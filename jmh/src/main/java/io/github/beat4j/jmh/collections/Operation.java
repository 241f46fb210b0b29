package io.github.beat4j.jmh.collections;

import io.github.beat4j.collections.BeatGroups;
import io.github.beat4j.collections.BeatIterate;
import io.github.beat4j.jmh.comparison.Subject;
import io.github.beat4j.jmh.comparison.Workers;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Collectors;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.eclipse.collections.impl.parallel.ParallelIterate;

/** What is done with a list of numbers, by each who can. Returns something to be checked. */
public enum Operation {
  /** How many elements are chosen. */
  COUNT {
    @Override
    Object run(Subject subject, Workers workers, FastList<Integer> list, Price price) {
      return switch (subject) {
        case PLAIN -> list.count(price::chooses);
        case BEAT_LAMBDA -> workers.beat().invoke(() -> BeatIterate.count(list, price::chooses));
        case STREAM_IN_POOL ->
            inPool(workers, () -> (int) list.parallelStream().filter(price::chooses).count());
        case COLLECTIONS_DEFAULT -> ParallelIterate.count(list, price::chooses);
        case COLLECTIONS_TUNED ->
            ParallelIterate.count(list, price::chooses, batch(workers, list), workers.fixed());
        default -> throw unknown(subject);
      };
    }
  },
  /** A list of those that are chosen. */
  SELECT {
    @Override
    Object run(Subject subject, Workers workers, FastList<Integer> list, Price price) {
      return switch (subject) {
        case PLAIN -> list.select(price::chooses).size();
        case BEAT_LAMBDA ->
            workers.beat().invoke(() -> BeatIterate.select(list, price::chooses).size());
        case STREAM_IN_POOL ->
            inPool(
                workers,
                () ->
                    list.parallelStream()
                        .filter(price::chooses)
                        .collect(Collectors.toList())
                        .size());
        case COLLECTIONS_DEFAULT -> ParallelIterate.select(list, price::chooses).size();
        case COLLECTIONS_TUNED ->
            ParallelIterate.select(
                    list,
                    price::chooses,
                    FastList.newList(),
                    batch(workers, list),
                    workers.fixed(),
                    false)
                .size();
        default -> throw unknown(subject);
      };
    }
  },
  /** The sum of those with the same remainder of 100. */
  SUM_BY {
    @Override
    Object run(Subject subject, Workers workers, FastList<Integer> list, Price price) {
      return switch (subject) {
        case PLAIN -> list.sumByLong(i -> i % 100, price::worth).get(7);
        case BEAT_LAMBDA ->
            workers
                .beat()
                .invoke(() -> BeatGroups.sumByLong(list, i -> i % 100, price::worth).get(7));
        case STREAM_IN_POOL ->
            inPool(
                workers,
                () ->
                    list.parallelStream()
                        .collect(
                            Collectors.groupingBy(
                                i -> i % 100, Collectors.summingLong(price::worth)))
                        .getOrDefault(7, 0L));
        case COLLECTIONS_DEFAULT ->
            ParallelIterate.sumByLong(list, i -> i % 100, price::worth).get(7);
        default -> throw unknown(subject);
      };
    }
  },
  /** A sorted list. */
  SORT {
    @Override
    Object run(Subject subject, Workers workers, FastList<Integer> list, Price price) {
      Comparator<Integer> order = Comparator.comparingLong(price::worth);
      return switch (subject) {
        case PLAIN -> list.toSortedList(order).get(0);
        case BEAT_LAMBDA ->
            workers.beat().invoke(() -> BeatIterate.toSortedList(list, order).get(0));
        case STREAM_IN_POOL ->
            inPool(
                workers,
                () -> {
                  List<Integer> sorted =
                      list.parallelStream().sorted(order).collect(Collectors.toList());
                  return sorted.get(0);
                });
        default -> throw unknown(subject);
      };
    }
  };

  abstract Object run(Subject subject, Workers workers, FastList<Integer> list, Price price);

  private static int batch(Workers workers, List<Integer> list) {
    return Math.max(1, list.size() / (4 * workers.count()));
  }

  private static Object inPool(Workers workers, Callable<Object> program) {
    return workers.forkJoin().invoke(ForkJoinTask.adapt(program));
  }

  private static IllegalArgumentException unknown(Subject subject) {
    return new IllegalArgumentException(
        "subject: " + subject + " (expected: one of the section's)");
  }
}

package io.github.beat4j.jmh.bulk;

import io.github.beat4j.collections.BeatGroups;
import io.github.beat4j.collections.BeatIterate;
import io.github.beat4j.jmh.comparison.Workers;
import io.github.beat4j.jmh.comparison.Workload;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.eclipse.collections.api.block.procedure.Procedure;
import org.eclipse.collections.api.multimap.Multimap;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.eclipse.collections.impl.parallel.ParallelIterate;

/** Operations of Eclipse Collections on a list, which its user calls in one line. */
final class Lists {
  private static final int KEYS = 100;
  private static final int KEY = 7;

  private Lists() {}

  private static String name(String operation, Price price, int size) {
    return "list %s %s %d".formatted(operation, price.name().toLowerCase(Locale.ROOT), size);
  }

  /**
   * As who knows the price would choose it: what is left in one batch is not shared out, and dear
   * elements must not lie in too few of them.
   */
  private static int batch(Price price, Workers workers, Collection<?> list) {
    int share = list.size() / (4 * workers.count());
    return switch (price) {
      case CHEAP -> Math.max(10_000, share);
      case DEAR -> Math.max(50, share);
      case SKEWED -> Math.max(50, share / 4);
    };
  }

  /** How many elements are chosen. */
  static Workload<?, ?> count(Price price, int size) {
    return Operation.<FastList<Integer>, Long>of(
            name("count", price, size),
            () -> Elements.list(size),
            list -> (long) list.count(price::chooses))
        .beat(list -> (long) BeatIterate.count(list, price::chooses))
        .streams(list -> list.parallelStream().filter(price::chooses).count())
        .collections(list -> (long) ParallelIterate.count(list, price::chooses))
        .tuned(
            (workers, list) ->
                (long)
                    ParallelIterate.count(
                        list, price::chooses, batch(price, workers, list), workers.fixed()))
        .build();
  }

  /** Those that are chosen. */
  static Workload<?, ?> select(Price price, int size) {
    return Operation.<FastList<Integer>, Collection<Integer>>of(
            name("select", price, size),
            () -> Elements.list(size),
            list -> list.select(price::chooses))
        .beat(list -> BeatIterate.select(list, price::chooses))
        .streams(list -> list.parallelStream().filter(price::chooses).collect(Collectors.toList()))
        .collections(list -> ParallelIterate.select(list, price::chooses))
        .tuned(
            (workers, list) ->
                ParallelIterate.select(
                    list,
                    price::chooses,
                    FastList.newList(),
                    batch(price, workers, list),
                    workers.fixed(),
                    false))
        .build();
  }

  /** What each element is worth. */
  static Workload<?, ?> collect(Price price, int size) {
    return Operation.<FastList<Integer>, Collection<Long>>of(
            name("collect", price, size),
            () -> Elements.list(size),
            list -> list.collect(price::worth))
        .beat(list -> BeatIterate.collect(list, price::worth))
        .streams(list -> list.parallelStream().map(price::worth).collect(Collectors.toList()))
        .collections(list -> ParallelIterate.collect(list, price::worth))
        .tuned(
            (workers, list) ->
                ParallelIterate.collect(
                    list,
                    price::worth,
                    FastList.newList(),
                    batch(price, workers, list),
                    workers.fixed(),
                    false))
        .build();
  }

  /** Counts rare elements with an adder that all threads share. */
  static Workload<?, ?> forEach(Price price, int size) {
    return Operation.<FastList<Integer>, Long>of(
            name("for-each", price, size),
            () -> Elements.list(size),
            list -> {
              LongAdder hits = new LongAdder();
              list.each(countRare(price, hits));
              return hits.sum();
            })
        .beat(
            list -> {
              LongAdder hits = new LongAdder();
              BeatIterate.forEach(list, countRare(price, hits));
              return hits.sum();
            })
        .streams(
            list -> {
              LongAdder hits = new LongAdder();
              list.parallelStream().forEach(countRare(price, hits));
              return hits.sum();
            })
        .collections(
            list -> {
              LongAdder hits = new LongAdder();
              ParallelIterate.forEach(list, countRare(price, hits));
              return hits.sum();
            })
        .tuned(
            (workers, list) -> {
              LongAdder hits = new LongAdder();
              ParallelIterate.forEach(
                  list, countRare(price, hits), batch(price, workers, list), workers.fixed());
              return hits.sum();
            })
        .build();
  }

  private static Procedure<Integer> countRare(Price price, LongAdder hits) {
    return element -> {
      if (price.isRare(element)) hits.increment();
    };
  }

  /** The sum of those with the same remainder of 100. */
  static Workload<?, ?> sumBy(Price price, int size) {
    return Operation.<FastList<Integer>, Long>of(
            name("sum-by", price, size),
            () -> Elements.list(size),
            list -> list.sumByLong(i -> i % KEYS, price::worth).get(KEY))
        .beat(list -> BeatGroups.sumByLong(list, i -> i % KEYS, price::worth).get(KEY))
        .streams(
            list ->
                list.parallelStream()
                    .collect(
                        Collectors.groupingBy(i -> i % KEYS, Collectors.summingLong(price::worth)))
                    .getOrDefault(KEY, 0L))
        .collections(list -> ParallelIterate.sumByLong(list, i -> i % KEYS, price::worth).get(KEY))
        .build();
  }

  /** The elements of each of a hundred keys. */
  static Workload<?, ?> groupBy(Price price, int size) {
    return Operation.<FastList<Integer>, List<Integer>>of(
            name("group-by", price, size),
            () -> Elements.list(size),
            list -> shape(list.groupBy(price::key)))
        .beat(list -> shape(BeatGroups.groupBy(list, price::key)))
        .streams(
            list -> {
              Map<Integer, List<Integer>> groups =
                  list.parallelStream().collect(Collectors.groupingBy(price::key));
              return List.of(groups.size(), groups.getOrDefault(KEY, List.of()).size());
            })
        .collections(list -> shape(ParallelIterate.groupBy(list, price::key)))
        .tuned(
            (workers, list) ->
                shape(
                    ParallelIterate.groupBy(
                        list, price::key, batch(price, workers, list), workers.fixed())))
        .build();
  }

  /** The order within a group is not the same everywhere. */
  private static List<Integer> shape(Multimap<Integer, Integer> groups) {
    return List.of(groups.sizeDistinct(), groups.get(KEY).size());
  }

  /** An element that is sought, and lies in the middle. */
  static Workload<?, ?> detect(Price price, int size) {
    return Operation.<Haystack<FastList<Integer>>, Integer>of(
            name("detect", price, size),
            () -> {
              FastList<Integer> list = Elements.list(size);
              return new Haystack<>(list, price.worth(list.get(size / 2)));
            },
            haystack -> {
              long needle = haystack.needle();
              return haystack.elements().detect(element -> price.worth(element) == needle);
            })
        .beat(
            haystack -> {
              long needle = haystack.needle();
              return BeatIterate.detect(
                  haystack.elements(), element -> price.worth(element) == needle);
            })
        .streams(
            haystack -> {
              long needle = haystack.needle();
              return haystack.elements().parallelStream()
                  .filter(element -> price.worth(element) == needle)
                  .findFirst()
                  .orElse(null);
            })
        .tuned(
            (workers, haystack) -> {
              long needle = haystack.needle();
              FastList<Integer> list = haystack.elements();
              return list.asParallel(workers.fixed(), batch(price, workers, list))
                  .detect(element -> price.worth(element) == needle);
            })
        .build();
  }

  /** A sorted list. */
  static Workload<?, ?> sort(Price price, int size) {
    Comparator<Integer> order = price.order();
    return Operation.<FastList<Integer>, List<Integer>>of(
            name("sort", price, size), () -> Elements.list(size), list -> list.toSortedList(order))
        .beat(list -> BeatIterate.toSortedList(list, order))
        .streams(list -> list.parallelStream().sorted(order).collect(Collectors.toList()))
        .tuned(
            (workers, list) ->
                list.asParallel(workers.fixed(), batch(price, workers, list)).toSortedList(order))
        .build();
  }
}

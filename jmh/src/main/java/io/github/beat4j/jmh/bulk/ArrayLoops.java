package io.github.beat4j.jmh.bulk;

import io.github.beat4j.Beat;
import io.github.beat4j.algorithms.Groups;
import io.github.beat4j.algorithms.Histograms;
import io.github.beat4j.algorithms.Packs;
import io.github.beat4j.algorithms.Scans;
import io.github.beat4j.jmh.comparison.Workload;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Operations that look at each element of an array. */
final class ArrayLoops {
  private static final int BUCKETS = 256;

  private ArrayLoops() {}

  static String name(String operation, Price price, int size) {
    return "array %s %s %d".formatted(operation, price.name().toLowerCase(Locale.ROOT), size);
  }

  /** The sum of what the elements are worth. */
  static Workload<?, ?> sum(Price price, int size) {
    return Operation.<int[], Long>of(
            name("sum", price, size),
            () -> Elements.ints(size),
            array -> sum(array, 0, array.length, price))
        .beat(
            array ->
                Beat.<Long, RuntimeException>reduce(
                    0, array.length, 0L, (from, to) -> sum(array, from, to, price), Long::sum))
        .streams(array -> Arrays.stream(array).parallel().mapToLong(price::worth).sum())
        .build();
  }

  private static long sum(int[] array, int from, int to, Price price) {
    long sum = 0;
    for (int i = from; i < to; i++) sum += price.worth(array[i]);
    return sum;
  }

  /** How many elements are chosen. */
  static Workload<?, ?> count(Price price, int size) {
    return Operation.<int[], Long>of(
            name("count", price, size),
            () -> Elements.ints(size),
            array -> count(array, 0, array.length, price))
        .beat(
            array ->
                Beat.<Long, RuntimeException>reduce(
                    0, array.length, 0L, (from, to) -> count(array, from, to, price), Long::sum))
        .streams(array -> Arrays.stream(array).parallel().filter(price::chooses).count())
        .build();
  }

  private static long count(int[] array, int from, int to, Price price) {
    long count = 0;
    for (int i = from; i < to; i++) if (price.chooses(array[i])) count++;
    return count;
  }

  /** An array of those that are chosen. */
  static Workload<?, ?> filter(Price price, int size) {
    return Operation.<int[], int[]>of(
            name("filter", price, size),
            () -> Elements.ints(size),
            array -> {
              int[] kept = new int[array.length];
              int next = 0;
              for (int element : array) if (price.chooses(element)) kept[next++] = element;
              return Arrays.copyOf(kept, next);
            })
        .beat(array -> Packs.filter(array, price::chooses))
        .streams(array -> Arrays.stream(array).parallel().filter(price::chooses).toArray())
        .build();
  }

  /** What each index is worth, written to an array that is there already. */
  static Workload<?, ?> fill(Price price, int size) {
    return Operation.<long[], long[]>of(
            name("fill", price, size),
            () -> new long[size],
            array -> {
              for (int i = 0; i < array.length; i++) array[i] = price.worth(i);
              return array;
            },
            (array, result) -> checkFilled(result, price))
        .beat(
            array -> {
              Beat.forEach(0, array.length, i -> array[i] = price.worth(i));
              return array;
            })
        .streams(
            array -> {
              IntStream.range(0, array.length).parallel().forEach(i -> array[i] = price.worth(i));
              return array;
            })
        .arrays(
            array -> {
              Arrays.parallelSetAll(array, price::worth);
              return array;
            })
        .build();
  }

  /** Clears the array as well, so that the next run cannot pass by what this one has written. */
  private static void checkFilled(long[] array, Price price) {
    for (int i = 0; i < array.length; i++)
      if (array[i] != price.worth(i)) throw new AssertionError("wrong at index " + i);
    Arrays.fill(array, -1);
  }

  /** Counts rare elements with an adder that all threads share. */
  static Workload<?, ?> forEach(Price price, int size) {
    return Operation.<Integer[], Long>of(
            name("for-each", price, size),
            () -> Elements.boxes(size),
            array -> {
              LongAdder hits = new LongAdder();
              for (Integer element : array) if (price.isRare(element)) hits.increment();
              return hits.sum();
            })
        .beat(
            array -> {
              LongAdder hits = new LongAdder();
              Beat.forEach(
                  array,
                  element -> {
                    if (price.isRare(element)) hits.increment();
                  });
              return hits.sum();
            })
        .streams(
            array -> {
              LongAdder hits = new LongAdder();
              Arrays.stream(array)
                  .parallel()
                  .forEach(
                      element -> {
                        if (price.isRare(element)) hits.increment();
                      });
              return hits.sum();
            })
        .build();
  }

  /** The greatest up to each index: done again, it leaves the array as it is, and needs no copy. */
  static Workload<?, ?> scan(int size) {
    return Operation.<Maxima, long[]>of(
            name("scan", Price.CHEAP, size), () -> new Maxima(size), Maxima::plain, Maxima::check)
        .beat(
            maxima -> {
              Scans.inclusive(maxima.array, Math::max);
              return maxima.array;
            })
        .arrays(
            maxima -> {
              Arrays.parallelPrefix(maxima.array, Math::max);
              return maxima.array;
            })
        .build();
  }

  /** An array to be scanned in place, and what becomes of it. */
  private static final class Maxima {
    final long[] array;
    final long[] expected;

    Maxima(int size) {
      array = Elements.longs(size);
      expected = array.clone();
      for (int i = 1; i < size; i++) expected[i] = Math.max(expected[i - 1], expected[i]);
    }

    long[] plain() {
      long greatest = array[0];
      for (int i = 1; i < array.length; i++) {
        greatest = Math.max(greatest, array[i]);
        array[i] = greatest;
      }
      return array;
    }

    void check(long[] result) {
      int wrong = Arrays.mismatch(expected, result);
      if (wrong >= 0) throw new AssertionError("wrong at index " + wrong);
    }
  }

  /** How many fall into each of 256 buckets. */
  static Workload<?, ?> histogram(int size) {
    return Operation.<int[], long[]>of(
            name("histogram", Price.CHEAP, size),
            () -> Elements.ints(size, BUCKETS),
            array -> {
              long[] counts = new long[BUCKETS];
              for (int element : array) counts[element]++;
              return counts;
            })
        .beat(array -> Histograms.histogram(array, BUCKETS))
        .streams(
            array ->
                Arrays.stream(array)
                    .parallel()
                    .collect(
                        () -> new long[BUCKETS],
                        (counts, element) -> counts[element]++,
                        (left, right) -> {
                          for (int i = 0; i < BUCKETS; i++) left[i] += right[i];
                        }))
        .build();
  }

  /** The elements of each of a hundred keys. */
  static Workload<?, ?> groupBy(Price price, int size) {
    return Operation.<Integer[], Map<Integer, List<Integer>>>of(
            name("group-by", price, size),
            () -> Elements.boxes(size),
            array -> {
              Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
              for (Integer element : array)
                groups.computeIfAbsent(price.key(element), key -> new ArrayList<>()).add(element);
              return groups;
            })
        .beat(array -> Groups.by(array, price::key))
        .streams(
            array -> Arrays.stream(array).parallel().collect(Collectors.groupingBy(price::key)))
        .build();
  }
}

package io.github.beat4j.jmh.bulk;

import io.github.beat4j.algorithms.Sorts;
import io.github.beat4j.jmh.bulk.Elements.Order;
import io.github.beat4j.jmh.comparison.Workload;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Sorts of arrays. A parallel stream sorts by Arrays.parallelSort, so it is no peer of its own. */
final class ArraySorts {
  private ArraySorts() {}

  static Workload<?, ?> ints(Order order, int size) {
    return ArraySorts.<int[]>sort(
        "sort-ints " + lower(order),
        size,
        () -> new Unsorted<>(Elements.ints(order, size), order == Order.SORTED),
        Arrays::sort,
        Sorts::sort,
        Arrays::parallelSort);
  }

  static Workload<?, ?> longs(int size) {
    return ArraySorts.<long[]>sort(
        "sort-longs random",
        size,
        () -> new Unsorted<>(Elements.longs(size), false),
        Arrays::sort,
        Sorts::sort,
        Arrays::parallelSort);
  }

  static Workload<?, ?> doubles(int size) {
    return ArraySorts.<double[]>sort(
        "sort-doubles random",
        size,
        () -> new Unsorted<>(Elements.doubles(size), false),
        Arrays::sort,
        Sorts::sort,
        Arrays::parallelSort);
  }

  static Workload<?, ?> strings(Order order, int size) {
    return ArraySorts.<String[]>sort(
        "sort-strings " + lower(order),
        size,
        () -> new Unsorted<>(Elements.strings(order, size), order == Order.SORTED),
        array -> Arrays.sort(array),
        array -> Sorts.stable(array, Comparator.naturalOrder()),
        array -> Arrays.parallelSort(array));
  }

  static Workload<?, ?> objects(Price price, int size) {
    Comparator<Integer> order = price.order();
    return ArraySorts.<Integer[]>sort(
        "sort-objects " + price.name().toLowerCase(Locale.ROOT),
        size,
        () -> new Unsorted<>(Elements.boxes(size), false),
        array -> Arrays.sort(array, order),
        array -> Sorts.stable(array, order),
        array -> Arrays.parallelSort(array, order));
  }

  private static <A> Workload<?, ?> sort(
      String name,
      int size,
      Supplier<Unsorted<A>> input,
      Consumer<A> plain,
      Consumer<A> beat,
      Consumer<A> arrays) {
    return Operation.<Unsorted<A>, A>of(
            "array " + name + " " + size,
            input,
            unsorted -> unsorted.by(plain),
            (unsorted, result) -> unsorted.check(result, plain))
        .beat(unsorted -> unsorted.by(beat))
        .arrays(unsorted -> unsorted.by(arrays))
        .build();
  }

  private static String lower(Order order) {
    return order.name().toLowerCase(Locale.ROOT);
  }
}

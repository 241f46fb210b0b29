package io.github.beat4j.jmh.bulk;

import io.github.beat4j.algorithms.Extremes;
import io.github.beat4j.algorithms.Searches;
import io.github.beat4j.jmh.comparison.Workload;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** Searches of an array; where nothing else is said, they end in the middle. */
final class ArraySearches {
  private ArraySearches() {}

  private static Haystack<int[]> haystack(Price price, int size, int where) {
    int[] elements = Elements.ints(size);
    return new Haystack<>(elements, price.worth(elements[where]));
  }

  /** Where the first element is that is sought. */
  static Workload<?, ?> first(Price price, int size) {
    return Operation.<Haystack<int[]>, Integer>of(
            ArrayLoops.name("first", price, size),
            () -> haystack(price, size, size / 2),
            haystack -> plain(haystack.elements(), haystack.needle(), price))
        .beat(
            haystack -> {
              int[] elements = haystack.elements();
              long needle = haystack.needle();
              return Searches.first(0, elements.length, i -> price.worth(elements[i]) == needle);
            })
        .streams(
            haystack -> {
              int[] elements = haystack.elements();
              long needle = haystack.needle();
              return IntStream.range(0, elements.length)
                  .parallel()
                  .filter(i -> price.worth(elements[i]) == needle)
                  .findFirst()
                  .orElse(Searches.NONE);
            })
        .build();
  }

  /** Whether there is any element that is sought. */
  static Workload<?, ?> any(Price price, int size) {
    return any("any", price, size, size / 2);
  }

  /** The same, where it is not the first of a half, which a stream begins with. */
  static Workload<?, ?> anyThird(Price price, int size) {
    return any("any-third", price, size, size / 3);
  }

  private static Workload<?, ?> any(String name, Price price, int size, int where) {
    return Operation.<Haystack<int[]>, Boolean>of(
            ArrayLoops.name(name, price, size),
            () -> haystack(price, size, where),
            haystack -> plain(haystack.elements(), haystack.needle(), price) != Searches.NONE)
        .beat(
            haystack -> {
              int[] elements = haystack.elements();
              long needle = haystack.needle();
              return Searches.any(0, elements.length, i -> price.worth(elements[i]) == needle);
            })
        .streams(
            haystack -> {
              long needle = haystack.needle();
              return Arrays.stream(haystack.elements())
                  .parallel()
                  .anyMatch(element -> price.worth(element) == needle);
            })
        .build();
  }

  private static int plain(int[] elements, long needle, Price price) {
    for (int i = 0; i < elements.length; i++) if (price.worth(elements[i]) == needle) return i;
    return Searches.NONE;
  }

  /** The least element. */
  static Workload<?, ?> min(Price price, int size) {
    Comparator<Integer> order = price.order();
    return Operation.<Integer[], Optional<Integer>>of(
            ArrayLoops.name("min-by", price, size),
            () -> Elements.boxes(size),
            array -> {
              Integer least = array[0];
              for (int i = 1; i < array.length; i++)
                if (order.compare(array[i], least) < 0) least = array[i];
              return Optional.of(least);
            })
        .beat(array -> Extremes.minBy(array, order))
        .streams(array -> Arrays.stream(array).parallel().min(order))
        .build();
  }
}

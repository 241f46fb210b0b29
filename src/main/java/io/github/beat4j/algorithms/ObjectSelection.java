package io.github.beat4j.algorithms;

import io.github.beat4j.Beat;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Finds a rank among objects. A sorted sample tells a pivot that lies a little beyond what is
 * sought, on the side where more elements are, so that a step or two leave few of them (Floyd and
 * Rivest, "Expected time bounds for selection", 1975). Those equal to the pivot leave in each step.
 *
 * @param <T> the elements
 */
final class ObjectSelection<T extends @Nullable Object> {
  private static final int SHORT = 512;
  private static final int SAMPLE = 256;

  /** How far beyond: two standard deviations of a rank in the sample, or more. */
  private static final int BEYOND = 16;

  private final Comparator<? super T> order;

  ObjectSelection(Comparator<? super T> order) {
    this.order = order;
  }

  /** How many come before the pivot, and how many are equal to it. */
  private record Ranks(int before, int equal) {
    Ranks and(Ranks right) {
      return new Ranks(before + right.before, equal + right.equal);
    }
  }

  /** The element at a rank from 0, below the length. */
  T kth(T[] source, int k) {
    T[] left = source;
    int rank = k;
    while (left.length > SHORT) {
      T[] elements = left;
      T pivot = pivot(elements, rank);
      Ranks ranks =
          Beat.<Ranks, RuntimeException>reduce(
              0,
              elements.length,
              new Ranks(0, 0),
              (from, to) -> ranks(elements, from, to, pivot),
              Ranks::and);
      int behind = ranks.before + ranks.equal;
      if (rank >= ranks.before && rank < behind) return pivot;
      boolean before = rank < ranks.before;
      left =
          Packs.filter(
              elements,
              element -> {
                int compared = order.compare(element, pivot);
                return before ? compared < 0 : compared > 0;
              });
      if (!before) rank -= behind;
      if (left.length != (before ? ranks.before : elements.length - behind) || ranks.equal == 0)
        throw new IllegalArgumentException(
            "order: counts "
                + ranks
                + " of "
                + elements.length
                + ", and then finds "
                + left.length
                + " (expected: as many); give a comparator that does not contradict itself");
    }
    T[] sorted = left.clone();
    Arrays.sort(sorted, order);
    return sorted[rank];
  }

  private Ranks ranks(T[] elements, int from, int to, T pivot) {
    int before = 0;
    int equal = 0;
    for (int i = from; i < to; i++) {
      int compared = order.compare(elements[i], pivot);
      if (compared < 0) before++;
      else if (compared == 0) equal++;
    }
    return new Ranks(before, equal);
  }

  /** The sample is the same each time; hashed, so that no order of the elements is a trap. */
  private T pivot(T[] elements, int rank) {
    T[] sample = Arrays.copyOf(elements, SAMPLE);
    SplitMix random = new SplitMix(elements.length, rank);
    for (int i = 0; i < SAMPLE; i++) sample[i] = elements[random.below(elements.length)];
    Arrays.sort(sample, order);
    int expected = (int) ((long) rank * SAMPLE / elements.length);
    int beyond = rank < elements.length / 2 ? expected + BEYOND : expected - BEYOND;
    return sample[Math.max(0, Math.min(SAMPLE - 1, beyond))];
  }
}

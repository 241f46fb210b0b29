package io.github.beat4j.collections;

import io.github.beat4j.algorithms.Reductions;
import org.eclipse.collections.api.list.primitive.DoubleList;

/**
 * A sum of doubles and of what rounding has taken from it (Neumaier 1974), in blocks that depend on
 * the number of elements alone.
 */
final class CompensatedSum {
  /** No more are summed in one go: as long as the longest block. */
  private static final int SHORT = 1024;

  private final double sum;
  private final double lost;

  private CompensatedSum(double sum, double lost) {
    this.sum = sum;
    this.lost = lost;
  }

  static double of(DoubleList elements) {
    int size = elements.size();
    if (size <= SHORT) return part(elements, 0, size).value();
    return Reductions.deterministic(
            0,
            size,
            new CompensatedSum(0, 0),
            (from, to) -> part(elements, from, to),
            CompensatedSum::plus)
        .value();
  }

  private static CompensatedSum part(DoubleList elements, int from, int to) {
    double sum = 0;
    double lost = 0;
    for (int i = from; i < to; i++) {
      double next = elements.get(i);
      double both = sum + next;
      lost += Math.abs(sum) >= Math.abs(next) ? (sum - both) + next : (next - both) + sum;
      sum = both;
    }
    return new CompensatedSum(sum, lost);
  }

  private CompensatedSum plus(CompensatedSum right) {
    double both = sum + right.sum;
    double lostHere =
        Math.abs(sum) >= Math.abs(right.sum) ? (sum - both) + right.sum : (right.sum - both) + sum;
    return new CompensatedSum(both, lost + right.lost + lostHere);
  }

  /** An infinite sum has lost what is not a number. */
  private double value() {
    return Double.isNaN(lost) ? sum : sum + lost;
  }
}

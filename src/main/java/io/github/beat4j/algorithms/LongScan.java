package io.github.beat4j.algorithms;

import io.github.beat4j.Beat;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/** Scans of an array of longs, in place. */
class LongScan extends Chain<LongScan.Total> {
  private final long[] array;
  private final LongBinaryOperator operator;
  private final boolean exclusive;

  LongScan(long[] array, LongBinaryOperator operator, boolean exclusive) {
    this.array = array;
    this.operator = operator;
    this.exclusive = exclusive;
  }

  static final class Total extends Piece {
    final long value;

    Total(int origin, int from, int to, long value) {
      super(origin, from, to);
      this.value = value;
    }
  }

  @Override
  Total run(int from, int to, @Nullable Total before) {
    int next = from;
    long sum;
    if (before == null) {
      // What an exclusive scan has here is not known before it follows.
      sum = array[next++];
    } else {
      sum = before.value;
    }
    sum = exclusive ? exclusive(next, to, sum) : inclusive(next, to, sum);
    return new Total(before == null ? from : before.origin, from, to, sum);
  }

  private long inclusive(int from, int to, long before) {
    long sum = before;
    for (int i = from; i < to; i++) {
      sum = operator.applyAsLong(sum, array[i]);
      array[i] = sum;
    }
    return sum;
  }

  private long exclusive(int from, int to, long before) {
    long sum = before;
    for (int i = from; i < to; i++) {
      long next = operator.applyAsLong(sum, array[i]);
      array[i] = sum;
      sum = next;
    }
    return sum;
  }

  @Override
  Total joined(Total left, Total right) {
    return new Total(left.origin, left.from, right.to, right.value);
  }

  @Override
  Total follow(Total left, Total right) {
    int origin = right.origin;
    long before = origin == left.to ? left.value : array[exclusive ? origin : origin - 1];
    int from = right.from;
    if (exclusive && from == origin) array[from++] = before;
    Beat.forEachRange(
        from,
        right.to,
        (first, end) -> {
          for (int i = first; i < end; i++) array[i] = operator.applyAsLong(before, array[i]);
        });
    long value = operator.applyAsLong(before, right.value);
    return new Total(left.origin, right.from, right.to, value);
  }
}

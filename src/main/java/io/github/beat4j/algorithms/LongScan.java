package io.github.beat4j.algorithms;

import java.util.function.LongBinaryOperator;

/** Scans of an array of longs, in place. */
class LongScan extends Scan<Long> {
  private final long[] array;
  private final LongBinaryOperator operator;

  LongScan(long[] array, LongBinaryOperator operator, boolean exclusive) {
    super(exclusive);
    this.array = array;
    this.operator = operator;
  }

  @Override
  Long get(int index) {
    return array[index];
  }

  @Override
  void set(int index, Long value) {
    array[index] = value;
  }

  @Override
  Long sum(Long left, Long right) {
    return operator.applyAsLong(left, right);
  }

  @Override
  Long inclusive(int from, int to, Long before) {
    long sum = before;
    for (int i = from; i < to; i++) {
      sum = operator.applyAsLong(sum, array[i]);
      array[i] = sum;
    }
    return sum;
  }

  @Override
  Long exclusive(int from, int to, Long before) {
    long sum = before;
    for (int i = from; i < to; i++) {
      long next = operator.applyAsLong(sum, array[i]);
      array[i] = sum;
      sum = next;
    }
    return sum;
  }

  @Override
  void precede(Long before, int from, int to) {
    long sum = before;
    for (int i = from; i < to; i++) array[i] = operator.applyAsLong(sum, array[i]);
  }
}

package io.github.beat4j.algorithms;

import java.util.function.IntBinaryOperator;

/** Scans of an array of ints, in place. */
final class IntScan extends Scan<Integer> {
  private final int[] array;
  private final IntBinaryOperator operator;

  IntScan(int[] array, IntBinaryOperator operator, boolean exclusive) {
    super(exclusive);
    this.array = array;
    this.operator = operator;
  }

  @Override
  Integer get(int index) {
    return array[index];
  }

  @Override
  void set(int index, Integer value) {
    array[index] = value;
  }

  @Override
  Integer sum(Integer left, Integer right) {
    return operator.applyAsInt(left, right);
  }

  @Override
  Integer inclusive(int from, int to, Integer before) {
    int sum = before;
    for (int i = from; i < to; i++) {
      sum = operator.applyAsInt(sum, array[i]);
      array[i] = sum;
    }
    return sum;
  }

  @Override
  Integer exclusive(int from, int to, Integer before) {
    int sum = before;
    for (int i = from; i < to; i++) {
      int next = operator.applyAsInt(sum, array[i]);
      array[i] = sum;
      sum = next;
    }
    return sum;
  }

  @Override
  void precede(Integer before, int from, int to) {
    int sum = before;
    for (int i = from; i < to; i++) array[i] = operator.applyAsInt(sum, array[i]);
  }
}

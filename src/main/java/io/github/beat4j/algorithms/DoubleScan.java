package io.github.beat4j.algorithms;

import java.util.function.DoubleBinaryOperator;

/** Scans of an array of doubles, in place. */
final class DoubleScan extends Scan<Double> {
  private final double[] array;
  private final DoubleBinaryOperator operator;

  DoubleScan(double[] array, DoubleBinaryOperator operator, boolean exclusive) {
    super(exclusive);
    this.array = array;
    this.operator = operator;
  }

  @Override
  Double get(int index) {
    return array[index];
  }

  @Override
  void set(int index, Double value) {
    array[index] = value;
  }

  @Override
  Double sum(Double left, Double right) {
    return operator.applyAsDouble(left, right);
  }

  @Override
  Double inclusive(int from, int to, Double before) {
    double sum = before;
    for (int i = from; i < to; i++) {
      sum = operator.applyAsDouble(sum, array[i]);
      array[i] = sum;
    }
    return sum;
  }

  @Override
  Double exclusive(int from, int to, Double before) {
    double sum = before;
    for (int i = from; i < to; i++) {
      double next = operator.applyAsDouble(sum, array[i]);
      array[i] = sum;
      sum = next;
    }
    return sum;
  }

  @Override
  void precede(Double before, int from, int to) {
    double sum = before;
    for (int i = from; i < to; i++) array[i] = operator.applyAsDouble(sum, array[i]);
  }
}

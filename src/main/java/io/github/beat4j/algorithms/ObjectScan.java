package io.github.beat4j.algorithms;

import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Scans of an array of objects, in place. */
final class ObjectScan<T extends @Nullable Object> extends Scan<T> {
  private final T[] array;
  private final BinaryOperator<T> operator;

  ObjectScan(T[] array, BinaryOperator<T> operator, boolean exclusive) {
    super(exclusive);
    this.array = array;
    this.operator = operator;
  }

  @Override
  T get(int index) {
    return array[index];
  }

  @Override
  void set(int index, T value) {
    array[index] = value;
  }

  @Override
  T sum(T left, T right) {
    return operator.apply(left, right);
  }

  @Override
  T inclusive(int from, int to, T before) {
    T sum = before;
    for (int i = from; i < to; i++) {
      sum = operator.apply(sum, array[i]);
      array[i] = sum;
    }
    return sum;
  }

  @Override
  T exclusive(int from, int to, T before) {
    T sum = before;
    for (int i = from; i < to; i++) {
      T next = operator.apply(sum, array[i]);
      array[i] = sum;
      sum = next;
    }
    return sum;
  }

  @Override
  void precede(T before, int from, int to) {
    T sum = before;
    for (int i = from; i < to; i++) array[i] = operator.apply(sum, array[i]);
  }
}

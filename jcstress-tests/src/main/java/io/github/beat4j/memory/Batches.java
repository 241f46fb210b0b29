package io.github.beat4j.memory;

import org.jspecify.annotations.Nullable;

/** Batches of one number, and what a return stack gave. */
final class Batches {
  static final int NO_BOUND = 100;

  private Batches() {}

  static Batch<Integer> of(int number) {
    Batch<Integer> batch = new Batch<>(2, 1);
    batch.add(number);
    return batch;
  }

  /** The sum of all numbers: tens, or ones, so that it tells which, and how often. */
  static int sum(@Nullable Batch<Integer> batches) {
    int sum = 0;
    for (Batch<Integer> batch = batches; batch != null; batch = batch.next) {
      Integer number = batch.poll();
      // Whoever takes a batch that is another's as well finds it empty.
      sum += number == null ? 100 : number;
    }
    return sum;
  }
}

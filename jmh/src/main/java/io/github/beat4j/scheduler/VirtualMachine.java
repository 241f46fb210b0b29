package io.github.beat4j.scheduler;

import io.github.beat4j.jmh.simulation.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Which processor each virtual worker is on, and how far they are apart. The guest, worker 0, is on
 * the first processor beside the first thread; the others do not know that.
 */
final class VirtualMachine {
  private final Shape shape;

  VirtualMachine(Shape shape) {
    this.shape = shape;
  }

  private static int processor(int worker) {
    return Math.max(0, worker - 1);
  }

  /** From 0, on the same processor, to {@link Shape#OTHER_NODE}. */
  int distance(int worker, int other) {
    return shape.distance(processor(worker), processor(other));
  }

  /** How the worker sees the others; null where it takes all for alike. */
  @Nullable Rings rings(int worker, int registered) {
    if (!shape.nearestFirst() || worker == 0) return null;
    return Rings.around(worker, registered, other -> seen(worker, other));
  }

  /** A guest's home is not known: it is beyond those on the same node. */
  private int seen(int worker, int other) {
    return other == 0 ? 2 * Shape.OTHER_NODE - 1 : 2 * distance(worker, other);
  }

  boolean nearestFirst() {
    return shape.nearestFirst();
  }

  /** What a step costs between two workers that costs so much between neighbours. */
  long cost(long picos, int worker, int other) {
    return picos * shape.factor(distance(worker, other));
  }
}

package io.github.beat4j.scheduler;

import io.github.beat4j.jmh.simulation.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Which processor each virtual worker is on, and how far they are apart. The guest, worker 0, is on
 * the first processor beside the first thread; the others may not know that before it has waited in
 * a join.
 */
final class VirtualMachine {
  private final Shape shape;
  private boolean guestKnown;
  private int moves;

  VirtualMachine(Shape shape) {
    this.shape = shape;
    this.guestKnown = shape.guestKnown();
  }

  /** Changes whenever a worker is seen elsewhere. */
  int moves() {
    return moves;
  }

  /** The guest waits in a join; false if it has said where it is before. */
  boolean locateGuest() {
    if (guestKnown || !shape.nearestFirst()) return false;
    guestKnown = true;
    moves++;
    return true;
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
    if (!shape.nearestFirst() || (worker == 0 && !guestKnown)) return null;
    return Rings.around(worker, registered, other -> seen(worker, other), Shape.OTHER_NODE);
  }

  /** A guest whose home is not known passes for a neighbour. */
  private int seen(int worker, int other) {
    return other == 0 && !guestKnown ? Shape.SAME_GROUP : distance(worker, other);
  }

  boolean nearestFirst() {
    return shape.nearestFirst();
  }

  /** What a step costs between two workers that costs so much between neighbours. */
  long cost(long picos, int worker, int other) {
    return picos * shape.factor(distance(worker, other));
  }
}

package io.github.beat4j.jmh.workloads;

import io.github.beat4j.Beat;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * The 0/1 knapsack by branch and bound: take the next item or leave it, unless even fractions of
 * the items left could not beat the best value that anybody has found so far. How much is searched
 * depends on the order.
 */
public final class Knapsack {
  final int items;
  private final int capacity;
  private final int[] weights;
  private final int[] values;

  private Knapsack(int capacity, int[] weights, int[] values) {
    this.items = weights.length;
    this.capacity = capacity;
    this.weights = weights;
    this.values = values;
  }

  /**
   * Items whose value is their weight and a bit, the same for all: so they are hard to choose from.
   * The best value for the weight comes first; that is the lightest then. Weights are even; half of
   * the items, the lightest, would fit but for a weight of one. So the bound is far from what can
   * be reached, and the search goes on when it has found the best.
   */
  public static Knapsack stronglyCorrelated(int items, int heaviest, long seed) {
    int[] weights =
        new Random(seed)
            .ints(items, heaviest / 4, heaviest / 2 + 1)
            .map(half -> 2 * half)
            .sorted()
            .toArray();
    int[] values = IntStream.of(weights).map(weight -> weight + heaviest / 10).toArray();
    int capacity = IntStream.of(weights).limit(items / 2).sum() - 1;
    return new Knapsack(capacity, weights, values);
  }

  /** The best value, by dynamic programming. */
  public long optimum() {
    long[] best = new long[capacity + 1];
    for (int item = 0; item < items; item++)
      for (int room = capacity; room >= weights[item]; room--)
        best[room] = Math.max(best[room], best[room - weights[item]] + values[item]);
    return best[capacity];
  }

  /** What is decided: the items before this one, with so much room left, and so much value. */
  record Node(int item, int room, long value) {}

  Node root() {
    return new Node(0, capacity, 0);
  }

  boolean fits(int item, int room) {
    return weights[item] <= room;
  }

  int roomWith(int item, int room) {
    return room - weights[item];
  }

  /** The value with this item; it is the best so far, perhaps. */
  long valueWith(int item, long value, AtomicLong best) {
    long with = value + values[item];
    if (with > best.get()) best.accumulateAndGet(with, Math::max);
    return with;
  }

  /** Whether there is nothing to decide, or nothing to gain. */
  boolean isHopeless(int item, int room, long value, AtomicLong best) {
    long bound = value;
    int left = room;
    int next = item;
    while (next < items && weights[next] <= left) {
      left -= weights[next];
      bound += values[next];
      next++;
    }
    if (next < items) bound += (long) values[next] * left / weights[next];
    return item == items || bound <= best.get();
  }

  public long plain() {
    AtomicLong best = new AtomicLong();
    plain(0, capacity, 0, best);
    return best.get();
  }

  void plain(int item, int room, long value, AtomicLong best) {
    if (isHopeless(item, room, value, best)) return;
    if (fits(item, room)) plain(item + 1, roomWith(item, room), valueWith(item, value, best), best);
    plain(item + 1, room, value, best);
  }

  public long lambda() {
    AtomicLong best = new AtomicLong();
    lambda(0, capacity, 0, best);
    return best.get();
  }

  private void lambda(int item, int room, long value, AtomicLong best) {
    if (isHopeless(item, room, value, best)) return;
    if (fits(item, room)) {
      Beat.pcall(
          () -> lambda(item + 1, roomWith(item, room), valueWith(item, value, best), best),
          () -> lambda(item + 1, room, value, best));
    } else {
      lambda(item + 1, room, value, best);
    }
  }

  /** A node and its search, as one argument. */
  private record Choice(Knapsack knapsack, int item, int room, long value, AtomicLong best) {}

  public long function() {
    AtomicLong best = new AtomicLong();
    return function(new Choice(this, 0, capacity, 0, best));
  }

  /** The best value below a node, or that of the node if there is no better one. */
  private static long function(Choice node) {
    Knapsack knapsack = node.knapsack;
    int item = node.item;
    int room = node.room;
    AtomicLong best = node.best;
    if (knapsack.isHopeless(item, room, node.value, best)) return node.value;
    Choice without = new Choice(knapsack, item + 1, room, node.value, best);
    if (!knapsack.fits(item, room)) return function(without);
    int left = knapsack.roomWith(item, room);
    long value = knapsack.valueWith(item, node.value, best);
    Choice with = new Choice(knapsack, item + 1, left, value, best);
    return Beat.pcallLong(Knapsack::function, with, without, Math::max);
  }
}

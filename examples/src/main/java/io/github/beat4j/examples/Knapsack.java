package io.github.beat4j.examples;

import io.github.beat4j.Beat;
import java.util.List;

/** The most valuable items that fit into a knapsack, by trying each one in and out. */
public final class Knapsack {
  private Knapsack() {}

  /** Something to take along. */
  public record Item(int weight, int value) {}

  public static long sequential(List<Item> items, int capacity) {
    return sequential(items, 0, capacity);
  }

  private static long sequential(List<Item> items, int next, int capacity) {
    if (next == items.size()) return 0;
    Item item = items.get(next);
    if (item.weight > capacity) return sequential(items, next + 1, capacity);
    long without = sequential(items, next + 1, capacity);
    long with = item.value + sequential(items, next + 1, capacity - item.weight);
    return Math.max(without, with);
  }

  public static long parallel(List<Item> items, int capacity) {
    return parallel(items, 0, capacity);
  }

  private static long parallel(List<Item> items, int next, int capacity) {
    if (next == items.size()) return 0;
    Item item = items.get(next);
    if (item.weight > capacity) return parallel(items, next + 1, capacity);
    return Beat.pcallLong(
        () -> parallel(items, next + 1, capacity),
        () -> item.value + parallel(items, next + 1, capacity - item.weight),
        Math::max);
  }
}

package io.github.beat4j.scheduler;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/**
 * Who sleeps, the last one to fall asleep first: its caches are warm. Where the machine is known,
 * by quarters, the nearest to whoever wakes first.
 */
final class Sleepers {
  private final @Nullable Neighbourhood neighbourhood;
  private volatile Quarter[] quarters = {new Quarter()};

  Sleepers(@Nullable Neighbourhood neighbourhood) {
    this.neighbourhood = neighbourhood;
  }

  /** S2: before the counts. */
  void addFirst(Worker worker) {
    quarterOf(worker).addFirst(worker);
  }

  /** Whether it was there: then nobody else wakes it. */
  boolean remove(Worker worker) {
    for (Quarter quarter : quarters) if (quarter.remove(worker)) return true;
    return false;
  }

  boolean contains(Worker worker) {
    for (Quarter quarter : quarters) if (quarter.contains(worker)) return true;
    return false;
  }

  boolean isEmpty() {
    for (Quarter quarter : quarters) if (!quarter.isEmpty()) return false;
    return true;
  }

  /**
   * Takes the nearest one.
   *
   * @param by who wakes, or null for anybody
   */
  @Nullable Worker poll(@Nullable Worker by) {
    Quarter[] all = quarters;
    if (all.length == 1 || neighbourhood == null) return all[0].pollFirst();
    int[] order = neighbourhood.quartersFrom(neighbourhood.quarter(by));
    for (int i = 0; order != null && i < order.length; i++) {
      if (order[i] >= all.length) continue;
      Worker sleeper = all[order[i]].pollFirst();
      if (sleeper != null) return sleeper;
    }
    // Of a quarter that was counted otherwise before the machine was known.
    for (Quarter quarter : all) {
      Worker sleeper = quarter.pollFirst();
      if (sleeper != null) return sleeper;
    }
    return null;
  }

  /** One on a node; it stays where it is. Looks at the first of each quarter. */
  @Nullable Worker on(int node) {
    if (neighbourhood == null) return null;
    for (Quarter quarter : quarters) {
      Worker first = quarter.peekFirst();
      if (first != null && neighbourhood.node(first) == node) return first;
    }
    return null;
  }

  private Quarter quarterOf(Worker worker) {
    int number = neighbourhood == null ? 0 : neighbourhood.quarter(worker);
    Quarter[] all = quarters;
    return number < all.length ? all[number] : grown(number)[number];
  }

  private synchronized Quarter[] grown(int number) {
    Quarter[] all = quarters;
    if (number < all.length) return all;
    Quarter[] more = Arrays.copyOf(all, number + 1);
    for (int i = all.length; i < more.length; i++) more[i] = new Quarter();
    quarters = more;
    return more;
  }

  private static final class Quarter extends ConcurrentLinkedDeque<Worker> {
    private static final long serialVersionUID = 1;
  }
}

package io.github.beat4j.memory;

import java.util.BitSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The lists of all platform threads, by number. A number is given again after its thread has died.
 *
 * @param <T> the objects
 */
final class Homes<T> {
  /** Not known, or more threads than numbers. */
  static final int NOBODY = 0;

  /** The stripes of virtual threads. */
  static final int SHARED = 1;

  private static final int FIRST = 2;
  private static final int FIRST_PLACES = 16;

  private final BitSet occupied = new BitSet();
  private final Canary canary = new Canary();
  private PoolStats past = PoolStats.NONE;
  private volatile AtomicReferenceArray<@Nullable Home<T>> places =
      new AtomicReferenceArray<>(FIRST_PLACES);

  /** The lists of that number, if their thread is alive and the collector has left them. */
  @Nullable Stock<T> stock(int number) {
    AtomicReferenceArray<@Nullable Home<T>> all = places;
    Home<T> home = number < all.length() ? all.get(number) : null;
    return home == null ? null : home.stock();
  }

  /** Makes the lists of a thread known, under the number that it returns. */
  synchronized int add(Home<T> home) {
    if (canary.isGone()) sweep(false);
    int number = occupied.nextClearBit(FIRST);
    AtomicReferenceArray<@Nullable Home<T>> all = places;
    if (number >= all.length()) {
      AtomicReferenceArray<@Nullable Home<T>> larger = new AtomicReferenceArray<>(2 * all.length());
      for (int i = FIRST; i < all.length(); i++) larger.set(i, all.get(i));
      places = larger;
      all = larger;
    }
    occupied.set(number);
    all.set(number, home);
    return number <= Character.MAX_VALUE ? number : NOBODY;
  }

  /** Forgets the lists of dead threads, and empties those of idle ones. */
  synchronized void reclaim() {
    sweep(true);
  }

  private void sweep(boolean idleOnes) {
    for (int i = occupied.nextSetBit(FIRST); i >= 0; i = occupied.nextSetBit(i + 1)) {
      Home<T> home = places.get(i);
      if (home == null) continue;
      if (idleOnes && home.wasIdle()) home.empty();
      if (home.isEmpty()) forget(i, home);
    }
  }

  private void forget(int number, Home<T> home) {
    home.close();
    past = past.plus(home.stats());
    places.set(number, null);
    occupied.clear(number);
  }

  /** Empties all. */
  synchronized void empty() {
    for (int i = occupied.nextSetBit(FIRST); i >= 0; i = occupied.nextSetBit(i + 1)) {
      Home<T> home = places.get(i);
      if (home != null) home.empty();
    }
    sweep(false);
  }

  synchronized PoolStats stats() {
    PoolStats sum = past;
    for (int i = occupied.nextSetBit(FIRST); i >= 0; i = occupied.nextSetBit(i + 1)) {
      Home<T> home = places.get(i);
      if (home != null) sum = sum.plus(home.stats());
    }
    return sum;
  }

  /** How many threads have lists, as far as is known. */
  synchronized int count() {
    return occupied.cardinality();
  }
}

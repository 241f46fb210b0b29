package io.github.beat4j.algorithms;

import io.github.beat4j.Beat;
import org.jspecify.annotations.Nullable;

/**
 * Scans of an array, in place, whatever it holds. What a part has come to is boxed, one object for
 * each part; elements are not.
 *
 * @param <V> the elements
 */
abstract class Scan<V extends @Nullable Object> extends Chain<Scan.Total<V>> {
  private final boolean exclusive;

  Scan(boolean exclusive) {
    this.exclusive = exclusive;
  }

  static final class Total<V extends @Nullable Object> extends Piece {
    final V value;

    Total(int from, int to, V value) {
      super(from, to);
      this.value = value;
    }
  }

  abstract V get(int index);

  abstract void set(int index, V value);

  /** The sum of two. */
  abstract V sum(V left, V right);

  /** Replaces elements by the sums up to them; returns the last one. */
  abstract V inclusive(int from, int to, V before);

  /** Replaces elements by the sums before them; returns the one after the last. */
  abstract V exclusive(int from, int to, V before);

  /** Puts a sum before some elements, each of which is a sum itself. */
  abstract void precede(V before, int from, int to);

  /** An inclusive scan of so many. */
  final void run(int length) {
    if (length > 0) over(0, length);
  }

  /** An exclusive scan of so many; returns the sum of all. */
  final V run(int length, V neutral) {
    if (length == 0) return neutral;
    V sum = over(0, length).value;
    set(0, neutral);
    return sum;
  }

  @Override
  final Total<V> run(int from, int to, @Nullable Total<V> before) {
    // What an exclusive scan has at the first place is not known before it follows.
    return before == null
        ? new Total<>(from, to, scan(from + 1, to, get(from)))
        : new Total<>(before.from, to, scan(from, to, before.value));
  }

  private V scan(int from, int to, V before) {
    return exclusive ? exclusive(from, to, before) : inclusive(from, to, before);
  }

  @Override
  Total<V> follow(Total<V> left, Total<V> right) {
    V before = left.value;
    int from = right.from;
    if (exclusive) set(from++, before);
    Beat.forEachRange(from, right.to, (first, end) -> precede(before, first, end));
    return new Total<>(left.from, right.to, sum(before, right.value));
  }
}

package io.github.beat4j.collections;

import io.github.beat4j.Beat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.jspecify.annotations.Nullable;

/**
 * Elements in the order in which they come, of which nobody knows how many there will be. They lie
 * in segments, and are copied once, at the end. A list that grows copies them again and again; and
 * once its array is large, G1 takes it for an old object, in which each store of a young one is
 * dear. Confined to who fills it.
 *
 * @param <V> the elements
 */
final class Gathered<V extends @Nullable Object> {
  private static final int FIRST = 16;

  /** Each segment is twice as long as the one before, up to here: 256 KB of short references. */
  private static final int LONGEST = 1 << 16;

  /** So many segments are copied faster than shared out. */
  private static final int FEW = 4;

  /** What a JVM allocates. */
  private static final int MOST = Integer.MAX_VALUE - 8;

  /** All of them full. */
  private final List<@Nullable Object[]> earlier = new ArrayList<>();

  private long inEarlier;
  private @Nullable Object[] last = new @Nullable Object[FIRST];
  private int used;

  void add(V element) {
    if (used == last.length) beginSegment();
    last[used++] = element;
  }

  void addAll(Iterable<? extends V> elements) {
    elements.forEach(this::add);
  }

  private void beginSegment() {
    close(last);
    last = new @Nullable Object[Math.min(LONGEST, 2 * last.length)];
    used = 0;
  }

  private void close(@Nullable Object[] full) {
    earlier.add(full);
    inEarlier += full.length;
  }

  /** Adds all of another one, which is not to be used any more. */
  Gathered<V> append(Gathered<V> right) {
    if (used > 0) close(Arrays.copyOf(last, used));
    earlier.addAll(right.earlier);
    inEarlier += right.inEarlier;
    last = right.last;
    used = right.used;
    return this;
  }

  @SuppressWarnings("unchecked")
  FastList<V> toList() {
    return FastList.newListWith((V[]) toArray());
  }

  /** All of them; nobody else has the array. */
  @Nullable Object[] toArray() {
    @Nullable Object[] all = new @Nullable Object[size()];
    System.arraycopy(last, 0, all, (int) inEarlier, used);
    if (earlier.size() <= FEW) {
      copy(0, earlier.size(), all, starts());
    } else {
      int[] starts = starts();
      Beat.forEachRange(0, earlier.size(), (from, to) -> copy(from, to, all, starts));
    }
    return all;
  }

  private int size() {
    long size = inEarlier + used;
    if (size > MOST)
      throw new IllegalArgumentException(
          "elements: " + size + " (expected: " + MOST + " at most); make fewer of them at a time");
    return (int) size;
  }

  private int[] starts() {
    int[] starts = new int[earlier.size()];
    for (int i = 1; i < starts.length; i++) starts[i] = starts[i - 1] + earlier.get(i - 1).length;
    return starts;
  }

  private void copy(int from, int to, @Nullable Object[] all, int[] starts) {
    for (int i = from; i < to; i++) {
      @Nullable Object[] segment = earlier.get(i);
      System.arraycopy(segment, 0, all, starts[i], segment.length);
    }
  }
}

package io.github.beat4j.collections;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What the parts of a search have come to; all of them use it. */
final class Search<R> {

  /** Looks for something in an element. */
  interface Finder<T extends @Nullable Object, R> {
    /** Null if it is not there. */
    @Nullable R in(T element);
  }

  private record Hit<R>(int place, R what) {}

  private final boolean first;
  private final AtomicReference<@Nullable Hit<R>> best = new AtomicReference<>();

  /** For the hit with the least place, or for whichever comes first in time. */
  Search(boolean first) {
    this.first = first;
  }

  /** Whether nobody need look at this place any more. */
  boolean isOver(int place) {
    Hit<R> hit = best.getOpaque();
    return hit != null && (!first || hit.place <= place);
  }

  void offer(int place, @Nullable R what) {
    if (what == null) return;
    Hit<R> next = new Hit<>(place, what);
    best.accumulateAndGet(next, (hit, other) -> hit == null || place < hit.place ? next : hit);
  }

  @Nullable R result() {
    Hit<R> hit = best.get();
    return hit == null ? null : hit.what;
  }
}

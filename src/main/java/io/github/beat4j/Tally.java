package io.github.beat4j;

import java.util.concurrent.atomic.LongAdder;

/** A count that is mostly kept by one thread; others may count as well, and only it reads. */
final class Tally {
  private final LongAdder others = new LongAdder();
  private long own;

  void add(boolean owner) {
    if (owner) own++;
    else others.increment();
  }

  /** Exact once the others have been joined. */
  long sum() {
    return own + others.sum();
  }
}

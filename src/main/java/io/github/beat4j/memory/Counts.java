package io.github.beat4j.memory;

import io.github.beat4j.layout.LinePadding;

/** What one thread has done: written by it alone, read by others who want a rough figure. */
final class Counts extends LinePadding {
  long acquired;
  long created;
  long returned;
  long dropped;

  PoolStats read() {
    return new PoolStats(acquired, created, returned, dropped);
  }
}

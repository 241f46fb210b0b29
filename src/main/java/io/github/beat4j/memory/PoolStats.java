package io.github.beat4j.memory;

/**
 * What a pool has done so far. Each thread counts for itself, and the figures of others may be a
 * moment old.
 *
 * @param acquired objects given out
 * @param created objects that were made, because none was idle
 * @param returned objects that went back in a batch to the thread whose list they came from
 * @param dropped objects that were left to the collector when they were released, because there was
 *     no room for them or because their {@code onRelease} failed
 */
public record PoolStats(long acquired, long created, long returned, long dropped) {
  static final PoolStats NONE = new PoolStats(0, 0, 0, 0);

  PoolStats plus(PoolStats other) {
    return new PoolStats(
        acquired + other.acquired,
        created + other.created,
        returned + other.returned,
        dropped + other.dropped);
  }
}

package io.github.beat4j.scheduler;

import io.github.beat4j.topology.Pinning;

/**
 * What a pool makes of the machine it runs on.
 *
 * @param aware whether its workers turn to the nearest first
 * @param pinning which processors its threads are confined to
 */
public record Locality(boolean aware, Pinning pinning) {
  /** Nothing: all processors are alike. */
  public static final Locality NONE = new Locality(false, Pinning.none());

  boolean isNone() {
    return !aware && pinning.isNone();
  }
}

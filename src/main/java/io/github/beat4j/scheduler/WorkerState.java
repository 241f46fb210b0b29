package io.github.beat4j.scheduler;

import io.github.beat4j.layout.LinePadding;

/** What every call writes, on a line that nobody else touches. */
abstract class WorkerState extends LinePadding {
  private int room;

  /**
   * How many more calls may run inline. Owner only.
   *
   * @return their number; 0 outside every window
   */
  public final int room() {
    return room;
  }

  /**
   * Sets how many more calls may run inline. Owner only.
   *
   * @param value their number
   */
  public final void room(int value) {
    room = value;
  }
}

package io.github.beat4j.scheduler;

/**
 * In which queue a submitted task goes.
 *
 * @param isHigh whether it begins before those without priority
 * @param worker whose task it is to be, or ANY
 */
public record Placement(boolean isHigh, int worker) {
  /** No worker in particular. */
  public static final int ANY = -1;

  /** Normal priority, for anybody. */
  public static final Placement ANYWHERE = new Placement(false, ANY);

  /**
   * High priority.
   *
   * @return the same with priority
   */
  public Placement high() {
    return new Placement(true, worker);
  }

  /**
   * A hint.
   *
   * @param number the worker's number
   * @return the same near this worker
   */
  public Placement near(int number) {
    return new Placement(isHigh, number);
  }
}

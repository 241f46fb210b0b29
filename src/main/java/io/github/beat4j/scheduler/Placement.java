package io.github.beat4j.scheduler;

/**
 * In which queue a submitted task goes.
 *
 * @param isHigh whether it begins before those without priority
 * @param worker whose task it is to be, or ANY
 * @param node on which node, by its dense number, or ANY
 */
public record Placement(boolean isHigh, int worker, int node) {
  /** No worker and no node in particular. */
  public static final int ANY = -1;

  /** Normal priority, for anybody. */
  public static final Placement ANYWHERE = new Placement(false, ANY, ANY);

  /**
   * High priority.
   *
   * @return the same with priority
   */
  public Placement high() {
    return new Placement(true, worker, node);
  }

  /**
   * A hint.
   *
   * @param number the worker's number
   * @return the same near this worker, and no node in particular
   */
  public Placement near(int number) {
    return new Placement(isHigh, number, ANY);
  }

  /**
   * A hint.
   *
   * @param number the node's dense number
   * @return the same for the workers of this node
   */
  public Placement onNode(int number) {
    return new Placement(isHigh, ANY, number);
  }
}

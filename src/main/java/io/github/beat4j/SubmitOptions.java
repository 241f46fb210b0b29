package io.github.beat4j;

import io.github.beat4j.scheduler.Placement;
import org.jspecify.annotations.Nullable;

/**
 * How a task is submitted: under which name, before which others, near which worker. Immutable;
 * each method gives a new value.
 */
public final class SubmitOptions {
  private static final int MOST_WORKERS = 32_767;

  /** No name, normal priority, no hint: what is submitted without options. */
  public static final SubmitOptions DEFAULT = new SubmitOptions(null, Placement.ANYWHERE);

  private final @Nullable String name;
  private final Placement placement;

  private SubmitOptions(@Nullable String name, Placement placement) {
    this.name = name;
    this.placement = placement;
  }

  /**
   * Names the task in {@link BeatPool#dump} and in the reports of blocked workers.
   *
   * @param name not blank; the class of the task if unset
   * @return options with this name
   */
  public SubmitOptions name(String name) {
    return new SubmitOptions(Names.demand(name), placement);
  }

  /**
   * Has the task begin before all that have no such priority and that nobody has begun. What runs
   * is not interrupted, and a task is not begun before a stolen branch that a worker is in. High
   * priority comes before a hint.
   *
   * @return options with high priority
   */
  public SubmitOptions highPriority() {
    return new SubmitOptions(name, placement.high());
  }

  /**
   * Hints that the task should run on a certain worker, whose caches may hold its data. That worker
   * is woken for it, and looks at its own tasks before those that are for anybody; another worker
   * takes the task before it goes to rest for want of other work. So the hint costs no parallelism,
   * and promises nothing.
   *
   * @param worker {@link BeatPool#currentWorker}'s number, from 0; taken modulo the number of
   *     workers
   * @return options with this hint
   */
  public SubmitOptions nearWorker(int worker) {
    if (worker < 0 || worker >= MOST_WORKERS) {
      throw new IllegalArgumentException(
          "nearWorker: "
              + worker
              + " (expected: 0.."
              + (MOST_WORKERS - 1)
              + "); leave it unset for any worker");
    }
    return new SubmitOptions(name, placement.near(worker));
  }

  /**
   * Hints that the task should run on a NUMA node, where its data is. Only a pool that knows where
   * its threads are heeds it ({@link BeatPoolBuilder#topologyAware}, {@link
   * BeatPoolBuilder#pinning}): a worker of that node is woken for the task, and its workers look at
   * such tasks before those that are for anybody; another worker takes the task before it goes to
   * rest for want of other work. Takes the place of a hint of a worker, and the other way round.
   *
   * @param node its number from 0, as {@code Topology} counts them, not the operating system; taken
   *     modulo the number of nodes
   * @return options with this hint
   */
  public SubmitOptions nearNode(int node) {
    if (node < 0 || node >= MOST_WORKERS) {
      throw new IllegalArgumentException(
          "nearNode: "
              + node
              + " (expected: 0.."
              + (MOST_WORKERS - 1)
              + "); leave it unset for any node");
    }
    return new SubmitOptions(name, placement.onNode(node));
  }

  @Nullable String name() {
    return name;
  }

  Placement placement() {
    return placement;
  }

  @Override
  public String toString() {
    return "SubmitOptions[name " + name + ", " + placement + "]";
  }
}

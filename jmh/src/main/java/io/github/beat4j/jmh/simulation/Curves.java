package io.github.beat4j.jmh.simulation;

import io.github.beat4j.scheduler.VirtualPool;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/** Speed-up by the number of virtual workers. Simulated, and the same each time. */
public final class Curves {
  /** Up to powers of two so high. */
  public static final int MOST_WORKERS = 1_024;

  /** One run says little: a nap at a bad moment is a large part of a millisecond. */
  private static final int SEEDS = 3;

  private Curves() {}

  /**
   * The curve of one graph.
   *
   * @param graph what to run
   * @param costs what the scheduler's steps take
   * @param start what the threads do when the root begins
   * @param most virtual workers at most
   * @param seed of the random numbers
   * @return a point for 1, 2, 4 and so on
   */
  public static List<SimulatedPoint> of(
      TaskGraph graph, Costs costs, Start start, int most, long seed) {
    double work = graph.workPicos() / 1e3;
    List<SimulatedPoint> points = new ArrayList<>();
    for (int workers = 1; workers <= most; workers *= 2) {
      SimulatedRun run = median(graph, costs, workers, start, seed);
      points.add(
          new SimulatedPoint(
              graph.name(), workers, work / run.nanos(), run.promotions(), run.steals()));
    }
    return points;
  }

  /**
   * The run of median length among some seeds.
   *
   * @param graph what to run
   * @param costs what the scheduler's steps take
   * @param workers how many compute at a time
   * @param start what the threads do when the root begins
   * @param seed the first seed
   * @return that run
   */
  static SimulatedRun median(TaskGraph graph, Costs costs, int workers, Start start, long seed) {
    return LongStream.range(seed, seed + (workers == 1 ? 1 : SEEDS))
        .mapToObj(each -> VirtualPool.run(graph, costs, workers, start, each))
        .sorted(Comparator.comparingDouble(SimulatedRun::nanos))
        .skip(workers == 1 ? 0 : SEEDS / 2)
        .findFirst()
        .orElseThrow();
  }
}

package io.github.beat4j.jmh.simulation;

import io.github.beat4j.scheduler.VirtualPool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One graph on one machine, with two orders of victims.
 *
 * @param graph its name
 * @param nodes of the machine
 * @param any workers that take all others for alike
 * @param near workers that turn to the nearest first
 */
public record DistanceComparison(String graph, int nodes, Steals any, Steals near) {
  /**
   * Medians over some seeds.
   *
   * @param nanos how long the graph took
   * @param sameGroup steals from the same processor or group
   * @param sameNode from the rest of the node
   * @param otherNode across nodes
   */
  public record Steals(double nanos, double sameGroup, double sameNode, double otherNode) {
    private static Steals of(List<SimulatedRun> runs) {
      return new Steals(
          median(runs.stream().mapToDouble(SimulatedRun::nanos).toArray()),
          median(sums(runs, Shape.SAME, Shape.SAME_GROUP)),
          median(sums(runs, Shape.SAME_NODE, Shape.SAME_NODE)),
          median(sums(runs, Shape.OTHER_NODE, Shape.OTHER_NODE)));
    }

    private static double[] sums(List<SimulatedRun> runs, int from, int to) {
      return runs.stream()
          .mapToDouble(
              run ->
                  IntStream.rangeClosed(from, to)
                      .mapToLong(distance -> run.stealsByDistance().get(distance))
                      .sum())
          .toArray();
    }

    private static double median(double[] values) {
      Arrays.sort(values);
      return values[values.length / 2];
    }

    /** As text. */
    public String histogram() {
      return IntStream.range(0, 3)
          .mapToObj(
              i -> Long.toString(Math.round(i == 0 ? sameGroup : i == 1 ? sameNode : otherNode)))
          .collect(Collectors.joining(" / "));
    }
  }

  /**
   * Runs a graph on machines with so many nodes.
   *
   * @param graph what to run
   * @param nodes of each machine
   * @param perNode processors of a node
   * @param guestKnown whether workers that turn to the nearest first know where the guest is from
   *     the beginning
   * @param seeds runs of each
   * @return a comparison for each machine
   */
  public static List<DistanceComparison> of(
      TaskGraph graph, List<Integer> nodes, int perNode, boolean guestKnown, int seeds) {
    List<DistanceComparison> rows = new ArrayList<>();
    for (int count : nodes)
      rows.add(
          new DistanceComparison(
              graph.name(),
              count,
              steals(graph, Shape.of(count * perNode, count, false, false), count * perNode, seeds),
              steals(
                  graph,
                  Shape.of(count * perNode, count, true, guestKnown),
                  count * perNode,
                  seeds)));
    return rows;
  }

  private static Steals steals(TaskGraph graph, Shape shape, int workers, int seeds) {
    return Steals.of(
        IntStream.rangeClosed(1, seeds)
            .mapToObj(
                seed ->
                    VirtualPool.run(graph, Costs.DEFAULT, workers, shape, Start.SEARCHING, seed))
            .toList());
  }

  /** Steals across nodes, the nearest first over any order. */
  public double crossing() {
    return near.otherNode / any.otherNode;
  }

  /** The time, the nearest first over any order. */
  public double time() {
    return near.nanos / any.nanos;
  }
}

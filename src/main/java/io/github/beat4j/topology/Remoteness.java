package io.github.beat4j.topology;

import io.github.beat4j.topology.Topology.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How far CPUs are from each other: by the finest level that they share, and where that is beyond
 * the node, by the distance of the nodes first. Immutable.
 */
final class Remoteness {
  /** The levels up to the node, finest first. */
  private final List<Partition> within = new ArrayList<>();

  private final Partition nodeOf;
  private final int[][] acrossNodes;

  /** What tells two pairs of nodes apart. */
  private record Gap(int distance, int level) {}

  Remoteness(Map<Level, Partition> levels, Partition nodeOf, Nodes nodes, int cpus) {
    this.nodeOf = nodeOf;
    List<Partition> beyond = new ArrayList<>();
    boolean inside = true;
    for (Map.Entry<Level, Partition> level : levels.entrySet()) {
      (inside ? within : beyond).add(level.getValue());
      if (level.getKey() == Level.NODE) inside = false;
    }
    int[] firstOf = new int[nodes.size()];
    for (int i = cpus - 1; i >= 0; i--) firstOf[nodeOf.of(i)] = i;
    this.acrossNodes = ranks(gaps(nodes, firstOf, beyond), within.size() + 1);
  }

  private static Gap[][] gaps(Nodes nodes, int[] firstOf, List<Partition> beyond) {
    Gap[][] gaps = new Gap[firstOf.length][firstOf.length];
    for (int i = 0; i < firstOf.length; i++)
      for (int j = 0; j < firstOf.length; j++)
        gaps[i][j] =
            new Gap(
                Math.max(nodes.distance(i, j), nodes.distance(j, i)),
                shared(beyond, firstOf[i], firstOf[j]));
    return gaps;
  }

  private static int[][] ranks(Gap[][] gaps, int least) {
    List<Gap> ordered = new ArrayList<>();
    for (int i = 0; i < gaps.length; i++)
      for (int j = 0; j < i; j++) if (!ordered.contains(gaps[i][j])) ordered.add(gaps[i][j]);
    ordered.sort(Comparator.comparingInt(Gap::distance).thenComparingInt(Gap::level));
    int[][] ranks = new int[gaps.length][gaps.length];
    for (int i = 0; i < gaps.length; i++)
      for (int j = 0; j < gaps.length; j++) ranks[i][j] = least + ordered.indexOf(gaps[i][j]);
    return ranks;
  }

  /** The first of these levels that they share; the number of levels if none. */
  private static int shared(List<Partition> levels, int position, int other) {
    int i = 0;
    while (i < levels.size() && levels.get(i).of(position) != levels.get(i).of(other)) i++;
    return i;
  }

  /** Between the CPUs at two positions. */
  int between(int position, int other) {
    if (position == other) return 0;
    int node = nodeOf.of(position);
    int otherNode = nodeOf.of(other);
    return node == otherNode ? 1 + shared(within, position, other) : acrossNodes[node][otherNode];
  }
}

package io.github.beat4j.scheduler;

import io.github.beat4j.topology.Topology;
import io.github.beat4j.topology.Topology.Cpu;
import io.github.beat4j.topology.Topology.Level;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A topology as the scheduler uses it: how far one home is from another, and the quarters, the
 * parts that share a cache, whose sleepers wake each other first. Immutable.
 */
final class Machine {
  /** More parts than this are taken together node by node, or not told apart. */
  private static final int MOST_QUARTERS = 64;

  final Topology topology;
  private final int[] quarterOf;
  private final int[] nodeOf;
  private final int[][] order;

  /**
   * Of a worker whose home is not known: it passes for one that shares the last-level cache, or
   * else the node.
   */
  private final int unknown;

  /** From here on another home is on another node. */
  private final int far;

  Machine(Topology topology) {
    this.topology = topology;
    List<BitSet> quarters = quarters(topology);
    this.quarterOf = new int[topology.cpuSet().length()];
    for (int i = 0; i < quarters.size(); i++) {
      int quarter = i;
      quarters.get(i).stream().forEach(cpu -> quarterOf[cpu] = quarter);
    }
    this.nodeOf = new int[quarterOf.length];
    Arrays.fill(nodeOf, Neighbourhood.NOWHERE);
    for (Cpu cpu : topology.cpus()) nodeOf[cpu.number()] = cpu.node();
    this.order = new int[quarters.size()][];
    for (int i = 0; i < order.length; i++) order[i] = nearestFirst(topology, quarters, i);
    List<Level> levels = topology.levels();
    int node = levels.indexOf(Level.NODE);
    this.unknown =
        1 + (levels.contains(Level.L3) ? Math.min(levels.indexOf(Level.L3), node) : node);
    this.far = node + 2;
  }

  private static List<BitSet> quarters(Topology topology) {
    for (Level level : List.of(Level.L3, Level.DIE, Level.NODE, Level.PACKAGE)) {
      if (!topology.levels().contains(level)) continue;
      List<BitSet> groups = topology.groups(level);
      if (groups.size() <= MOST_QUARTERS) return groups;
    }
    return List.of(topology.cpuSet());
  }

  private static int[] nearestFirst(Topology topology, List<BitSet> quarters, int from) {
    int cpu = quarters.get(from).nextSetBit(0);
    return IntStream.range(0, quarters.size())
        .boxed()
        .sorted(
            Comparator.comparingInt(
                    (Integer i) ->
                        i == from ? -1 : topology.remoteness(cpu, quarters.get(i).nextSetBit(0)))
                .thenComparingInt(i -> Math.floorMod(i - from, quarters.size())))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Whether a worker may be at home there. */
  boolean has(int cpu) {
    return node(cpu) != Neighbourhood.NOWHERE;
  }

  /** From one home, which there is, to another; rises with the levels that are between them. */
  int remoteness(int cpu, int other) {
    return has(other) ? topology.remoteness(cpu, other) : unknown;
  }

  /** The least remoteness of what is on another node. */
  int far() {
    return far;
  }

  int quarter(int cpu) {
    return cpu < 0 || cpu >= quarterOf.length ? 0 : quarterOf[cpu];
  }

  /** Shared; not to be written to. */
  int[] quartersFrom(int quarter) {
    return order[quarter < order.length ? quarter : 0];
  }

  /** The node of a home, by its dense number, or NOWHERE. */
  int node(int cpu) {
    return cpu < 0 || cpu >= nodeOf.length ? Neighbourhood.NOWHERE : nodeOf[cpu];
  }
}

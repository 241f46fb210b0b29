package io.github.beat4j.topology;

import io.github.beat4j.topology.Topology.Level;
import java.util.List;
import java.util.StringJoiner;

/** Topologies as short text, to compare with. */
final class Shown {
  private Shown() {}

  /** The groups of a level: {@code 0-3 | 4-7}. */
  static String groups(Topology topology, Level level) {
    StringJoiner groups = new StringJoiner(" | ");
    topology.groups(level).forEach(group -> groups.add(CpuList.format(group)));
    return groups.toString();
  }

  /** The levels but the last, finest first, with their numbers of groups. */
  static String levels(Topology topology) {
    StringJoiner levels = new StringJoiner(", ");
    List<Level> all = topology.levels();
    for (Level level : all.subList(0, all.size() - 1))
      levels.add(level + " " + topology.groups(level).size());
    return levels.toString();
  }

  /** The distances from a node to all. */
  static String distances(Topology topology, int node) {
    StringJoiner row = new StringJoiner(" ");
    for (int i = 0; i < topology.nodes(); i++)
      row.add(Integer.toString(topology.distance(node, i)));
    return row.toString();
  }
}

package io.github.beat4j.topology;

import io.github.beat4j.topology.Topology.Cpu;
import io.github.beat4j.topology.Topology.Level;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** A topology in words. */
final class TopologyText {
  private static final int MOST_GROUPS = 8;
  private static final int MOST_NODES = 16;

  private final Topology topology;
  private final StringBuilder text = new StringBuilder();

  private TopologyText(Topology topology) {
    this.topology = topology;
  }

  static String of(Topology topology) {
    return new TopologyText(topology).write();
  }

  /** The levels with their numbers of groups, in a line. */
  static String summary(Topology topology) {
    StringJoiner levels = new StringJoiner(", ", "[", "]");
    levels.add(CpuList.named(topology.cpuSet()));
    for (Level level : topology.levels())
      if (level != Level.MACHINE) levels.add(level + " " + topology.groups(level).size());
    if (topology.quota() < Double.POSITIVE_INFINITY) levels.add("quota " + quota(topology));
    return levels.add(topology.source()).toString();
  }

  private String write() {
    line(topology.source(), topology.cpus().size() + " CPUs, " + CpuList.format(topology.cpuSet()));
    row("level", "groups", "CPUs of each");
    for (Level level : topology.levels()) {
      List<BitSet> groups = topology.groups(level);
      row(level, groups.size(), some(groups));
    }
    kinds();
    nodes();
    line("quota", quota(topology));
    for (String remark : topology.remarks()) line("remark", remark);
    return text.toString();
  }

  private void line(String name, String value) {
    text.append(name).append(": ").append(value).append('\n');
  }

  private void row(Object name, Object number, String rest) {
    text.append(String.format(Locale.ROOT, "%-8s %6s  %s", name, number, rest)).append('\n');
  }

  private static String some(List<BitSet> groups) {
    StringJoiner some = new StringJoiner(" | ");
    groups.stream().limit(MOST_GROUPS).forEach(group -> some.add(CpuList.format(group)));
    return groups.size() > MOST_GROUPS ? some + " | ..." : some.toString();
  }

  private void kinds() {
    Map<Integer, BitSet> kinds = new TreeMap<>();
    for (Cpu cpu : topology.cpus())
      kinds.computeIfAbsent(cpu.efficiency(), kind -> new BitSet()).set(cpu.number());
    if (kinds.size() > 1)
      kinds.forEach(
          (kind, cpus) -> line("efficiency " + kind + " (0 is slowest)", CpuList.format(cpus)));
  }

  private void nodes() {
    if (topology.nodes() > 1) {
      row("node", "kernel", "distances");
      for (int i = 0; i < Math.min(topology.nodes(), MOST_NODES); i++)
        row(i, topology.nodeId(i), distances(i));
    }
    BitSet memory = topology.memoryNodes();
    if (!memory.isEmpty()) line("kernel's nodes with memory and no CPU", CpuList.format(memory));
  }

  private String distances(int node) {
    StringJoiner row = new StringJoiner(" ");
    for (int i = 0; i < Math.min(topology.nodes(), MOST_NODES); i++)
      row.add(Integer.toString(topology.distance(node, i)));
    return topology.nodes() > MOST_NODES ? row + " ..." : row.toString();
  }

  private static String quota(Topology topology) {
    return topology.quota() < Double.POSITIVE_INFINITY
        ? String.format(Locale.ROOT, "%.2f CPUs", topology.quota())
        : "none";
  }
}

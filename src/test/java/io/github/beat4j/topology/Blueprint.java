package io.github.beat4j.topology;

import io.github.beat4j.topology.Topology.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A machine whose parts are all alike: so many of each level in one of the level before, and so
 * many threads in a core. The kernel's numbers of the CPUs may be in any order, with gaps.
 */
final class Blueprint {
  private final List<Level> levels;
  private final int[] counts;
  private final int[] numbers;

  /**
   * Numbers the CPUs from 0, neighbours one after the other.
   *
   * @param levels the outermost first, the cores last
   * @param counts how many there are of each in one of the level before; then threads in a core
   */
  Blueprint(List<Level> levels, int... counts) {
    this.levels = levels;
    this.counts = counts;
    int cpus = 1;
    for (int count : counts) cpus *= count;
    this.numbers = new int[cpus];
    for (int i = 0; i < cpus; i++) numbers[i] = i;
  }

  /** Some machine with up to 64 CPUs. */
  static Blueprint random(Random random) {
    List<Level> levels = new ArrayList<>();
    boolean packageFirst = random.nextBoolean();
    levels.add(packageFirst ? Level.PACKAGE : Level.NODE);
    levels.add(packageFirst ? Level.NODE : Level.PACKAGE);
    for (Level level : List.of(Level.DIE, Level.L3, Level.L2))
      if (random.nextBoolean()) levels.add(level);
    levels.add(Level.CORE);
    int[] counts = new int[levels.size() + 1];
    int cpus = 1;
    for (int i = 0; i < counts.length; i++) {
      counts[i] = 1 + random.nextInt(cpus > 20 ? 1 : 3);
      cpus *= counts[i];
    }
    Blueprint machine = new Blueprint(levels, counts);
    machine.shuffle(random);
    return machine;
  }

  private void shuffle(Random random) {
    List<Integer> free = new ArrayList<>();
    for (int i = 0; i < 2 * numbers.length; i++) free.add(i);
    Collections.shuffle(free, random);
    for (int i = 0; i < numbers.length; i++) numbers[i] = free.get(i);
  }

  boolean has(Level level) {
    return level == Level.MACHINE || levels.contains(level);
  }

  BitSet all() {
    return group(Level.MACHINE, 0);
  }

  /** The groups of a level, of those CPUs that are in a set. */
  List<BitSet> groups(Level level, BitSet usable) {
    List<BitSet> groups = new ArrayList<>();
    for (int k = 0; k < numbers.length; k += span(level)) {
      BitSet group = group(level, k);
      group.and(usable);
      if (!group.isEmpty()) groups.add(group);
    }
    groups.sort((a, b) -> Integer.compare(a.nextSetBit(0), b.nextSetBit(0)));
    return groups;
  }

  private int span(Level level) {
    int cpus = numbers.length;
    if (level != Level.MACHINE) for (int i = 0; i <= levels.indexOf(level); i++) cpus /= counts[i];
    return cpus;
  }

  private BitSet group(Level level, int k) {
    int span = span(level);
    BitSet group = new BitSet();
    for (int i = k / span * span; i < (k / span + 1) * span; i++) group.set(numbers[i]);
    return group;
  }

  /** Writes it down, with lists as kernels do today, or with the masks of old ones. */
  Tree write(Path root, boolean lists) {
    Tree tree = new Tree(root);
    tree.put(Tree.CPUS + "online", CpuList.format(all()) + "\n");
    for (int k = 0; k < numbers.length; k++) writeCpu(tree, k, lists);
    writeNodes(tree, lists);
    return tree;
  }

  private void writeCpu(Tree tree, int k, boolean lists) {
    int cpu = numbers[k];
    tree.cpu(cpu, "topology/physical_package_id", Integer.toString(k / span(Level.PACKAGE)));
    tree.cpu(
        cpu, "topology/core_id", Integer.toString(k % span(Level.PACKAGE) / span(Level.CORE) * 4));
    sharing(
        tree,
        cpu,
        "topology/",
        lists ? "core_cpus" : "thread_siblings",
        group(Level.CORE, k),
        lists);
    sharing(
        tree,
        cpu,
        "topology/",
        lists ? "package_cpus" : "core_siblings",
        group(Level.PACKAGE, k),
        lists);
    if (has(Level.DIE)) sharing(tree, cpu, "topology/", "die_cpus", group(Level.DIE, k), lists);
    int index = 0;
    for (Level level : List.of(Level.L2, Level.L3)) {
      if (!has(level)) continue;
      String cache = "cache/index" + index++ + "/";
      tree.cpu(cpu, cache + "level", level == Level.L2 ? "2" : "3")
          .cpu(cpu, cache + "type", "Unified");
      String file = cache + (lists ? "shared_cpu_list" : "shared_cpu_map");
      BitSet group = group(level, k);
      tree.cpu(cpu, file, lists ? CpuList.format(group) : Tree.mask(group));
    }
  }

  private static void sharing(
      Tree tree, int cpu, String directory, String name, BitSet group, boolean lists) {
    tree.cpu(
        cpu,
        directory + name + (lists ? "_list" : ""),
        lists ? CpuList.format(group) : Tree.mask(group));
  }

  /** Nodes have the numbers 1, 4, 7, and so on, and are nearer to those of the same package. */
  private void writeNodes(Tree tree, boolean lists) {
    int span = span(Level.NODE);
    int nodes = numbers.length / span;
    BitSet online = new BitSet();
    for (int i = 0; i < nodes; i++) {
      online.set(3 * i + 1);
      BitSet own = group(Level.NODE, i * span);
      tree.node(
          3 * i + 1, lists ? "cpulist" : "cpumap", lists ? CpuList.format(own) : Tree.mask(own));
      tree.node(3 * i + 1, "meminfo", "Node " + i + " MemTotal:  4096 kB");
      StringBuilder row = new StringBuilder();
      for (int j = 0; j < nodes; j++)
        row.append(j == 0 ? "" : " ")
            .append(i == j ? 10 : i * span / packageSpan() == j * span / packageSpan() ? 12 : 20);
      tree.node(3 * i + 1, "distance", row.toString());
    }
    tree.put(Tree.NODES + "online", CpuList.format(online) + "\n");
  }

  private int packageSpan() {
    return Math.max(span(Level.PACKAGE), span(Level.NODE));
  }
}

package io.github.beat4j.topology;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The machine, limited to the processors that this process may use: which of them share a core, a
 * cache, a die, a NUMA node or a package, and how far they are from each other. Immutable, so any
 * thread may read it. It is a picture of the moment when it was read: processors that are switched
 * on or off afterwards, and limits that change, are not seen.
 *
 * <p>Processors are called CPUs here, as the kernel calls them: each hardware thread of a core is
 * one, with the kernel's number. Groups have numbers of their own, from 0 in the order of their
 * lowest CPUs, because the kernel's are sparse and, for cores and dies, not unique.
 *
 * <p>{@link Level#CORE}, {@link Level#NODE} and {@link Level#MACHINE} are always among the levels:
 * where the system says nothing that makes sense, each CPU is a core and all are one node. The
 * others are left out where they are not known, or where their groups do not nest in the rest.
 */
public final class Topology {
  private final int[] numbers;
  private final int[] positions;
  private final List<Cpu> cpus;
  private final Map<Level, Partition> levels;
  private final Nodes nodes;
  private final Remoteness remoteness;
  private final double quota;
  private final List<String> remarks;
  private final String source;

  Topology(TopologyBuilder read) {
    this.numbers = read.cpus();
    this.positions = new int[numbers[numbers.length - 1] + 1];
    Arrays.fill(positions, -1);
    for (int i = 0; i < numbers.length; i++) positions[numbers[i]] = i;
    this.levels = read.levels();
    Partition nodeOf = Objects.requireNonNull(levels.get(Level.NODE));
    this.nodes = read.nodes();
    this.remoteness = new Remoteness(levels, nodeOf, nodes, numbers.length);
    this.quota = read.quota();
    this.source = read.source();
    List<Cpu> all = new ArrayList<>(numbers.length);
    for (int i = 0; i < numbers.length; i++)
      all.add(
          new Cpu(
              numbers[i],
              group(Level.CORE, i),
              read.kind(i),
              group(Level.L2, i),
              group(Level.L3, i),
              group(Level.DIE, i),
              group(Level.PACKAGE, i),
              group(Level.NODE, i)));
    this.cpus = List.copyOf(all);
    this.remarks = List.copyOf(read.remarks().sentences());
  }

  private int group(Level level, int position) {
    Partition groups = levels.get(level);
    return groups == null ? -1 : groups.of(position);
  }

  /**
   * What CPUs may have in common. The order here is that of most machines; {@link #levels} has the
   * one of this machine.
   */
  public enum Level {
    /** The hardware threads of a core. */
    CORE,
    /** Those that share a second-level cache. */
    L2,
    /** Those that share a third-level cache. */
    L3,
    /** Those on a die, where a package has several. */
    DIE,
    /** Those of a NUMA node: memory that is near to all of them. */
    NODE,
    /** Those in a package, also called a socket. */
    PACKAGE,
    /** All. */
    MACHINE
  }

  /**
   * A processor that may be used. The groups are numbers into {@link #groups}, or -1 if {@link
   * #levels} has no such level.
   *
   * @param number the kernel's number
   * @param core its core
   * @param efficiency how fast a kind of core it is, from 0 for the slowest kind; 0 for all where
   *     all are of one kind
   * @param l2 its second-level cache
   * @param l3 its third-level cache
   * @param die its die
   * @param packageId its package
   * @param node its NUMA node
   */
  public record Cpu(
      int number, int core, int efficiency, int l2, int l3, int die, int packageId, int node) {}

  /**
   * This machine. The first call reads it, on the calling thread, which takes some milliseconds on
   * a large machine and more where OSHI is asked; all calls afterwards return the same object.
   * Never throws: where the machine cannot be read, it is {@link #flat}, and {@link #remarks} has
   * the reason.
   *
   * @return the machine as this process may use it
   */
  public static Topology current() {
    return CurrentMachine.TOPOLOGY;
  }

  /**
   * Reads the recording of a Linux machine: a directory with its {@code sys} and {@code proc}.
   * Reads files only. Never throws, as {@link #current}.
   *
   * @param root the directory
   * @return that machine
   */
  public static Topology read(Path root) {
    return new SysReader(Objects.requireNonNull(root, "root")).read();
  }

  /**
   * A machine of which nothing is known but its CPUs: each is a core, and all are one node.
   *
   * @param cpus their numbers, at least one, below 65,536
   * @param reason why nothing else is known; a sentence for {@link #remarks}
   * @return such a machine
   * @throws IllegalArgumentException if there is no CPU, or a number is too high
   */
  public static Topology flat(BitSet cpus, String reason) {
    if (cpus.isEmpty() || cpus.length() > CpuList.LIMIT)
      throw new IllegalArgumentException(
          "cpus: "
              + (cpus.isEmpty() ? "none" : cpus.length() - 1)
              + " (expected: at least one, below "
              + CpuList.LIMIT
              + "); name those that may be used");
    Remarks remarks = new Remarks();
    remarks.add(Objects.requireNonNull(reason, "reason"));
    return new TopologyBuilder((BitSet) cpus.clone(), "flat", remarks).build();
  }

  /**
   * The same with CPUs from 0 on.
   *
   * @param cpus how many there are, at least one
   * @param reason why nothing else is known; a sentence for {@link #remarks}
   * @return such a machine
   * @throws IllegalArgumentException if there is no CPU, or there are more than 65,536
   */
  public static Topology flat(int cpus, String reason) {
    if (cpus < 1 || cpus > CpuList.LIMIT)
      throw new IllegalArgumentException(
          "cpus: "
              + cpus
              + " (expected: 1.."
              + CpuList.LIMIT
              + "); Runtime.availableProcessors() is one such number");
    BitSet numbers = new BitSet();
    numbers.set(0, cpus);
    return flat(numbers, reason);
  }

  /**
   * The CPUs that this process may use.
   *
   * @return those, by ascending numbers; unmodifiable, never empty
   */
  public List<Cpu> cpus() {
    return cpus;
  }

  /**
   * Their numbers.
   *
   * @return the kernel's numbers of all {@link #cpus}; a copy
   */
  public BitSet cpuSet() {
    BitSet set = new BitSet();
    for (int cpu : numbers) set.set(cpu);
    return set;
  }

  /**
   * The levels of this machine, each of which divides the CPUs. Every group lies in a group of the
   * next level.
   *
   * @return the levels, from the finest to the coarsest; unmodifiable
   */
  public List<Level> levels() {
    return List.copyOf(levels.keySet());
  }

  /**
   * The groups of a level. Each CPU is in one of them.
   *
   * @param level one of {@link #levels}
   * @return the numbers of the CPUs of each group, copies; empty if this machine has no such level
   */
  public List<BitSet> groups(Level level) {
    Partition groups = levels.get(level);
    return groups == null ? List.of() : groups.sets(numbers);
  }

  /**
   * How many NUMA nodes have CPUs that may be used. They are numbered as the groups of {@link
   * Level#NODE}.
   *
   * @return the number, at least 1
   */
  public int nodes() {
    return nodes.size();
  }

  /**
   * What the kernel calls a node, to ask it for memory there.
   *
   * @param node from 0, below {@link #nodes}
   * @return the kernel's number; 0 for the only node of a machine that does not tell
   */
  public int nodeId(int node) {
    return nodes.id(Objects.checkIndex(node, nodes()));
  }

  /**
   * How far a node is from the memory of another one, as the firmware has it: in tenths of what the
   * own memory takes. 10 and 20 where it says nothing.
   *
   * @param node the node of the CPU, from 0, below {@link #nodes}
   * @param other the node of the memory
   * @return the distance, 10 or more
   */
  public int distance(int node, int other) {
    return nodes.distance(Objects.checkIndex(node, nodes()), Objects.checkIndex(other, nodes()));
  }

  /**
   * Nodes that have memory and no CPU at all.
   *
   * @return the kernel's numbers of those whose memory this process may use; a copy
   */
  public BitSet memoryNodes() {
    return nodes.memoryOnly();
  }

  /**
   * How far apart two CPUs are: 0 for the same one, 1 for two in a group of the finest level, and
   * one more for each coarser level that they need. Two of different nodes are farther apart than
   * any two of one node, in the order of the distances of their nodes, and at equal distance by
   * their levels again. The same both ways. Costs a look at each level.
   *
   * @param cpu the number of a CPU that may be used
   * @param other the number of another one
   * @return the smaller, the nearer
   * @throws IllegalArgumentException if one of them is not among {@link #cpus}
   */
  public int remoteness(int cpu, int other) {
    return remoteness.between(position("cpu", cpu), position("other", other));
  }

  private int position(String name, int cpu) {
    int position = cpu < 0 || cpu >= positions.length ? -1 : positions[cpu];
    if (position < 0)
      throw new IllegalArgumentException(
          name
              + ": "
              + cpu
              + " (expected: one of "
              + CpuList.format(cpuSet())
              + "); take the numbers from cpus()");
    return position;
  }

  /**
   * How much time the control groups of this process grant it: 2.5 means two and a half seconds of
   * all CPUs together in each second.
   *
   * @return a number of CPUs, above 0, which may be more than there are; infinity if there is no
   *     such limit
   */
  public double quota() {
    return quota;
  }

  /**
   * What was missing, broken or limited.
   *
   * @return sentences for a human reader; unmodifiable
   */
  public List<String> remarks() {
    return remarks;
  }

  /**
   * Where this comes from.
   *
   * @return the directory that was read, such as {@code /sys}, or {@code OSHI}; {@code flat} if
   *     nothing was
   */
  public String source() {
    return source;
  }

  /**
   * All of it as a table, for a log or a report.
   *
   * @return several lines of text, each with its line break
   */
  public String describe() {
    return TopologyText.of(this);
  }

  /**
   * One line.
   *
   * @return the levels with their numbers of groups
   */
  @Override
  public String toString() {
    return "Topology" + TopologyText.summary(this);
  }
}

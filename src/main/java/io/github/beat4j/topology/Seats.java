package io.github.beat4j.topology;

import io.github.beat4j.topology.Topology.Cpu;
import io.github.beat4j.topology.Topology.Level;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which processors the threads of a pool are confined to, and which one each is at home on.
 * Neighbours come one after the other, so that a small pool stays on one node: node by node, in it
 * the fastest cores first, and of each core the first thread before the second ones. Immutable.
 */
public final class Seats {
  static final Seats NONE = new Seats(List.of());

  private final List<Seat> all;

  private Seats(List<Seat> all) {
    this.all = List.copyOf(all);
  }

  /**
   * One thread's place.
   *
   * @param home the processor by which its neighbours are told
   * @param cpus those that it may run on; not to be changed
   */
  public record Seat(int home, BitSet cpus) {}

  /** One seat for each processor, confined to its group of the first of these levels there is. */
  static Seats inGroups(Topology topology, Level... wanted) {
    Map<Integer, BitSet> groups = groups(topology, wanted);
    List<Seat> seats = new ArrayList<>();
    for (int cpu : inOrder(topology)) {
      BitSet group = groups.get(cpu);
      seats.add(new Seat(cpu, group == null ? topology.cpuSet() : group));
    }
    return new Seats(seats);
  }

  private static Map<Integer, BitSet> groups(Topology topology, Level... wanted) {
    Map<Integer, BitSet> groupOf = new TreeMap<>();
    for (Level level : wanted) {
      if (!groupOf.isEmpty()) break;
      for (BitSet group : topology.groups(level))
        group.stream().forEach(cpu -> groupOf.put(cpu, group));
    }
    return groupOf;
  }

  private static List<Integer> inOrder(Topology topology) {
    Map<Integer, Integer> threadsOfCore = new TreeMap<>();
    Map<Integer, Integer> rank = new TreeMap<>();
    for (Cpu cpu : topology.cpus())
      rank.put(cpu.number(), threadsOfCore.merge(cpu.core(), 1, Integer::sum));
    return topology.cpus().stream()
        .sorted(
            Comparator.comparingInt(Cpu::node)
                .thenComparing(Comparator.comparingInt(Cpu::efficiency).reversed())
                .thenComparingInt(cpu -> rank.getOrDefault(cpu.number(), 0))
                .thenComparingInt(Cpu::number))
        .map(Cpu::number)
        .toList();
  }

  /** One seat for each of these that may be used. */
  static Seats on(Topology topology, int[] cpus) {
    List<Seat> seats = new ArrayList<>();
    for (int cpu : cpus) {
      if (!topology.cpuSet().get(cpu)) continue;
      BitSet alone = new BitSet();
      alone.set(cpu);
      seats.add(new Seat(cpu, alone));
    }
    return new Seats(seats);
  }

  /**
   * Whether there is none.
   *
   * @return true if so
   */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /**
   * How many there are.
   *
   * @return the number
   */
  public int size() {
    return all.size();
  }

  /**
   * The seat of a thread.
   *
   * @param thread its number in the pool, from 0
   * @return its seat, of which there must be one at least
   */
  public Seat of(int thread) {
    return all.get(thread % all.size());
  }

  @Override
  public String toString() {
    return all.toString();
  }
}

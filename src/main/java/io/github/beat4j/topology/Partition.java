package io.github.beat4j.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A division of the usable CPUs into groups. CPUs are told by their positions in the ascending
 * order, and groups are numbered in the order of their lowest CPUs. Immutable.
 */
final class Partition {
  private final int[] groupOf;
  private final int size;

  private Partition(int[] groupOf, int size) {
    this.groupOf = groupOf;
    this.size = size;
  }

  /** Each CPU alone. */
  static Partition singles(int cpus) {
    int[] groupOf = new int[cpus];
    Arrays.setAll(groupOf, i -> i);
    return new Partition(groupOf, cpus);
  }

  /** All in one group. */
  static Partition whole(int cpus) {
    return new Partition(new int[cpus], 1);
  }

  /** Those with equal keys together. */
  static Partition byKeys(List<?> keys) {
    Map<Object, Integer> groups = new HashMap<>();
    int[] groupOf = new int[keys.size()];
    for (int i = 0; i < groupOf.length; i++) {
      Integer known = groups.putIfAbsent(keys.get(i), groups.size());
      groupOf[i] = known == null ? groups.size() - 1 : known;
    }
    return new Partition(groupOf, groups.size());
  }

  /**
   * By the set that each CPU says it belongs to; null if they do not agree.
   *
   * @param cpus the numbers of the CPUs, ascending
   * @param sets their sets, of usable CPUs only
   */
  static @Nullable Partition bySets(int[] cpus, List<BitSet> sets) {
    for (int i = 0; i < cpus.length; i++) if (!sets.get(i).get(cpus[i])) return null;
    // Each is in its own set: the sets are disjoint if they are not too many together.
    int together = sets.stream().distinct().mapToInt(BitSet::cardinality).sum();
    return together == cpus.length ? byKeys(sets) : null;
  }

  /** The group of the CPU at a position. */
  int of(int position) {
    return groupOf[position];
  }

  /** How many groups there are. */
  int size() {
    return size;
  }

  /** Whether each group of this one lies in a group of the other. */
  boolean refines(Partition coarser) {
    int[] into = new int[size];
    Arrays.fill(into, -1);
    for (int i = 0; i < groupOf.length; i++) {
      int group = groupOf[i];
      if (into[group] < 0) into[group] = coarser.groupOf[i];
      else if (into[group] != coarser.groupOf[i]) return false;
    }
    return true;
  }

  /** The groups as sets of these CPUs. */
  List<BitSet> sets(int[] cpus) {
    List<BitSet> sets = new ArrayList<>();
    for (int i = 0; i < size; i++) sets.add(new BitSet());
    for (int i = 0; i < groupOf.length; i++) sets.get(groupOf[i]).set(cpus[i]);
    return sets;
  }
}

package io.github.beat4j.topology;

import io.github.beat4j.topology.Topology.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the levels of a machine in their order, from the finest to the coarsest, by what lies in
 * what: some machines have several nodes in a package, others several packages in a node.
 */
final class Nesting {
  /** Of two levels that do not nest, the later one is left out. */
  private static final List<Level> BY_TRUST =
      List.of(Level.MACHINE, Level.NODE, Level.CORE, Level.PACKAGE, Level.L3, Level.L2, Level.DIE);

  private Nesting() {}

  /** The levels that go together, finest first. */
  static Map<Level, Partition> order(int cpus, Map<Level, Partition> tables, Remarks remarks) {
    Map<Level, Partition> kept = new EnumMap<>(Level.class);
    kept.put(Level.MACHINE, Partition.whole(cpus));
    for (Level level : BY_TRUST) {
      Partition table = tables.get(level);
      if (level == Level.MACHINE || table == null) continue;
      List<Level> across = across(table, kept);
      if (across.isEmpty()) kept.put(level, table);
      else
        remarks.add(
            "The groups of level "
                + level
                + " lie across those of "
                + across
                + " and are ignored.");
    }
    kept.computeIfAbsent(Level.CORE, core -> Partition.singles(cpus));
    return finestFirst(kept);
  }

  private static List<Level> across(Partition table, Map<Level, Partition> kept) {
    List<Level> across = new ArrayList<>();
    kept.forEach(
        (level, other) -> {
          if (!table.refines(other) && !other.refines(table)) across.add(level);
        });
    return across;
  }

  /** Of two that nest, the one with more groups is the finer one. */
  private static Map<Level, Partition> finestFirst(Map<Level, Partition> kept) {
    Map<Level, Partition> ordered = new LinkedHashMap<>();
    kept.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<Level, Partition> e) -> -e.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .forEach(e -> ordered.put(e.getKey(), e.getValue()));
    return ordered;
  }
}

package io.github.beat4j.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.topology.Topology.Cpu;
import io.github.beat4j.topology.Topology.Level;
import java.util.BitSet;
import java.util.List;

/** What holds for each topology, however broken the tables are that it was read from. */
final class Invariants {
  private Invariants() {}

  static void hold(Topology topology) {
    assertThat(topology.levels())
        .contains(Level.CORE, Level.NODE)
        .doesNotHaveDuplicates()
        .endsWith(Level.MACHINE);
    assertThat(topology.cpus()).isNotEmpty();
    assertThat(topology.cpus().stream().mapToInt(Cpu::number)).isSorted().doesNotHaveDuplicates();
    for (Level level : Level.values()) dividesTheCpus(topology, level);
    List<Level> levels = topology.levels();
    for (int i = 1; i < levels.size(); i++)
      nested(topology.groups(levels.get(i - 1)), topology.groups(levels.get(i)));
    assertThat(topology.groups(Level.NODE)).hasSize(topology.nodes());
    for (int i = 0; i < topology.nodes(); i++)
      for (int j = 0; j < topology.nodes(); j++)
        assertThat(topology.distance(i, j)).isBetween(10, 255);
    assertThat(topology.quota()).isPositive();
    assertThat(topology.describe()).endsWith("\n");
  }

  private static void dividesTheCpus(Topology topology, Level level) {
    List<BitSet> groups = topology.groups(level);
    BitSet all = new BitSet();
    for (BitSet group : groups) {
      assertThat(group.intersects(all)).isFalse();
      assertThat(group.isEmpty()).isFalse();
      all.or(group);
    }
    boolean known = topology.levels().contains(level);
    assertThat(all).isEqualTo(known ? topology.cpuSet() : new BitSet());
    for (Cpu cpu : topology.cpus())
      if (level != Level.MACHINE) {
        if (known) assertThat(groups.get(group(cpu, level)).get(cpu.number())).isTrue();
        else assertThat(group(cpu, level)).isEqualTo(-1);
      }
  }

  private static int group(Cpu cpu, Level level) {
    return switch (level) {
      case CORE -> cpu.core();
      case L2 -> cpu.l2();
      case L3 -> cpu.l3();
      case DIE -> cpu.die();
      case NODE -> cpu.node();
      case PACKAGE -> cpu.packageId();
      case MACHINE -> 0;
    };
  }

  private static void nested(List<BitSet> finer, List<BitSet> coarser) {
    for (BitSet group : finer)
      assertThat(coarser.stream().anyMatch(outer -> isInside(group, outer))).isTrue();
  }

  private static boolean isInside(BitSet group, BitSet outer) {
    BitSet outside = (BitSet) group.clone();
    outside.andNot(outer);
    return outside.isEmpty();
  }

  /** Two are as far apart one way as the other, and no third one is a short cut. */
  static void remotenessIsAnUltrametric(Topology topology) {
    int[] cpus = topology.cpuSet().stream().toArray();
    int[][] far = new int[cpus.length][cpus.length];
    for (int i = 0; i < cpus.length; i++)
      for (int j = 0; j < cpus.length; j++) far[i][j] = topology.remoteness(cpus[i], cpus[j]);
    for (int i = 0; i < cpus.length; i++)
      for (int j = 0; j < cpus.length; j++) {
        if (far[i][j] != far[j][i] || (far[i][j] == 0) != (i == j))
          throw new AssertionError(
              cpus[i] + " and " + cpus[j] + ": " + far[i][j] + ", " + far[j][i]);
        for (int k = 0; k < cpus.length; k++)
          if (far[i][k] > Math.max(far[i][j], far[j][k]))
            throw new AssertionError(cpus[i] + " to " + cpus[k] + " by " + cpus[j]);
      }
  }
}

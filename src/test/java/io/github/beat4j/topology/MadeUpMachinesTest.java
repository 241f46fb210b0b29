package io.github.beat4j.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.Seeds;
import io.github.beat4j.topology.Topology.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeUpMachinesTest {
  @TempDir Path root;

  @Test
  void what_was_written_is_read_within_any_affinity_mask() {
    long seed = Seeds.first();
    Random random = new Random(seed);
    for (int i = 0; i < 25; i++) {
      Blueprint machine = Blueprint.random(random);
      Tree tree = machine.write(root.resolve(Integer.toString(i)), random.nextBoolean());
      for (int j = 0; j < 3; j++) {
        BitSet usable = machine.all();
        if (j > 0) usable = some(usable, random);
        tree.put("proc/self/status", "Cpus_allowed_list:\t" + CpuList.format(usable) + "\n");
        try {
          isAsWritten(tree.read(), machine, usable);
        } catch (AssertionError e) {
          throw new AssertionError(Seeds.named(seed), e);
        }
      }
    }
  }

  private static BitSet some(BitSet all, Random random) {
    BitSet some = new BitSet();
    int share = 1 + random.nextInt(9);
    all.stream().filter(cpu -> random.nextInt(10) < share).forEach(some::set);
    if (some.isEmpty()) some.set(all.nextSetBit(0));
    return some;
  }

  private static void isAsWritten(Topology read, Blueprint machine, BitSet usable) {
    Invariants.hold(read);
    Invariants.remotenessIsAnUltrametric(read);
    assertThat(read.cpuSet()).isEqualTo(usable);
    for (Level level : Level.values())
      assertThat(read.groups(level))
          .as(level.toString())
          .isEqualTo(machine.has(level) ? machine.groups(level, usable) : List.of());
    for (int node = 0; node < read.nodes(); node++) assertThat(read.nodeId(node) % 3).isEqualTo(1);
  }

  @Test
  void sixty_four_nodes_are_read() {
    Blueprint machine =
        new Blueprint(List.of(Level.PACKAGE, Level.NODE, Level.L3, Level.CORE), 32, 2, 1, 4, 2);
    Topology read = machine.write(root, true).read();
    assertThat(Shown.levels(read)).isEqualTo("CORE 256, L3 64, NODE 64, PACKAGE 32");
    assertThat(read.nodeId(63)).isEqualTo(190);
    assertThat(read.remoteness(0, 1)).isEqualTo(1);
    assertThat(read.remoteness(0, 7)).isEqualTo(2);
    assertThat(read.remoteness(0, 8)).isEqualTo(4);
    assertThat(read.remoteness(0, 16)).isEqualTo(5);
    assertThat(read.remoteness(511, 0)).isEqualTo(5);
    assertThat(read.describe().lines().count()).isLessThan(40);
  }

  @Test
  void tables_that_contradict_each_other_leave_levels_that_nest() {
    long seed = Seeds.first();
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      int cpus = 1 + random.nextInt(20);
      BitSet all = new BitSet();
      all.set(0, cpus);
      TopologyBuilder tables = new TopologyBuilder(all, "random", new Remarks());
      for (Level level : List.of(Level.CORE, Level.L2, Level.L3, Level.DIE, Level.PACKAGE))
        if (random.nextInt(4) > 0) tables.level(level, keys(cpus, random));
      Partition nodes = keys(cpus, random);
      int[][] distances = new int[nodes.size()][nodes.size()];
      for (int[] row : distances)
        for (int j = 0; j < row.length; j++) row[j] = 10 + random.nextInt(9);
      tables.nodes(nodes, new Nodes(new int[nodes.size()], distances, new BitSet()));
      try {
        Topology topology = tables.build();
        Invariants.hold(topology);
        isSymmetricAndNearestFirst(topology);
      } catch (AssertionError e) {
        throw new AssertionError(Seeds.named(seed), e);
      }
    }
  }

  private static Partition keys(int cpus, Random random) {
    int groups = 1 + random.nextInt(5);
    boolean runs = random.nextBoolean();
    List<Integer> keys = new ArrayList<>();
    for (int i = 0; i < cpus; i++) keys.add(runs ? i * groups / cpus : random.nextInt(groups));
    return Partition.byKeys(keys);
  }

  /** Whatever the distances: those of the own node come first, then by the distance. */
  private static void isSymmetricAndNearestFirst(Topology topology) {
    int cpus = topology.cpus().size();
    for (int i = 0; i < cpus; i++)
      for (int j = 0; j < cpus; j++) {
        assertThat(topology.remoteness(i, j)).isEqualTo(topology.remoteness(j, i));
        for (int k = 0; k < cpus; k++)
          if (distance(topology, i, j) < distance(topology, i, k))
            assertThat(topology.remoteness(i, j)).isLessThan(topology.remoteness(i, k));
      }
  }

  private static int distance(Topology topology, int cpu, int other) {
    int node = topology.cpus().get(cpu).node();
    int otherNode = topology.cpus().get(other).node();
    return node == otherNode
        ? 0
        : Math.max(topology.distance(node, otherNode), topology.distance(otherNode, node));
  }
}

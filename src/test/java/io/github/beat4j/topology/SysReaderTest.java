package io.github.beat4j.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.topology.Topology.Cpu;
import io.github.beat4j.topology.Topology.Level;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small machines that tests write down. */
class SysReaderTest {
  @TempDir Path root;
  private Tree tree;

  @BeforeEach
  void empty() {
    tree = new Tree(root);
  }

  private Topology read() {
    Topology read = tree.read();
    Invariants.hold(read);
    return read;
  }

  /** Cores of two threads, of which the second ones have the higher numbers. */
  private void fourThreads() {
    tree.put(Tree.CPUS + "online", "0-3");
    for (int i = 0; i < 4; i++)
      tree.cpu(i, "topology/core_cpus_list", i % 2 == 0 ? "0,2" : "1,3")
          .cpu(i, "topology/package_cpus_list", "0-3");
  }

  @Test
  void threads_of_a_core_are_nearest() {
    fourThreads();
    Topology read = read();
    assertThat(Shown.groups(read, Level.CORE)).isEqualTo("0,2 | 1,3");
    assertThat(read.cpus().stream().map(Cpu::core)).containsExactly(0, 1, 0, 1);
    assertThat(read.remoteness(0, 2)).isEqualTo(1);
    assertThat(read.remoteness(0, 1)).isGreaterThan(1);
    assertThat(read.remarks())
        .containsExactly(
            "Level L2 is not known.",
            "Level L3 is not known.",
            "Level DIE is not known.",
            "NUMA nodes are not known: all CPUs count as one node.");
  }

  @Test
  void nothing_but_online_cpus_is_enough() {
    tree.put(Tree.CPUS + "online", "2,5-6");
    Topology read = read();
    assertThat(CpuList.format(read.cpuSet())).isEqualTo("2,5-6");
    assertThat(Shown.levels(read)).isEqualTo("CORE 3, NODE 1");
    assertThat(read.source()).isNotEqualTo("flat");
    assertThat(read.cpus().get(0)).isEqualTo(new Cpu(2, 0, 0, -1, -1, -1, -1, 0));
  }

  @Test
  void nothing_at_all_is_flat() {
    Topology read = read();
    assertThat(read.source()).isEqualTo("flat");
    assertThat(read.cpus()).hasSize(Runtime.getRuntime().availableProcessors());
    assertThat(read.remarks()).singleElement().asString().endsWith("lists no CPUs.");
    assertThat(Topology.read(root.resolve("absent")).source()).isEqualTo("flat");
  }

  @Test
  void directories_say_what_is_online_where_no_list_does() {
    fourThreads();
    tree.remove(Tree.CPUS + "online").cpu(1, "online", "0").cpu(3, "online", "1");
    assertThat(CpuList.format(read().cpuSet())).isEqualTo("0,2-3");
    tree.put(Tree.CPUS + "online", "7-9");
    assertThat(CpuList.format(read().cpuSet())).isEqualTo("0,2-3");
  }

  @Test
  void the_affinity_mask_limits_all_groups() {
    fourThreads();
    tree.put("proc/self/status", "Name:\tjava\nCpus_allowed:\tf\nCpus_allowed_list:\t1-3\n");
    Topology read = read();
    assertThat(Shown.groups(read, Level.CORE)).isEqualTo("1,3 | 2");
    assertThat(read.remarks()).contains("Limited from CPUs 0-3 to 1-3 by the affinity mask.");
    tree.put("proc/self/status", "Cpus_allowed:\t00000000,00000006\n");
    assertThat(CpuList.format(read().cpuSet())).isEqualTo("1-2");
    tree.put("proc/self/status", "Cpus_allowed_list:\t64-65\n");
    read = read();
    assertThat(read.cpus()).hasSize(4);
    assertThat(read.remarks())
        .contains("None of the CPUs is allowed by the affinity mask, which is ignored.");
  }

  @Test
  void ids_are_taken_where_there_are_no_sets() {
    tree.put(Tree.CPUS + "online", "0-7");
    for (int i = 0; i < 8; i++)
      tree.cpu(i, "topology/core_id", Integer.toString(i / 2 % 2 * 4))
          .cpu(i, "topology/physical_package_id", Integer.toString(i / 4 * 3))
          .cpu(i, "topology/die_id", "0");
    Topology read = read();
    assertThat(Shown.groups(read, Level.CORE)).isEqualTo("0-1 | 2-3 | 4-5 | 6-7");
    assertThat(Shown.groups(read, Level.DIE)).isEqualTo("0-3 | 4-7");
    assertThat(Shown.groups(read, Level.PACKAGE)).isEqualTo("0-3 | 4-7");
  }

  @Test
  void intel_lists_its_kinds_of_cores() {
    fourThreads();
    tree.put("sys/devices/cpu_core/cpus", "0,2\n").put("sys/devices/cpu_atom/cpus", "1,3\n");
    assertThat(kinds()).containsExactly(1, 0, 1, 0);
    tree.put("proc/self/status", "Cpus_allowed_list:\t0,2");
    assertThat(kinds()).containsExactly(0, 0);
  }

  @Test
  void arm_tells_capacities_and_others_frequencies() {
    fourThreads();
    int[] speeds = {2_000, 3_500, 2_100, 5_000};
    for (int i = 0; i < 4; i++) tree.cpu(i, "cpufreq/cpuinfo_max_freq", speeds[i] + "000");
    assertThat(kinds()).containsExactly(0, 1, 0, 2);
    for (int i = 0; i < 4; i++) tree.cpu(i, "cpu_capacity", i < 3 ? "446" : "1024");
    assertThat(kinds()).containsExactly(0, 0, 0, 1);
    tree.cpu(2, "cpu_capacity", "much");
    assertThat(kinds()).containsExactly(0, 1, 0, 2);
  }

  private List<Integer> kinds() {
    return read().cpus().stream().map(Cpu::efficiency).toList();
  }

  @Test
  void cpus_without_a_third_level_cache_stay_with_their_second_level() {
    tree.put(Tree.CPUS + "online", "0-7");
    for (int i = 0; i < 8; i++) {
      tree.cpu(i, "topology/core_cpus_list", Integer.toString(i));
      tree.cache(i, 0, 1, "Data", Integer.toString(i));
      tree.cache(i, 1, 1, "Instruction", Integer.toString(i));
      tree.cache(i, 2, 2, "Unified", i < 4 ? Integer.toString(i) : i < 6 ? "4-5" : "6-7");
      if (i < 6) tree.cache(i, 3, 3, "Unified", "0-5");
    }
    Topology read = read();
    assertThat(Shown.groups(read, Level.L2)).isEqualTo("0 | 1 | 2 | 3 | 4-5 | 6-7");
    assertThat(Shown.groups(read, Level.L3)).isEqualTo("0-5 | 6-7");
  }

  @Test
  void caches_for_instructions_do_not_count() {
    fourThreads();
    for (int i = 0; i < 4; i++) {
      tree.cache(i, 0, 2, "Instruction", Integer.toString(i));
      tree.cache(i, 1, 2, "Data", "0-3");
    }
    assertThat(Shown.groups(read(), Level.L2)).isEqualTo("0-3");
  }

  @Test
  void clusters_stand_for_caches_that_are_not_listed() {
    fourThreads();
    for (int i = 0; i < 4; i++)
      tree.cpu(i, "topology/cluster_id", "65535")
          .cpu(i, "topology/cluster_cpus_list", Integer.toString(i));
    assertThat(read().levels()).doesNotContain(Level.L2);
    for (int i = 0; i < 4; i++)
      tree.cpu(i, "topology/cluster_id", "7").cpu(i, "topology/cluster_cpus_list", "0-3");
    assertThat(Shown.groups(read(), Level.L2)).isEqualTo("0-3");
  }

  @Test
  void nodes_without_cpus_or_memory_are_no_nodes() {
    fourThreads();
    tree.put(Tree.NODES + "online", "0,2,5,9")
        .node(0, "cpulist", "0-1")
        .node(0, "distance", "10 21 17 17")
        .node(2, "cpulist", "2-3")
        .node(2, "distance", "21 10 17 17")
        .node(5, "cpulist", "")
        .node(5, "meminfo", "Node 5 MemTotal:        262144 kB\nNode 5 MemFree:   0 kB")
        .node(9, "cpulist", "")
        .node(9, "meminfo", "Node 9 MemTotal:             0 kB");
    // Nodes that split a core: memory is what counts, so the core goes.
    Topology read = read();
    assertThat(read.nodes()).isEqualTo(2);
    assertThat(read.nodeId(1)).isEqualTo(2);
    assertThat(read.distance(0, 1)).isEqualTo(21);
    assertThat(read.memoryNodes()).hasToString("{5}");
    assertThat(read.remarks())
        .contains(
            "Node 9 has neither CPUs nor memory.",
            "The groups of level CORE lie across those of [NODE] and are ignored.");
    assertThat(Shown.groups(read, Level.CORE)).isEqualTo("0 | 1 | 2 | 3");
    tree.put("proc/self/status", "Mems_allowed_list:\t0-2\n");
    assertThat(read().memoryNodes()).hasToString("{}");
  }

  @Test
  void nodes_are_numbered_in_the_order_of_their_cpus() {
    fourThreads();
    tree.node(0, "cpulist", "1,3")
        .node(0, "distance", "10 30")
        .node(1, "cpulist", "0,2")
        .node(1, "distance", "20 10");
    Topology read = read();
    assertThat(Shown.groups(read, Level.NODE)).isEqualTo("0,2 | 1,3");
    assertThat(read.nodeId(0)).isEqualTo(1);
    assertThat(read.distance(0, 1)).isEqualTo(20);
    assertThat(read.distance(1, 0)).isEqualTo(30);
    assertThat(read.remoteness(0, 1)).isEqualTo(read.remoteness(1, 0));
  }

  @Test
  void distances_that_make_no_sense_are_replaced() {
    fourThreads();
    tree.node(0, "cpulist", "0,2").node(1, "cpulist", "1,3").node(1, "distance", "10");
    Topology read = read();
    assertThat(Shown.distances(read, 0)).isEqualTo("10 20");
    assertThat(Shown.distances(read, 1)).isEqualTo("20 10");
    assertThat(read.remarks())
        .contains(
            "The distances of node 0 are not known.", "The distances of node 1 make no sense.");
  }

  @Test
  void nodes_that_overlap_or_forget_cpus_count_as_one() {
    fourThreads();
    tree.node(3, "cpulist", "0-2").node(4, "cpulist", "2-3");
    Topology read = read();
    assertThat(read.nodes()).isEqualTo(1);
    assertThat(read.nodeId(0)).isEqualTo(3);
    assertThat(read.remarks()).contains("The NUMA nodes overlap: all CPUs count as one node.");
    tree.node(3, "cpulist", "0-1").node(4, "cpulist", "3");
    assertThat(read().remarks())
        .contains("Some CPUs are in no NUMA node: all CPUs count as one node.");
  }

  @Test
  void tables_that_disagree_are_left_out() {
    fourThreads();
    tree.cpu(1, "topology/package_cpus_list", "1-2");
    Topology read = read();
    assertThat(read.levels()).doesNotContain(Level.PACKAGE);
    assertThat(read.cpus().get(0).packageId()).isEqualTo(-1);
    assertThat(read.groups(Level.PACKAGE)).isEmpty();
    assertThat(read.remarks()).contains("The CPUs do not agree on the groups of level PACKAGE.");
  }

  @Test
  void one_unreadable_set_is_filled_from_the_others() {
    fourThreads();
    tree.cpu(1, "topology/core_cpus_list", "?");
    Topology read = read();
    assertThat(Shown.groups(read, Level.CORE)).isEqualTo("0,2 | 1,3");
    assertThat(read.remarks()).contains("CPU 1: topology/core_cpus_list makes no sense.");
  }

  @Test
  void levels_that_cross_are_left_out() {
    fourThreads();
    for (int i = 0; i < 4; i++) tree.cache(i, 0, 3, "Unified", i < 2 ? "0-1" : "2-3");
    Topology read = read();
    assertThat(Shown.levels(read)).isEqualTo("CORE 2, NODE 1, PACKAGE 1");
    assertThat(read.remarks())
        .contains("The groups of level L3 lie across those of [CORE] and are ignored.");
  }
}

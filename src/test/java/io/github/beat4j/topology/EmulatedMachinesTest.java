package io.github.beat4j.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.topology.Topology.Level;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machines that QEMU has emulated, as their kernels saw them. */
class EmulatedMachinesTest {
  @TempDir Path root;

  private Topology read(String recording) {
    Topology read = Tree.recorded(root, recording).read();
    Invariants.hold(read);
    Invariants.remotenessIsAnUltrametric(read);
    assertThat(read.source()).isEqualTo(root.resolve("sys").toString());
    assertThat(read.quota()).isInfinite();
    return read;
  }

  @Test
  void cpus_that_are_offline_are_left_out() {
    Topology read = read("qemu-1s4c2t-offline.txt");
    assertThat(CpuList.format(read.cpuSet())).isEqualTo("0-2,4-5,7");
    assertThat(Shown.levels(read)).isEqualTo("CORE 4, L2 4, L3 1, DIE 1, NODE 1, PACKAGE 1");
    assertThat(Shown.groups(read, Level.CORE)).isEqualTo("0-1 | 2 | 4-5 | 7");
    assertThat(Shown.groups(read, Level.L2)).isEqualTo("0-1 | 2 | 4-5 | 7");
    assertThat(Shown.groups(read, Level.PACKAGE)).isEqualTo("0-2,4-5,7");
    assertThat(read.remoteness(0, 1)).isEqualTo(1);
    assertThat(read.remoteness(0, 2)).isEqualTo(3);
    assertThat(read.remarks()).isEmpty();
  }

  @Test
  void a_memory_side_cache_is_no_third_level() {
    Topology read = read("qemu-2s2c2t-hmat-memcache.txt");
    assertThat(Shown.levels(read)).isEqualTo("CORE 4, L2 4, L3 2, DIE 2, NODE 2, PACKAGE 2");
    assertThat(Shown.groups(read, Level.CORE)).isEqualTo("0-1 | 2-3 | 4-5 | 6-7");
    assertThat(Shown.groups(read, Level.L3)).isEqualTo("0-3 | 4-7");
    assertThat(Shown.distances(read, 1)).isEqualTo("20 10");
    assertThat(read.memoryNodes().isEmpty()).isTrue();
  }

  @Test
  void two_nodes_in_a_package_are_nearer_than_those_of_another_one() {
    Topology read = read("qemu-2s2d2c2t-4n.txt");
    assertThat(Shown.levels(read)).isEqualTo("CORE 8, L2 8, L3 4, DIE 4, NODE 4, PACKAGE 2");
    assertThat(Shown.groups(read, Level.DIE)).isEqualTo("0-3 | 4-7 | 8-11 | 12-15");
    assertThat(Shown.groups(read, Level.NODE)).isEqualTo("0-3 | 4-7 | 8-11 | 12-15");
    assertThat(Shown.groups(read, Level.PACKAGE)).isEqualTo("0-7 | 8-15");
    assertThat(Shown.distances(read, 0)).isEqualTo("10 12 32 32");
    assertThat(Shown.distances(read, 3)).isEqualTo("32 32 12 10");
    assertThat(read.remoteness(0, 0)).isZero();
    assertThat(read.remoteness(0, 1)).isEqualTo(1);
    assertThat(read.remoteness(0, 2)).isEqualTo(3);
    assertThat(read.remoteness(0, 4)).isEqualTo(6);
    assertThat(read.remoteness(0, 8)).isEqualTo(7);
    assertThat(read.remoteness(12, 3)).isEqualTo(7);
    // Dies are told apart although each package counts them from 0.
    assertThat(read.cpus().get(12).die()).isEqualTo(3);
    assertThat(read.cpus().get(12).core()).isEqualTo(6);
    assertThat(read.cpus().get(12).packageId()).isEqualTo(1);
  }

  @Test
  void a_node_with_memory_alone_is_named() {
    Topology read = read("qemu-2s4c1t-2n-memonly.txt");
    assertThat(Shown.levels(read)).isEqualTo("CORE 8, L2 8, L3 2, DIE 2, NODE 2, PACKAGE 2");
    assertThat(read.memoryNodes()).hasToString("{2}");
    assertThat(read.nodes()).isEqualTo(2);
    assertThat(Shown.distances(read, 0)).isEqualTo("10 20");
    assertThat(read.describe()).contains("nodes with memory and no CPU: 2");
  }

  @Test
  void eight_nodes_at_one_distance_are_told_apart_by_their_packages() {
    Topology read = read("qemu-4s4c2t-8n.txt");
    assertThat(Shown.levels(read)).isEqualTo("CORE 16, L2 16, NODE 8, L3 4, DIE 4, PACKAGE 4");
    assertThat(Shown.groups(read, Level.NODE))
        .isEqualTo("0-3 | 4-7 | 8-11 | 12-15 | 16-19 | 20-23 | 24-27 | 28-31");
    assertThat(Shown.groups(read, Level.PACKAGE)).isEqualTo("0-7 | 8-15 | 16-23 | 24-31");
    assertThat(read.remoteness(0, 3)).isEqualTo(3);
    assertThat(read.remoteness(0, 4)).isEqualTo(4);
    assertThat(read.remoteness(0, 8)).isEqualTo(5);
    assertThat(read.remoteness(0, 31)).isEqualTo(5);
  }
}

package io.github.beat4j.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.beat4j.topology.Topology.Cpu;
import io.github.beat4j.topology.Topology.Level;
import java.nio.file.Path;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class TopologyTest {
  @Test
  void a_flat_machine_is_one_node_of_cores() {
    BitSet cpus = new BitSet();
    cpus.set(3);
    cpus.set(70, 72);
    Topology flat = Topology.flat(cpus, "A test says so.");
    Invariants.hold(flat);
    assertThat(flat.levels()).containsExactly(Level.CORE, Level.NODE, Level.MACHINE);
    assertThat(flat.cpus().get(2)).isEqualTo(new Cpu(71, 2, 0, -1, -1, -1, -1, 0));
    assertThat(flat.remoteness(3, 3)).isZero();
    assertThat(flat.remoteness(3, 70)).isEqualTo(flat.remoteness(70, 71)).isEqualTo(2);
    assertThat(flat.nodes()).isEqualTo(1);
    assertThat(flat.nodeId(0)).isZero();
    assertThat(flat.distance(0, 0)).isEqualTo(10);
    assertThat(flat.quota()).isInfinite();
    assertThat(flat.source()).isEqualTo("flat");
    assertThat(flat.remarks()).containsExactly("A test says so.");
    assertThat(flat).hasToString("Topology[CPUs 3,70-71, CORE 3, NODE 1, flat]");
    assertThat(flat.describe())
        .isEqualTo(
            """
            flat: 3 CPUs, 3,70-71
            level    groups  CPUs of each
            CORE          3  3 | 70 | 71
            NODE          1  3,70-71
            MACHINE       1  3,70-71
            quota: none
            remark: A test says so.
            """);
    assertThat(Topology.flat(4, "").cpuSet()).hasToString("{0, 1, 2, 3}");
  }

  @Test
  void nobody_can_change_it() {
    BitSet cpus = new BitSet();
    cpus.set(0, 4);
    Topology flat = Topology.flat(cpus, "");
    cpus.clear();
    flat.cpuSet().clear();
    flat.groups(Level.NODE).get(0).clear();
    flat.memoryNodes().set(0);
    Invariants.hold(flat);
    assertThat(flat.cpus()).hasSize(4);
    assertThat(flat.memoryNodes().isEmpty()).isTrue();
    assertThatThrownBy(() -> flat.cpus().clear()).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> flat.levels().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void arguments_that_make_no_sense_are_refused() {
    assertThatThrownBy(() -> Topology.flat(0, ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "cpus: 0 (expected: 1..65536); Runtime.availableProcessors() is one such number");
    assertThatThrownBy(() -> Topology.flat(new BitSet(), ""))
        .hasMessage(
            "cpus: none (expected: at least one, below 65536); name those that may be used");
    BitSet high = new BitSet();
    high.set(65536);
    assertThatThrownBy(() -> Topology.flat(high, "")).isInstanceOf(IllegalArgumentException.class);
    Topology flat = Topology.flat(2, "");
    assertThatThrownBy(() -> flat.remoteness(0, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("other: 2 (expected: one of 0-1); take the numbers from cpus()");
    assertThatThrownBy(() -> flat.remoteness(-1, 0)).hasMessageStartingWith("cpu: -1 ");
    assertThatThrownBy(() -> flat.nodeId(1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> flat.distance(0, 1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void this_machine_is_read_once() {
    Topology machine = Topology.current();
    Invariants.hold(machine);
    assertThat(Topology.current()).isSameAs(machine);
    assumeTrue(System.getProperty("os.name").contains("Linux"));
    assertThat(machine.source()).isEqualTo("/sys");
    assertThat(machine.describe()).isEqualTo(Topology.read(Path.of("/")).describe());
  }

  @Test
  void it_has_as_many_cpus_as_the_jvm_sees() {
    Topology machine = Topology.current();
    int seen = Runtime.getRuntime().availableProcessors();
    assertThat(machine.cpus()).hasSizeGreaterThanOrEqualTo(seen);
    assumeTrue(machine.quota() == Double.POSITIVE_INFINITY);
    assertThat(machine.cpus()).hasSize(seen);
  }

  @Test
  void oshi_sees_the_same_cores_and_packages() {
    assumeTrue(OshiLibrary.refusal() == null, OshiLibrary.refusal());
    Topology machine = Topology.current();
    Topology other = OshiReader.read(machine.cpus().size());
    Invariants.hold(other);
    assertThat(other.source()).isEqualTo("OSHI");
    assumeTrue(other.cpuSet().equals(machine.cpuSet()), "this process may use a part only");
    assertThat(other.groups(Level.CORE)).isEqualTo(machine.groups(Level.CORE));
    assertThat(other.groups(Level.PACKAGE)).isEqualTo(machine.groups(Level.PACKAGE));
    assertThat(other.groups(Level.NODE)).isEqualTo(machine.groups(Level.NODE));
  }
}

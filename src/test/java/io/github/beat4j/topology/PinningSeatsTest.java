package io.github.beat4j.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinningSeatsTest {
  @TempDir private Path root;

  private static BitSet cpus(int... numbers) {
    BitSet set = new BitSet();
    for (int number : numbers) set.set(number);
    return set;
  }

  private static List<Integer> homes(Seats seats) {
    List<Integer> homes = new ArrayList<>();
    for (int i = 0; i < seats.size(); i++) homes.add(seats.of(i).home());
    return homes;
  }

  /** Two sockets of two dies of two cores of two threads, on four nodes. */
  private Topology fourNodes() {
    Tree.recorded(root, "qemu-2s2d2c2t-4n.txt");
    return Topology.read(root);
  }

  @Test
  void cores_come_node_by_node_and_their_second_threads_last() {
    Topology topology = fourNodes();
    Seats seats = Pinning.core().seats(topology);
    assertThat(homes(seats)).startsWith(0, 2, 1, 3).hasSize(16).doesNotHaveDuplicates();
    assertThat(seats.of(0).cpus()).isEqualTo(cpus(0, 1)).isEqualTo(seats.of(2).cpus());
    assertThat(seats.of(16)).isEqualTo(seats.of(0));
  }

  @Test
  void a_node_and_what_stands_for_a_cache_group_hold_all_their_threads() {
    Topology topology = fourNodes();
    Seats nodes = Pinning.node().seats(topology);
    for (int i = 0; i < nodes.size(); i++) {
      int home = nodes.of(i).home();
      assertThat(topology.groups(Topology.Level.NODE)).contains(nodes.of(i).cpus());
      assertThat(nodes.of(i).cpus().get(home)).isTrue();
    }
    Seats groups = Pinning.cacheGroup().seats(topology);
    for (int i = 0; i < groups.size(); i++)
      assertThat(groups.of(i).cpus().get(groups.of(i).home())).isTrue();
  }

  @Test
  void only_processors_that_may_be_used_have_seats() {
    Topology topology = Topology.flat(cpus(1, 3), "for a test");
    assertThat(homes(Pinning.cpus(3, 2, 1).seats(topology))).containsExactly(3, 1);
    assertThat(Pinning.cpus(2).seats(topology).isEmpty()).isTrue();
    assertThat(Pinning.none().seats(topology).isEmpty()).isTrue();
    Seats all = Pinning.cacheGroup().seats(topology);
    assertThat(all.of(0).cpus()).isEqualTo(cpus(1, 3));
    assertThat(Pinning.core().seats(topology).of(1).cpus()).isEqualTo(cpus(3));
  }

  @Test
  void nonsense_is_answered() {
    assertThatThrownBy(() -> Pinning.cpus())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cpus: none (expected: at least one); or use none()");
    assertThatThrownBy(() -> Pinning.cpus(0, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "cpus: -1 (expected: 0..65535); take the numbers from Topology.current().cpuSet()");
    assertThatThrownBy(() -> Pinning.cpus(1 << 16))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("cpus: 65536 ");
  }

  @Test
  void it_reads_as_what_was_asked_for() {
    assertThat(Pinning.cpus(cpus(1, 2)).required()).hasToString("processors [1, 2], required");
    assertThat(Pinning.none()).hasToString("none");
    assertThat(Pinning.core().required().isRequired()).isTrue();
    assertThat(Pinning.core().isRequired()).isFalse();
  }
}

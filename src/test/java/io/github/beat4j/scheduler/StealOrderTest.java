package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StealOrderTest {
  /** A machine of nodes of 32, in which 8 share a cache, and 2 a core. */
  private static int remoteness(int cpu, int other) {
    if (cpu == other) return 0;
    if (cpu / 2 == other / 2) return 1;
    if (cpu / 8 == other / 8) return 2;
    return cpu / 32 == other / 32 ? 3 : 4;
  }

  private static Rings rings(int self, int workers) {
    IntUnaryOperator remoteness = other -> remoteness(self, other);
    return Rings.around(self, workers, remoteness, 4);
  }

  private static List<Integer> hunt(StealOrder order, int workers, Rings rings) {
    order.hunt(workers, rings, false);
    List<Integer> asked = new ArrayList<>();
    for (int i = order.next(); i != StealOrder.NOBODY; i = order.next()) asked.add(i);
    return asked;
  }

  /** As a random source that always says so. */
  private static StealOrder always(int number) {
    return new StealOrder(bound -> Math.min(number, bound - 1));
  }

  @Test
  void rings_hold_everybody_but_oneself_the_nearest_first() {
    Rings rings = rings(9, 64);
    assertThat(rings.count()).isEqualTo(4);
    assertThat(List.of(rings.size(0), rings.size(1), rings.size(2), rings.size(3)))
        .containsExactly(1, 6, 24, 32);
    assertThat(rings.at(0, 0)).isEqualTo(8);
    Set<Integer> all = new TreeSet<>();
    for (int ring = 0; ring < rings.count(); ring++)
      for (int i = 0; i < rings.size(ring); i++) {
        all.add(rings.at(ring, i));
        assertThat(remoteness(9, rings.at(ring, i))).isEqualTo(ring + 1);
      }
    assertThat(all).hasSize(63).doesNotContain(9);
  }

  @Test
  void more_distances_than_rings_share_the_last_one() {
    Rings rings = Rings.around(0, 100, other -> other, 100);
    assertThat(rings.count()).isEqualTo(8);
    assertThat(rings.size(7)).isEqualTo(99 - 7);
    assertThat(Rings.around(0, 1, other -> other, 100).count()).isZero();
  }

  @Test
  void a_hunt_goes_outwards_as_long_as_nobody_is_busy() {
    List<Integer> asked = hunt(always(0), 64, rings(9, 64));
    assertThat(asked).hasSize(16).doesNotHaveDuplicates().doesNotContain(9).startsWith(8);
    assertThat(asked.stream().map(i -> remoteness(9, i)))
        .containsExactly(1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 4);
  }

  /** One that has stolen on its own node. */
  private static StealOrder patient() {
    StealOrder order = new StealOrder(new XorShift(1));
    steal(order, 10);
    return order;
  }

  /** How many of 64,000 hunts end in each ring, if somebody is busy at a distance, or further. */
  private static int[] furthest(StealOrder order, boolean joins, int busyFrom, int busyTo) {
    Rings rings = rings(9, 64);
    int[] furthest = new int[5];
    for (int i = 0; i < 64_000; i++) {
      order.hunt(64, rings, joins);
      int distance = 0;
      for (int next = order.next(); next != StealOrder.NOBODY; next = order.next()) {
        distance = remoteness(9, next);
        if (distance >= busyFrom && distance <= busyTo) order.sawBusy();
      }
      furthest[distance]++;
    }
    return furthest;
  }

  @Test
  void every_second_hunt_leaves_a_node_on_which_nobody_is_busy() {
    int[] furthest = furthest(new StealOrder(new XorShift(1)), false, 4, 4);
    assertThat(furthest[3]).isBetween(31_000, 33_000);
    assertThat(furthest[3] + furthest[4]).isEqualTo(64_000);
  }

  @Test
  void one_hunt_in_eight_goes_on_from_where_somebody_is_busy() {
    int[] furthest = furthest(patient(), false, 2, 2);
    assertThat(furthest[1]).isZero();
    assertThat(furthest[2]).isBetween(55_500, 56_500);
    // Nobody is busy in the last ring on the node, but somebody is before it.
    assertThat(furthest[3]).isZero();
  }

  @Test
  void one_hunt_in_sixty_four_leaves_a_node_from_a_ring_in_which_somebody_is_busy() {
    int[] furthest = furthest(patient(), false, 3, 3);
    assertThat(furthest[3]).isBetween(62_800, 63_200);
    assertThat(furthest[4]).isBetween(800, 1_200);
  }

  @Test
  void a_joiner_leaves_such_a_node_once_in_two_hundred_and_fifty_six_hunts() {
    int[] furthest = furthest(patient(), true, 3, 3);
    assertThat(furthest[4]).isBetween(180, 320);
  }

  @Test
  void one_hunt_in_four_goes_on_for_whoever_has_stolen_nothing_yet() {
    int[] furthest = furthest(new StealOrder(new XorShift(1)), true, 3, 3);
    assertThat(furthest[4]).isBetween(15_000, 17_000);
  }

  @Test
  void whoever_has_stolen_on_another_node_goes_back_there_soon_and_asks_the_same_one_first() {
    StealOrder order = new StealOrder(new XorShift(1));
    steal(order, 40);
    int[] furthest = furthest(order, true, 3, 3);
    assertThat(furthest[4]).isBetween(15_000, 17_000);

    assertThat(firstAbroad(order)).isEqualTo(40);
    steal(order, 10);
    assertThat(furthest(order, true, 3, 3)[4]).isBetween(180, 320);
  }

  @Test
  void whom_the_last_theft_was_from_is_not_asked_when_it_is_there_no_more() {
    StealOrder order = new StealOrder(new XorShift(1));
    steal(order, 63);
    Rings rings = rings(9, 40);
    for (int i = 0; i < 100; i++) assertThat(hunt(order, 40, rings)).doesNotContain(63);
  }

  /** Hunts until it meets a victim, and says that this one had something. */
  private static void steal(StealOrder order, int victim) {
    Rings rings = rings(9, 64);
    while (true) {
      order.hunt(64, rings, false);
      for (int next = order.next(); next != StealOrder.NOBODY; next = order.next())
        if (next == victim) {
          order.took(next);
          return;
        }
    }
  }

  private static int firstAbroad(StealOrder order) {
    Rings rings = rings(9, 64);
    while (true) {
      order.hunt(64, rings, false);
      for (int next = order.next(); next != StealOrder.NOBODY; next = order.next())
        if (remoteness(9, next) == 4) return next;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 16, 17, 1000})
  void without_rings_a_bounded_number_is_asked_from_a_random_one_on(int workers) {
    StealOrder order = new StealOrder(new XorShift(3));
    Set<Integer> met = new TreeSet<>();
    for (int i = 0; i < 1000; i++) {
      List<Integer> asked = hunt(order, workers, null);
      assertThat(asked).hasSize(Math.min(16, workers)).doesNotHaveDuplicates();
      met.addAll(asked);
    }
    assertThat(met).hasSize(workers);
  }

  @Test
  void a_hunt_without_state_asks_the_same() {
    StealOrder with = new StealOrder(new XorShift(7));
    StealOrder without = new StealOrder(new XorShift(7));
    for (int workers = 1; workers < 100; workers++) {
      List<Integer> asked = new ArrayList<>();
      int start = without.start(workers);
      for (int i = 0; i < StealOrder.victims(workers); i++)
        asked.add(StealOrder.at(start, i, workers));
      assertThat(hunt(with, workers, null)).isEqualTo(asked);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 9, 40, 64, 1000})
  void nobody_is_never_asked(int workers) {
    StealOrder order = new StealOrder(new XorShift(5));
    Rings rings = rings(1, workers);
    Set<Integer> met = new TreeSet<>();
    for (int i = 0; i < 30_000; i++) met.addAll(hunt(order, workers, rings));
    met.add(1);
    assertThat(met).hasSize(workers);
  }

  @Test
  void a_look_for_busy_ones_asks_more() {
    StealOrder order = always(1);
    order.look(1000, rings(9, 1000));
    int asked = 0;
    while (order.next() != StealOrder.NOBODY) asked++;
    assertThat(asked).isEqualTo(64);
  }

  @Test
  void who_is_alone_asks_nobody() {
    assertThat(hunt(always(1), 1, rings(0, 1))).isEmpty();
  }
}

package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.beat4j.function.VoidBranch;
import io.github.beat4j.topology.Pinning;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a machine of two nodes, each with two caches of four processors. */
class NeighbourhoodTest {
  private static final int NOWHERE = Neighbourhood.NOWHERE;
  private final Recorded waiting = new Recorded();
  private final Scheduler scheduler =
      Recorded.pool(0, waiting, Conduct.DEFAULT, new Locality(true, Pinning.none()));
  private final Neighbourhood near = scheduler.neighbourhood();
  @TempDir private Path root;

  @BeforeEach
  void readTheMachine() {
    near.know(SixteenProcessors.under(root));
  }

  private Worker at(int home) {
    Worker worker = new Worker(scheduler, 1 + home);
    near.moveTo(worker, home);
    return worker;
  }

  private static List<List<Integer>> rings(Rings rings) {
    List<List<Integer>> all = new ArrayList<>();
    for (int ring = 0; ring < rings.count(); ring++) {
      List<Integer> members = new ArrayList<>();
      for (int i = 0; i < rings.size(ring); i++) members.add(rings.at(ring, i));
      all.add(members);
    }
    return all;
  }

  @Test
  void a_worker_sees_siblings_then_cache_and_guests_then_node_then_the_rest() {
    Worker[] all = {at(9), at(NOWHERE), at(7), at(1), at(3), at(0), at(15)};
    Rings rings = near.rings(all[5], all);
    assertThat(rings.isFar(2)).isFalse();
    assertThat(rings.isFar(3)).isTrue();
    assertThat(rings(rings)).containsExactly(List.of(3), List.of(1, 4), List.of(2), List.of(0, 6));
    assertThat(all[5].hunter.surroundings.of(all[5], all)).isNotNull();
  }

  @Test
  void a_worker_without_a_home_sees_no_rings() {
    Worker[] all = {at(NOWHERE), at(3), at(200)};
    assertThat(near.rings(all[0], all)).isNull();
    assertThat(near.rings(all[2], all)).isNull();
    assertThat(rings(near.rings(all[1], all))).containsExactly(List.of(0, 2));
  }

  @Test
  void rings_are_made_anew_when_somebody_moves_or_comes() {
    Worker self = at(0);
    Worker other = at(1);
    Worker[] all = {self, other, at(15)};
    Rings first = self.hunter.surroundings.of(self, all);
    assertThat(self.hunter.surroundings.of(self, all)).isSameAs(first);
    near.moveTo(other, 1);
    assertThat(self.hunter.surroundings.of(self, all)).isSameAs(first);
    near.moveTo(other, 14);
    assertThat(rings(self.hunter.surroundings.of(self, all))).containsExactly(List.of(1, 2));
    assertThat(self.hunter.surroundings.of(self, all.clone())).isNotSameAs(first);
  }

  @Test
  void before_the_machine_is_known_there_are_none() {
    Neighbourhood early = new Neighbourhood();
    Worker self = at(0);
    assertThat(early.rings(self, new Worker[] {self})).isNull();
    assertThat(early.quarter(self)).isZero();
    assertThat(early.quartersFrom(0)).isNull();
    assertThat(early.node(self)).isEqualTo(NOWHERE);
    early.know(SixteenProcessors.under(root));
    assertThat(early.moves()).isOne();
    assertThat(early.rings(self, new Worker[] {self})).isNotNull();
  }

  @Test
  void quarters_share_a_cache_and_the_nearest_come_first() {
    assertThat(near.quarter(at(0))).isEqualTo(near.quarter(at(3))).isZero();
    assertThat(near.quarter(at(4))).isEqualTo(near.quarter(at(7))).isOne();
    assertThat(near.quarter(at(15))).isEqualTo(3);
    assertThat(near.quarter(null)).isZero();
    assertThat(near.quartersFrom(0)).containsExactly(0, 1, 2, 3);
    assertThat(near.quartersFrom(3)).startsWith(3, 2).hasSize(4);
    assertThat(near.node(at(3))).isZero();
    assertThat(near.node(at(8))).isOne();
    assertThat(near.node(at(16))).isEqualTo(NOWHERE);
  }

  @Test
  void the_nearest_sleeper_is_woken() {
    Sleepers sleepers = new Sleepers(near);
    Worker far = at(15);
    Worker near5 = at(5);
    Worker near1 = at(1);
    Worker near2 = at(2);
    for (Worker worker : List.of(near1, far, near2, near5)) sleepers.addFirst(worker);
    assertThat(sleepers.on(1)).isSameAs(far);
    assertThat(sleepers.on(0)).isIn(near1, near2, near5);
    Worker waker = at(0);
    assertThat(sleepers.poll(waker)).isSameAs(near2);
    assertThat(sleepers.poll(waker)).isSameAs(near1);
    assertThat(sleepers.poll(waker)).isSameAs(near5);
    assertThat(sleepers.isEmpty()).isFalse();
    assertThat(sleepers.on(0)).isNull();
    assertThat(sleepers.poll(waker)).isSameAs(far);
    assertThat(sleepers.poll(waker)).isNull();
    assertThat(sleepers.isEmpty()).isTrue();
  }

  @Test
  void whoever_moves_in_its_sleep_is_found_all_the_same() {
    Sleepers sleepers = new Sleepers(near);
    Worker worker = at(15);
    sleepers.addFirst(worker);
    near.moveTo(worker, 0);
    assertThat(sleepers.contains(worker)).isTrue();
    assertThat(sleepers.remove(worker)).isTrue();
    assertThat(sleepers.isEmpty()).isTrue();
  }

  @Test
  void a_worker_is_asked_where_it_is_once_in_a_second() {
    Worker worker = new Worker(scheduler, 3);
    assertThat(worker.hunter.mayHaveMoved(1000, 1_000_000_000)).isTrue();
    assertThat(worker.hunter.mayHaveMoved(1001, 1_000_000_000)).isFalse();
    worker.hunter.home(3);
    assertThat(worker.hunter.mayHaveMoved(1_000_000_999, 1_000_000_000)).isFalse();
    assertThat(worker.hunter.mayHaveMoved(1_000_001_000, 1_000_000_000)).isTrue();
    assertThat(worker.hunter.mayHaveMoved(1_000_001_001, 1_000_000_000)).isFalse();
  }

  @Test
  void tasks_for_a_node_that_there_is_not_go_to_one_that_there_is() {
    assertThat(scheduler.whereabouts().existingNode(3)).isOne();
    assertThat(Recorded.pool(0, new Recorded()).whereabouts().existingNode(3))
        .isEqualTo(Placement.ANY);
  }

  /** It waits for something that is done as soon as it naps. */
  private void waitInAJoin(Worker joiner) {
    joiner.threadRelease(Thread.currentThread());
    PromotedBranch branch =
        new PromotedBranch(
            BranchKind.VOID, (VoidBranch<?>) () -> {}, null, new Root(true), joiner, 1, null);
    waiting.meanwhile = branch::complete;
    Joiner.await(joiner, branch);
  }

  @Test
  void a_guest_is_asked_where_it_is_when_it_waits_in_a_join() {
    assumeThat(CurrentProcessor.get()).isNotEqualTo(NOWHERE);
    Worker guest = new Worker(scheduler, 1);
    waitInAJoin(guest);
    assertThat(guest.hunter.home()).isNotNegative();
  }

  @Test
  void a_thread_of_the_pool_is_not_asked_then_nor_a_virtual_one() {
    Worker thread = new Worker(scheduler, 1);
    thread.hunter.setThreadOfPool();
    waitInAJoin(thread);
    assertThat(thread.hunter.home()).isEqualTo(NOWHERE);
    Worker virtual = new Worker(scheduler, 2);
    virtual.light(true);
    waitInAJoin(virtual);
    assertThat(virtual.hunter.home()).isEqualTo(NOWHERE);
  }
}

package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.deque.WorkDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HunterTest {
  private static final Thread THREAD = new Thread("victim");
  private final Scheduler scheduler = Recorded.pool(0, new Recorded());
  private final Root root = new Root(true);
  private final Worker self = worker(1);

  private Worker worker(int seed) {
    Worker worker = new Worker(scheduler, seed);
    worker.threadRelease(THREAD);
    worker.ticketOpaque(THREAD);
    return worker;
  }

  private Worker[] workers(int number) {
    Worker[] all = new Worker[number];
    for (int i = 0; i < number; i++) all[i] = worker(2 + i);
    return all;
  }

  @SuppressWarnings("unchecked")
  private static void push(Worker owner, PromotedBranch... branches) {
    for (PromotedBranch branch : branches)
      ((WorkDeque<PromotedBranch>) owner.stealable()).push(branch);
  }

  private PromotedBranch branch(Root root, int depth) {
    return new PromotedBranch(BranchKind.VOID, "call", null, root, self, depth, null);
  }

  /** A branch that is being run by somebody. */
  private PromotedBranch runBy(Worker thief) {
    PromotedBranch branch = branch(root, 5);
    branch.thiefRelease(thief);
    return branch;
  }

  @Test
  void whoever_is_in_no_root_takes_anybodys_oldest() {
    Worker[] all = workers(3);
    PromotedBranch oldest = branch(new Root(false), 0);
    push(all[1], oldest, branch(root, 1));
    assertThat(self.hunter.huntAny(all)).isSameAs(oldest);
  }

  @Test
  void a_steal_asks_the_victim_for_its_next_branch() {
    Worker[] all = workers(2);
    push(all[0], branch(root, 0));
    self.hunter.huntAny(all);
    assertThat(all[0].ticketOpaque()).isNull();
    assertThat(all[1].ticketOpaque()).isSameAs(THREAD);
  }

  @Test
  void a_joiners_steal_asks_nobody() {
    Worker[] all = workers(2);
    push(all[0], branch(root, 5));
    assertThat(self.hunter.huntFor(runBy(all[1]), all)).isNotNull();
    for (Worker each : all) assertThat(each.ticketOpaque()).isSameAs(THREAD);
  }

  @Test
  void nobody_steals_from_himself() {
    push(self, branch(root, 0));
    assertThat(self.hunter.huntAny(new Worker[] {self})).isNull();
    assertThat(self.hunter.huntFor(runBy(self), new Worker[] {self})).isNull();
    assertThat(self.hunter.huntFrom(self)).isNotNull(); // but for a rehearsal
  }

  @Test
  void where_there_is_nobody_there_is_nothing() {
    assertThat(self.hunter.huntAny(new Worker[0])).isNull();
    assertThat(self.hunter.huntAny(workers(5))).isNull();
  }

  @Test
  void few_are_all_tried() {
    for (int n = 1; n <= 16; n++) {
      Worker[] all = workers(n);
      for (Worker victim : all) push(victim, branch(root, 0));
      Set<PromotedBranch> taken = new HashSet<>();
      for (int i = 0; i < n; i++) taken.add(self.hunter.huntAny(all));
      assertThat(taken).hasSize(n).doesNotContainNull();
    }
  }

  @Test
  void of_many_sixteen_are_tried_anywhere() {
    Worker[] all = workers(160);
    List<PromotedBranch> found = new ArrayList<>();
    int hunts = 1600;
    for (int i = 0; i < hunts; i++) {
      push(all[i % 160], branch(root, 0));
      PromotedBranch task = self.hunter.huntAny(all);
      if (task != null) found.add(task);
      all[i % 160] = worker(1000 + i);
    }
    assertThat(found).hasSizeBetween(hunts / 15, hunts / 7);
  }

  @Test
  void a_joiner_takes_only_what_is_of_its_root_and_as_deep() {
    Worker[] all = workers(1);
    PromotedBranch awaited = branch(root, 5);
    push(all[0], branch(new Root(true), 9));
    assertThat(self.hunter.huntFor(awaited, all)).isNull();
    self.hunter.huntAny(all);
    push(all[0], branch(root, 4));
    assertThat(self.hunter.huntFor(awaited, all)).isNull();
    self.hunter.huntAny(all);
    PromotedBranch right = branch(root, 5);
    push(all[0], right);
    assertThat(self.hunter.huntFor(awaited, all)).isSameAs(right);
  }

  @Test
  void a_joiner_goes_to_its_thief_first() {
    Worker[] all = workers(16);
    for (int i = 0; i < 15; i++) push(all[i], branch(root, 6));
    Worker thief = all[15];
    for (int i = 0; i < 20; i++) {
      PromotedBranch next = branch(root, 6);
      push(thief, next);
      assertThat(self.hunter.huntFor(runBy(thief), all)).isSameAs(next);
    }
  }

  @Test
  void a_joiner_whose_thief_waits_goes_to_the_thiefs_thief_and_so_on() {
    Worker[] thieves = workers(9);
    for (int i = 0; i < 8; i++) thieves[i].joiningRelease(runBy(thieves[i + 1]));
    PromotedBranch next = branch(root, 6);
    push(thieves[7], next);
    assertThat(self.hunter.huntFor(runBy(thieves[0]), new Worker[0])).isSameAs(next);
    push(thieves[8], branch(root, 6));
    assertThat(self.hunter.huntFor(runBy(thieves[0]), new Worker[0])).isNull();
  }

  @Test
  void a_joiner_that_finds_nothing_at_its_thief_tries_others() {
    Worker[] all = workers(3);
    PromotedBranch elsewhere = branch(root, 6);
    push(all[2], elsewhere);
    assertThat(self.hunter.huntFor(runBy(all[0]), all)).isSameAs(elsewhere);
    assertThat(self.hunter.huntFor(branch(root, 5), all)).isNull();
  }

  @Test
  void attempts_that_another_thief_won_are_counted() throws InterruptedException {
    Worker victim = worker(2);
    Worker other = worker(3);
    while (self.counts.failedSteals == 0) {
      for (int i = 0; i < 10_000; i++) push(victim, branch(root, 0));
      Thread rival = new Thread(() -> takeAll(other, victim));
      rival.start();
      takeAll(self, victim);
      rival.join();
    }
    assertThat(self.counts.failedSteals).isPositive();
  }

  private static void takeAll(Worker thief, Worker victim) {
    while (thief.hunter.huntFrom(victim) != null) Thread.onSpinWait();
  }

  private static int first(Hunter hunter, int workers) {
    hunter.order.hunt(workers, null, false);
    return hunter.order.next();
  }

  @Test
  void random_numbers_lie_within_their_bound_and_meet_all_of_it() {
    int[] met = new int[7];
    for (int i = 0; i < 7000; i++) met[first(self.hunter, 7)]++;
    for (int count : met) assertThat(count).isBetween(800, 1200);
    assertThat(first(self.hunter, 1)).isZero();
  }

  @Test
  void hunters_of_different_seeds_begin_at_different_workers() {
    Set<Integer> first = new HashSet<>();
    for (int seed = 0; seed < 64; seed++) first.add(first(new Hunter(self, seed), 1 << 20));
    assertThat(first).hasSizeGreaterThan(60);
  }

  private PromotedBranch branchOf(Worker owner) {
    return new PromotedBranch(BranchKind.VOID, "call", null, root, owner, 1, null);
  }

  @Test
  void whoever_takes_from_a_caller_that_leaves_all_to_others_goes_there_first_again() {
    Worker[] all = workers(16);
    Worker light = all[15];
    light.light(true);
    push(light, branchOf(light));
    assertThat(self.hunter.huntAny(all)).isNotNull();
    for (int i = 0; i < 15; i++) push(all[i], branchOf(all[i]));
    for (int i = 0; i < 20; i++) {
      PromotedBranch next = branchOf(light);
      push(light, next);
      assertThat(self.hunter.huntAny(all)).isSameAs(next);
    }
  }

  /** From 1 on, the first four of the generator with the shifts 13, 17, 5: its period is whole. */
  @Test
  void the_generator_is_marsaglias() {
    XorShift random = new XorShift(0);
    long[] first = {270_369L, 67_634_689L, 2_647_435_461L, 307_599_695L};
    for (long next : first) assertThat(random.next(1 << 30)).isEqualTo((int) (next >>> 2));
  }
}

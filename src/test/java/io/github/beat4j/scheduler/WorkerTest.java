package io.github.beat4j.scheduler;

import static io.github.beat4j.scheduler.SearchCounters.AWAKE;
import static io.github.beat4j.scheduler.SearchCounters.SEARCHING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.function.LongBranch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dense calls by hand, and a thief on the same thread. */
class WorkerTest extends OnOneThread {
  private static final int FIRST_DIVE = 32;

  // --- promotion

  @Test
  void the_outermost_calls_of_a_root_are_promoted_at_once() {
    dive(FIRST_DIVE + 8);
    assertThat(worker.counts.registered).isEqualTo(FIRST_DIVE + 8);
    assertThat(worker.counts.promoted).isEqualTo(FIRST_DIVE);
    assertThat(worker.forks.oldest()).isEqualTo(FIRST_DIVE);
  }

  @Test
  void the_first_take_back_ends_that_but_the_outermost_call_is_promoted_always() {
    assertThat(end(fork())).isTrue();
    assertThat(worker.counts.tookBack).isEqualTo(1);
    dive(3);
    assertThat(worker.counts.promoted).isEqualTo(2);
    assertThat(worker.forks.oldest()).isEqualTo(1);
  }

  @Test
  void a_beat_promotes_the_oldest_latent_branch_and_the_ticket_is_back() {
    end(fork());
    dive(3);
    worker.requestBeat();
    fork();
    assertThat(worker.counts.promoted).isEqualTo(3);
    assertThat(worker.forks.oldest()).isEqualTo(2);
    assertThat(worker.ticketOpaque()).isSameAs(Thread.currentThread());
    fork();
    assertThat(worker.counts.promoted).isEqualTo(3);
  }

  @Test
  void a_beat_is_served_at_a_take_back_as_well() {
    end(fork());
    dive(3);
    worker.requestBeat();
    assertThat(end(2)).isTrue();
    assertThat(worker.counts.promoted).isEqualTo(3);
    assertThat(worker.forks.oldest()).isEqualTo(2);
  }

  @Test
  void branches_are_as_deep_as_the_left_branches_and_right_branches_around_them() {
    dive(3);
    assertThat(steal().depth).isEqualTo(1);
    assertThat(steal().depth).isEqualTo(2);
    PromotedBranch third = steal();
    assertThat(third.depth).isEqualTo(3);
    third.complete();
    end(2);
    assertThat(worker.forks.size()).isEqualTo(2);
    worker.openWindow(); // in a right branch of depth 3, say
    fork(); // the thief has asked for it
    assertThat(steal().depth).isEqualTo(4);
  }

  @Test
  void all_branches_of_a_root_share_it_and_it_is_a_guests() {
    dive(2);
    PromotedBranch first = steal();
    assertThat(steal().root).isSameAs(first.root);
    assertThat(first.root.enteredByGuest).isTrue();
    assertThat(first.owner).isSameAs(worker);
    worker.beginRoot();
    fork();
    assertThat(steal().root).isNotSameAs(first.root);
  }

  @Test
  void whoever_waits_for_what_runs_here_is_woken_by_a_promotion() {
    PromotedBranch running =
        new PromotedBranch(
            BranchKind.LONG,
            (LongBranch<RuntimeException>)
                () -> {
                  int entry = thief.fork(BranchKind.LONG, (LongBranch<?>) () -> 1, null);
                  thief.leftFailed(entry, new IOException());
                  return 0;
                },
            null,
            new Root(true),
            worker,
            1,
            null);
    running.casWaited();
    thief.runStolen(running);
    assertThat(running.failure()).isNull();
    assertThat(thief.counts.promoted).isEqualTo(1);
    // By the promotion, and at the end.
    assertThat(waiting.unparked).containsExactly(Thread.currentThread(), Thread.currentThread());
  }

  @Test
  void where_nobody_is_idle_a_stolen_branch_promotes_its_outermost_call_only() {
    scheduler.idle().addCounts(-SEARCHING);
    PromotedBranch running = stolenDive();
    thief.runStolen(running);
    assertThat(running.failure()).isNull();
    assertThat(thief.counts.promoted).isEqualTo(1);
    assertThat(thief.counts.registered).isEqualTo(5);
  }

  @Test
  void where_somebody_is_idle_a_stolen_branch_promotes_all_of_its_outermost_calls() {
    thief.runStolen(stolenDive());
    assertThat(thief.counts.promoted).isEqualTo(5);
    assertThat(thief.counts.stole).isEqualTo(1);
    assertThat(thief.counts.tookBack).isEqualTo(5); // at its end: the calls were not ended
    assertThat(thief.busyOpaque()).isFalse();
    assertThat(thief.ticketOpaque()).isNull();
  }

  private PromotedBranch stolenDive() {
    LongBranch<RuntimeException> dive =
        () -> {
          for (int i = 0; i < 5; i++) thief.fork(BranchKind.LONG, (LongBranch<?>) () -> 1, null);
          return 0;
        };
    return new PromotedBranch(BranchKind.LONG, dive, null, new Root(true), worker, 1, null);
  }

  // --- windows

  /** Past the careful start of a root. */
  private void warmUp() {
    for (int i = 0; i < 64; i++) end(fork());
  }

  @Test
  void a_small_left_branch_opens_a_window_for_the_right_one() {
    warmUp();
    int entry = fork();
    worker.takeBack(entry);
    assertThat(worker.openWindow()).isTrue();
    assertThat(worker.room()).isEqualTo(32);
    worker.close(entry, true);
    assertThat(worker.room()).isZero();
    assertThat(worker.windows()).isZero();
  }

  @Test
  void the_calls_of_a_left_branch_are_counted_whether_inline_or_not() {
    warmUp();
    int outer = fork();
    int inner = fork();
    worker.takeBack(inner);
    assertThat(worker.openWindow()).isTrue();
    worker.room(worker.room() - 20); // so many run inline
    worker.close(inner, true);
    worker.takeBack(outer);
    assertThat(worker.openWindow()).isTrue();
    assertThat(worker.room()).isEqualTo(32 + 2 * (20 + 1));
  }

  @Test
  void a_pool_that_shares_nothing_has_room_for_ever() {
    Scheduler alone =
        new Scheduler(new Settings("alone", 4, 0, false, true, true, 0, 0.01, 0, false, 0));
    Worker only = new Worker(alone, 1);
    only.threadRelease(Thread.currentThread());
    only.beginRoot();
    only.fork(BranchKind.LONG, "call", null);
    assertThat(only.room()).isEqualTo(Integer.MAX_VALUE);
    assertThat(only.counts.promoted).isZero();
  }

  @Test
  void an_eager_pool_promotes_all_and_opens_no_window() {
    Scheduler pool =
        new Scheduler(new Settings("eager", 4, 1, true, true, false, 0, 0.01, 0, false, 0));
    pool.idle().addCounts(SEARCHING + AWAKE);
    Worker eager = new Worker(pool, 1);
    eager.threadRelease(Thread.currentThread());
    eager.beginRoot();
    for (int i = 0; i < 200; i++) eager.fork(BranchKind.LONG, "call", null);
    assertThat(eager.counts.promoted).isEqualTo(200);
    for (int i = 199; i >= 0; i--) {
      assertThat(eager.takeBack(i)).isNull();
      assertThat(eager.openWindow()).isFalse();
      eager.close(i, false);
    }
    assertThat(eager.counts.tookBack).isEqualTo(200);
  }

  // --- nested roots

  @Test
  void a_submitted_task_in_the_middle_of_a_root_sees_nothing_of_it_and_leaves_it_as_it_was() {
    dive(FIRST_DIVE + 2);
    worker.room(17);
    worker.windows(3);
    List<Long> promoted = new ArrayList<>();
    worker.runSubmitted(
        () -> {
          assertThat(worker.room()).isZero();
          assertThat(worker.windows()).isZero();
          assertThat(worker.forks.hasLatent()).isFalse();
          long before = worker.counts.promoted;
          fork();
          promoted.add(worker.counts.promoted - before);
        });
    assertThat(promoted).containsExactly(1L);
    assertThat(worker.room()).isEqualTo(17);
    assertThat(worker.windows()).isEqualTo(3);
    assertThat(worker.busyOpaque()).isTrue();
    assertThat(worker.forks.size()).isEqualTo(FIRST_DIVE + 2);
    assertThat(worker.forks.oldest()).isEqualTo(FIRST_DIVE);
    assertThat(worker.counts.ran).isEqualTo(1);
    assertThat(worker.ticketOpaque()).isSameAs(Thread.currentThread());
  }

  @Test
  void a_submitted_task_that_fails_leaves_all_as_it_was() {
    dive(3);
    assertThatThrownBy(
            () ->
                worker.runSubmitted(
                    () -> {
                      fork();
                      throw new IllegalStateException("task");
                    }))
        .hasMessage("task");
    assertThat(worker.forks.size()).isEqualTo(3);
    assertThat(inDeque()).isEqualTo(3);
  }

  @Test
  void a_submitted_task_outside_every_root_is_one() {
    worker.endRoot();
    worker.runSubmitted(
        () -> {
          assertThat(worker.busyOpaque()).isTrue();
          fork();
        });
    assertThat(worker.busyOpaque()).isFalse();
    assertThat(worker.forks.size()).isZero();
    assertThat(worker.counts.ran).isEqualTo(1);
  }

  @Test
  void a_stolen_branch_leaves_the_thiefs_own_root_as_it_was() {
    Worker host = thief;
    host.beginRoot();
    int entry = host.fork(BranchKind.LONG, (LongBranch<?>) () -> 1, null);
    host.room(5);
    host.windows(2);
    PromotedBranch task = stolenDive();
    host.runStolen(task);
    assertThat(task.isDoneAcquire()).isTrue();
    assertThat(host.room()).isEqualTo(5);
    assertThat(host.windows()).isEqualTo(2);
    assertThat(host.busyOpaque()).isTrue();
    assertThat(host.forks.size()).isEqualTo(entry + 1);
    assertThat(host.takeBack(entry)).isNull();
  }

  @Test
  void the_worker_of_nobody_has_no_pool() {
    assertThatThrownBy(() -> new Worker().scheduler())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("scheduler: none (expected: inside a root)");
    assertThat(worker.isOfPool(scheduler)).isTrue();
    assertThat(worker.isOfPool(Recorded.pool(0, waiting))).isFalse();
  }

  // --- looks in the middle of a left branch

  @Test
  void a_look_in_a_loop_promotes_what_is_latent_if_a_beat_has_come() {
    end(fork());
    int outer = fork(); // promoted at once
    int inner = fork();
    assertThat(worker.promotes(outer)).isTrue();
    assertThat(worker.promotes(inner)).isFalse();
    worker.requestBeat();
    assertThat(worker.promotes(inner)).isTrue();
    worker.requestBeat();
    assertThat(worker.promotes(inner)).isTrue(); // nothing is latent: the beat is owed
    int innermost = fork();
    assertThat(worker.forks.oldest()).isEqualTo(innermost + 1);
  }

  /** A loop looks at the clock first, then. */
  @Test
  void it_is_told_before_that_something_is_to_be_promoted() {
    end(fork());
    fork(); // promoted at once
    int inner = fork();
    assertThat(worker.isToPromote()).isFalse();
    worker.requestBeat();
    assertThat(worker.isToPromote()).isTrue();
    assertThat(worker.hasPromoted(inner)).isFalse();
    assertThat(worker.isToPromote()).isTrue();
    assertThat(worker.promotes(inner)).isTrue();
    assertThat(worker.isToPromote()).isFalse();
    worker.requestBeat();
    assertThat(worker.isToPromote()).isFalse(); // nothing is latent
  }

  // --- the cost of a promotion

  @Test
  void every_sixteenth_promotion_is_timed() {
    long[] now = new long[1];
    Worker timed = new Worker(scheduler, 3, () -> now[0] += 360); // so long from look to look
    timed.threadRelease(Thread.currentThread());
    timed.beginRoot();
    for (int i = 0; i < 15; i++) timed.fork(BranchKind.LONG, (LongBranch<?>) () -> 1, null);
    assertThat(timed.promoter.cost()).isEqualTo(200);
    timed.fork(BranchKind.LONG, (LongBranch<?>) () -> 1, null);
    assertThat(timed.counts.promoted).isEqualTo(16);
    assertThat(timed.promoter.cost()).isEqualTo(200 + (360 - 200) / 8.0);
  }
}

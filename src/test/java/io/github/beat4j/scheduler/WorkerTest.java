package io.github.beat4j.scheduler;

import static io.github.beat4j.scheduler.SearchCounters.AWAKE;
import static io.github.beat4j.scheduler.SearchCounters.SEARCHING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.context.ContextCarrier;
import io.github.beat4j.context.ContextCarrier.Snapshot;
import io.github.beat4j.function.LongBranch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dense calls by hand, and a thief on the same thread. */
class WorkerTest {
  private static final int FIRST_DIVE = 32;
  private final Recorded waiting = new Recorded();
  private final Scheduler scheduler = Recorded.pool(1, waiting);
  private final Worker worker = new Worker(scheduler, 1);
  private final Worker thief = new Worker(scheduler, 2);

  @BeforeEach
  void begin() {
    scheduler.idle().addCounts(SEARCHING + AWAKE); // so that no thread is started
    worker.threadRelease(Thread.currentThread());
    thief.threadRelease(new Thread("thief"));
    thief.hunter.setThreadOfPool();
    scheduler.register(worker);
    scheduler.register(thief);
    worker.beginRoot();
  }

  private int fork() {
    return fork(() -> 1);
  }

  private int fork(LongBranch<?> branch) {
    return worker.fork(BranchKind.LONG, branch, null);
  }

  /** As many calls, each in the left branch of the one before. */
  private void dive(int calls) {
    for (int i = 0; i < calls; i++) fork();
  }

  /** Ends a call by hand; true if its right branch was taken back. */
  private boolean end(int entry) {
    PromotedBranch stolen = worker.takeBack(entry);
    if (stolen != null) {
      worker.joined(entry, stolen);
      return false;
    }
    worker.close(entry, worker.openWindow());
    return true;
  }

  private PromotedBranch steal() {
    return thief.hunter.huntFrom(worker);
  }

  private int inDeque() {
    int found = 0;
    while (steal() != null) found++;
    return found;
  }

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

  // --- steal and join

  @Test
  void a_stolen_branch_leaves_its_result_to_the_joiner() {
    int entry = fork(() -> 42);
    thief.runStolen(steal());
    PromotedBranch stolen = worker.takeBack(entry);
    assertThat(stolen).isNotNull();
    assertThat(worker.joinedBits(entry, stolen)).isEqualTo(42);
    assertThat(worker.counts.tookBack).isZero();
    assertThat(worker.forks.size()).isZero();
  }

  @Test
  void the_failure_of_a_stolen_branch_is_thrown_by_the_join_with_its_trace() {
    IOException failure = new IOException("stolen");
    int entry =
        fork(
            () -> {
              throw failure;
            });
    thief.runStolen(steal());
    int frames = failure.getStackTrace().length;
    PromotedBranch stolen = worker.takeBack(entry);
    assertThatThrownBy(() -> worker.joined(entry, stolen)).isSameAs(failure);
    assertThat(failure.getStackTrace()).hasSizeGreaterThan(frames);
  }

  @Test
  void a_failed_left_branch_drops_the_right_one_that_nobody_has_begun() {
    int entry = fork();
    worker.leftFailed(entry, new IOException("left"));
    assertThat(inDeque()).isZero();
    assertThat(worker.forks.size()).isZero();
    assertThat(worker.counts.tookBack).isEqualTo(1);
  }

  @Test
  void a_failed_left_branch_gets_the_failure_of_a_stolen_right_one() {
    IOException right = new IOException("right");
    int entry =
        fork(
            () -> {
              throw right;
            });
    thief.runStolen(steal());
    IOException left = new IOException("left");
    worker.leftFailed(entry, left);
    assertThat(left.getSuppressed()).containsExactly(right);
  }

  @Test
  void a_failed_left_branch_waits_for_a_right_one_that_runs() {
    int entry = fork();
    PromotedBranch stolen = steal();
    waiting.meanwhile = () -> thief.runStolen(stolen);
    IOException left = new IOException("left");
    worker.leftFailed(entry, left);
    assertThat(stolen.isDoneAcquire()).isTrue();
    assertThat(left.getSuppressed()).isEmpty();
  }

  @Test
  void calls_ended_half_way_are_taken_back_from_the_youngest_on() {
    dive(5);
    assertThat(end(1)).isTrue();
    assertThat(worker.counts.tookBack).isEqualTo(4);
    assertThat(worker.forks.size()).isEqualTo(1);
    assertThat(inDeque()).isEqualTo(1);
  }

  @Test
  void the_end_of_a_root_takes_everything_back_and_leaves_nothing() {
    dive(5);
    worker.room(9);
    worker.endRoot();
    assertThat(worker.counts.tookBack).isEqualTo(5);
    assertThat(worker.forks.size()).isZero();
    assertThat(worker.room()).isZero();
    assertThat(worker.ticketOpaque()).isNull();
    assertThat(worker.busyOpaque()).isFalse();
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

  // --- a stolen branch

  @Test
  void a_failed_left_branch_cancels_the_right_one_that_runs() {
    assertThat(wasCancelledWhileItRan(entry -> worker.leftFailed(entry, new IOException())))
        .isTrue();
  }

  @Test
  void a_left_branch_that_has_not_failed_does_not() {
    assertThat(wasCancelledWhileItRan(entry -> worker.takeBack(entry))).isFalse();
  }

  private boolean wasCancelledWhileItRan(IntConsumer end) {
    int entry = fork();
    PromotedBranch stolen = steal();
    boolean[] cancelled = new boolean[1];
    waiting.meanwhile =
        () -> {
          cancelled[0] = stolen.isCancelled();
          stolen.complete();
        };
    end.accept(entry);
    return cancelled[0];
  }

  @Test
  void a_stolen_branch_runs_in_the_context_of_its_root() {
    List<String> events = new ArrayList<>();
    Snapshot context =
        task -> {
          events.add("put on");
          task.run();
          events.add("taken off");
        };
    LongBranch<RuntimeException> call =
        () -> {
          events.add("branch");
          return 7;
        };
    PromotedBranch running =
        new PromotedBranch(
            BranchKind.LONG, call, null, new Root(true, null, context), worker, 1, null);
    thief.runStolen(running);
    assertThat(events).containsExactly("put on", "branch", "taken off");
    assertThat(running.failure()).isNull();
    assertThat(running.bits()).isEqualTo(7);
  }

  @Test
  void a_failure_of_the_branch_comes_before_one_of_its_context() {
    IllegalStateException own = new IllegalStateException("branch");
    IllegalStateException later = new IllegalStateException("context");
    LongBranch<RuntimeException> call =
        () -> {
          throw own;
        };
    Snapshot context =
        task -> {
          task.run();
          throw later;
        };
    PromotedBranch running =
        new PromotedBranch(
            BranchKind.LONG, call, null, new Root(true, null, context), worker, 1, null);
    thief.runStolen(running);
    assertThat(running.failure()).isSameAs(own);
    assertThat(own.getSuppressed()).containsExactly(later);
  }

  @Test
  void others_see_which_branch_and_which_root_a_thief_works_for() {
    PromotedBranch[] running = new PromotedBranch[1];
    LongBranch<RuntimeException> look =
        () -> {
          assertThat(thief.executing()).isSameAs(running[0]);
          assertThat(thief.root()).isSameAs(running[0].root);
          return 0;
        };
    running[0] = new PromotedBranch(BranchKind.LONG, look, null, new Root(true), worker, 1, null);
    thief.runStolen(running[0]);
    assertThat(running[0].failure()).isNull();
    assertThat(thief.executing()).isNull();
    assertThat(thief.root()).isNull();
  }

  @Test
  void a_worker_is_in_a_root_until_its_end_and_that_of_nobody_never() {
    assertThat(worker.isInRoot()).isTrue();
    worker.endRoot();
    assertThat(worker.isInRoot()).isFalse();
    assertThat(new Worker().isInRoot()).isFalse();
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

  // --- contexts

  private static Worker carrying(ContextCarrier carrier) {
    Settings settings =
        new Settings(
            "carrying",
            4,
            1,
            true,
            true,
            true,
            1000,
            0.01,
            0,
            false,
            0,
            t -> {},
            List.of(carrier),
            Conduct.DEFAULT,
            Locality.NONE);
    Scheduler pool = new Scheduler(settings, new Recorded());
    pool.idle().addCounts(SEARCHING + AWAKE);
    Worker carrying = new Worker(pool, 1);
    carrying.threadRelease(Thread.currentThread());
    return carrying;
  }

  @Test
  void without_memory_for_the_context_nothing_is_promoted_and_it_is_tried_once_at_a_time() {
    int[] tries = new int[1];
    Worker poor =
        carrying(
            () -> {
              tries[0]++;
              throw new OutOfMemoryError("no room");
            });
    poor.beginRoot();
    for (int i = 0; i < 5; i++) poor.fork(BranchKind.LONG, (LongBranch<?>) () -> 1, null);
    poor.hunter.setThreadOfPool();
    int before = tries[0];
    assertThat(poor.beginBlocking()).isTrue();
    assertThat(tries[0]).isEqualTo(before + 1);
    assertThat(poor.counts.promoted).isZero();
  }

  /** A thief may remember the root for longer than that. */
  @Test
  void the_root_of_a_submitted_task_in_the_middle_of_another_forgets_its_context_at_its_end()
      throws Throwable {
    int[] runs = new int[1];
    Worker host =
        carrying(
            () ->
                task -> {
                  runs[0]++;
                  task.run();
                });
    host.beginRoot();
    Root[] nested = new Root[1];
    host.runSubmitted(
        () -> {
          host.fork(BranchKind.LONG, (LongBranch<?>) () -> 1, null);
          nested[0] = host.root();
          runs[0] = 0;
        });
    nested[0].run(() -> {});
    assertThat(runs[0]).isZero();
  }
}

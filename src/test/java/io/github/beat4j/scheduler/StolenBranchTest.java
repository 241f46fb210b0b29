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
import org.junit.jupiter.api.Test;

/** What becomes of a branch that is stolen, by hand. */
class StolenBranchTest extends OnOneThread {
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

  // --- contexts

  private static Worker carrying(ContextCarrier carrier) {
    Scheduler pool = Recorded.carrying(carrier);
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

package io.github.beat4j.scheduler;

import static io.github.beat4j.scheduler.SearchCounters.AWAKE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.deque.WorkDeque;
import io.github.beat4j.function.VoidBranch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a joiner takes, and how it parks, under each policy; on one thread. */
class JoinerPoliciesTest {
  private final Recorded waiting = new Recorded();
  private final Root root = new Root(true);
  private final List<String> ran = new ArrayList<>();
  private Scheduler scheduler;
  private Worker joiner;
  private Worker other;
  private PromotedBranch awaited;

  private void pool(Help help) {
    scheduler = Recorded.pool(1, waiting, Conduct.DEFAULT.help(help));
    scheduler.idle().addCounts(AWAKE); // nobody is started
    joiner = listed(1);
    other = listed(2);
    awaited = branch(root, () -> {});
  }

  private Worker listed(int seed) {
    Worker worker = new Worker(scheduler, seed);
    worker.threadRelease(Thread.currentThread());
    scheduler.register(worker);
    return worker;
  }

  private PromotedBranch branch(Root of, VoidBranch<RuntimeException> call) {
    return new PromotedBranch(BranchKind.VOID, call, null, of, joiner, 1, null);
  }

  @SuppressWarnings("unchecked")
  private void expose(Root of, String name) {
    ((WorkDeque<PromotedBranch>) other.stealable()).push(branch(of, () -> ran.add(name)));
  }

  private void awaitWithEverythingInSight() {
    expose(root, "own");
    expose(new Root(true), "strange");
    scheduler.submit(() -> ran.add("submitted"));
    Joiner.await(joiner, awaited);
  }

  @Test
  void by_default_only_branches_of_the_root_are_run() {
    pool(Help.ROOT);
    waiting.meanwhile = awaited::complete;
    awaitWithEverythingInSight();
    assertThat(ran).containsExactly("own");
    assertThat(waiting.naps).hasSize(1);
    assertThat(waiting.parks).isZero();
  }

  @Test
  void with_any_first_the_own_root_then_strange_branches_then_submitted_tasks() {
    pool(Help.ANY);
    waiting.meanwhile =
        () -> {
          assertThat(joiner.joiningAcquire()).isSameAs(awaited);
          awaited.complete();
        };
    awaitWithEverythingInSight();
    assertThat(ran).containsExactly("own", "strange", "submitted");
    assertThat(scheduler.openTasks()).isZero();
  }

  @Test
  void with_park_nothing_is_run_and_it_parks_without_a_timer_as_one_that_blocks() {
    pool(Help.PARK);
    joiner.hunter.setThreadOfPool();
    scheduler.idle().addCounts(AWAKE);
    waiting.meanwhile =
        () -> {
          assertThat(scheduler.crew().hasUnstarted()).isTrue();
          assertThat(scheduler.idle().countsVolatile()).isEqualTo(AWAKE);
          if (waiting.parks == 2) awaited.complete();
        };
    awaitWithEverythingInSight();
    assertThat(ran).isEmpty();
    assertThat(waiting.naps).isEmpty();
    assertThat(waiting.parks).isEqualTo(2);
    assertThat(scheduler.idle().countsVolatile()).isEqualTo(2 * AWAKE);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void with_any_it_naps_shortly_after_each_stranger_it_has_helped() {
    pool(Help.ANY);
    waiting.meanwhile =
        () -> {
          if (waiting.naps.size() == 2) expose(new Root(true), "strange");
          if (waiting.naps.size() == 4) scheduler.submit(() -> ran.add("submitted"));
          if (waiting.naps.size() == 6) awaited.complete();
        };
    Joiner.await(joiner, awaited);
    assertThat(ran).containsExactly("strange", "submitted");
    assertThat(waiting.naps)
        .containsExactly(50_000L, 100_000L, 50_000L, 100_000L, 50_000L, 100_000L);
  }

  @Test
  void with_any_it_waits_for_nothing_in_the_eyes_of_others_while_it_helps_a_stranger() {
    pool(Help.ANY);
    scheduler.submit(
        () -> ran.add(joiner.joiningAcquire() == null ? "waits for nothing" : "waits"));
    waiting.meanwhile = awaited::complete;
    Joiner.await(joiner, awaited);
    assertThat(ran).containsExactly("waits for nothing");
  }

  @Test
  void with_any_a_strangers_interrupt_is_not_the_callers() {
    pool(Help.ANY);
    scheduler.submit(() -> Thread.currentThread().interrupt());
    waiting.meanwhile = awaited::complete;
    Joiner.await(joiner, awaited);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void with_any_the_callers_interrupt_is_not_a_strangers_and_is_kept() {
    pool(Help.ANY);
    scheduler.submit(() -> ran.add("interrupted: " + Thread.currentThread().isInterrupted()));
    waiting.meanwhile = awaited::complete;
    Thread.currentThread().interrupt();
    Joiner.await(joiner, awaited);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(ran).containsExactly("interrupted: false");
  }

  @Test
  void with_park_an_interrupt_does_not_end_the_wait_and_is_kept() {
    pool(Help.PARK);
    Thread.currentThread().interrupt();
    waiting.meanwhile =
        () -> {
          if (waiting.parks == 1) return;
          assertThat(Thread.currentThread().isInterrupted()).isFalse(); // or parks would not wait
          awaited.complete();
        };
    Joiner.await(joiner, awaited);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(waiting.parks).isEqualTo(2);
  }
}

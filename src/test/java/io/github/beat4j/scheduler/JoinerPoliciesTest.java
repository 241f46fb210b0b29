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
  }
}

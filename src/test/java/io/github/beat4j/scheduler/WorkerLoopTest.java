package io.github.beat4j.scheduler;

import static io.github.beat4j.scheduler.SearchCounters.AWAKE;
import static io.github.beat4j.scheduler.SearchCounters.PACING;
import static io.github.beat4j.scheduler.SearchCounters.SEARCHING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.deque.WorkDeque;
import io.github.beat4j.function.VoidBranch;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The loop of a pool's thread on the thread of the test; the pool is closed while it naps. */
@Timeout(60)
class WorkerLoopTest {
  private final Recorded waiting = new Recorded();
  private final Scheduler scheduler = Recorded.pool(1, waiting);
  private final Idle idle = scheduler.idle();
  private final Root root = new Root(true);
  private final Worker victim = listed(1);
  private final Worker worker = listed(2);

  private Worker listed(int seed) {
    Worker listed = new Worker(scheduler, seed);
    listed.threadRelease(Thread.currentThread());
    scheduler.register(listed);
    return listed;
  }

  /** Runs until the given nap, in which the pool is closed. */
  private void runUntilNap(int number) {
    Runnable before = waiting.meanwhile;
    waiting.meanwhile =
        () -> {
          before.run();
          if (waiting.naps.size() == number) scheduler.close();
        };
    new WorkerLoop(worker).run(null);
  }

  private void searching() {
    idle.addCounts(SEARCHING + AWAKE);
    worker.hunter.setThreadOfPool();
  }

  @SuppressWarnings("unchecked")
  private void expose(VoidBranch<RuntimeException> call) {
    ((WorkDeque<PromotedBranch>) victim.stealable())
        .push(new PromotedBranch(BranchKind.VOID, call, null, root, victim, 1, null));
  }

  @Test
  void it_goes_when_the_pool_is_over_and_counts_no_more() {
    searching();
    runUntilNap(1);
    assertThat(idle.countsVolatile()).isZero();
  }

  @Test
  void what_was_submitted_is_run_first_and_in_order_as_one_that_does_not_search() {
    searching();
    List<String> order = new ArrayList<>();
    expose(() -> order.add("branch"));
    for (int i = 0; i < 3; i++) {
      int number = i;
      scheduler.submit(
          () -> {
            assertThat(idle.countsVolatile()).isEqualTo(AWAKE);
            Thread.currentThread().interrupt();
            order.add("task " + number);
          });
    }
    runUntilNap(1);
    assertThat(order).containsExactly("task 0", "task 1", "task 2", "branch");
    assertThat(Thread.interrupted()).isFalse();
    assertThat(worker.counts.ran).isEqualTo(3);
    assertThat(idle.countsVolatile()).isZero();
  }

  @Test
  void before_it_looks_elsewhere_it_lets_whoever_submits_have_the_processor() {
    searching();
    List<String> order = new ArrayList<>();
    expose(() -> order.add("branch"));
    scheduler.submit(() -> order.add("task"));
    waiting.atPause =
        () -> {
          if (waiting.pauses.size() == 1) scheduler.submit(() -> order.add("late"));
        };
    runUntilNap(1);
    assertThat(order).containsExactly("task", "late", "branch");
    assertThat(waiting.pauses).startsWith(0, 0, 1, 2);
    assertThat(Waiting.yields(0)).isTrue();
  }

  @Test
  void a_branch_is_run_as_one_that_does_not_search() {
    searching();
    List<Long> counts = new ArrayList<>();
    expose(
        () -> {
          counts.add(idle.countsVolatile());
          Thread.currentThread().interrupt();
        });
    runUntilNap(1);
    assertThat(counts).containsExactly(AWAKE);
    assertThat(Thread.interrupted()).isFalse();
    assertThat(worker.counts.stole).isEqualTo(1);
    assertThat(idle.countsVolatile()).isZero();
  }

  @Test
  void one_too_many_sleeps_after_its_branch_though_more_is_visible() {
    searching();
    idle.addCounts(AWAKE);
    for (int i = 0; i < 2; i++) expose(() -> {});
    waiting.meanwhile =
        () -> {
          assertThat(scheduler.hasVisibleWork()).isTrue();
          scheduler.close();
        };
    new WorkerLoop(worker).run(null);
    assertThat(waiting.parks).isEqualTo(1);
    assertThat(waiting.naps).isEmpty();
    assertThat(worker.counts.stole).isEqualTo(2);
    assertThat(idle.countsVolatile()).isEqualTo(AWAKE);
  }

  /** The time that each takes is the machine's affair: one of so many will be small. */
  @Test
  void after_a_small_branch_of_a_strange_root_it_naps_though_more_is_visible() {
    searching();
    for (int i = 0; i < 500; i++) push(victim, nothingOf(new Root(true)));
    List<Boolean> more = new ArrayList<>();
    waiting.meanwhile =
        () -> {
          more.add(scheduler.hasVisibleWork());
          if (!scheduler.hasVisibleWork()) scheduler.close();
        };
    new WorkerLoop(worker).run(null);
    assertThat(more).contains(true);
    assertThat(worker.counts.stole).isEqualTo(500);
  }

  private PromotedBranch nothingOf(Root strange) {
    VoidBranch<RuntimeException> nothing = () -> {};
    return new PromotedBranch(BranchKind.VOID, nothing, null, strange, victim, 1, null);
  }

  @Test
  void an_eager_pool_has_no_crumbs() {
    Scheduler eager =
        new Scheduler(
            new Settings("eager", 4, 1, true, true, false, 0, 0.01, 0, false, 0), waiting);
    Worker other = new Worker(eager, 1);
    other.threadRelease(Thread.currentThread());
    eager.register(other);
    Worker own = new Worker(eager, 2);
    own.threadRelease(Thread.currentThread());
    eager.register(own);
    eager.idle().addCounts(SEARCHING + AWAKE);
    List<Integer> napsBefore = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      VoidBranch<RuntimeException> call = () -> napsBefore.add(waiting.naps.size());
      push(other, new PromotedBranch(BranchKind.VOID, call, null, new Root(true), other, 1, null));
    }
    waiting.meanwhile = eager::close;
    new WorkerLoop(own).run(null);
    assertThat(napsBefore).containsExactly(0, 0, 0);
  }

  @SuppressWarnings("unchecked")
  private static void push(Worker owner, PromotedBranch branch) {
    ((WorkDeque<PromotedBranch>) owner.stealable()).push(branch);
  }

  @Test
  void between_two_hunts_in_vain_it_pauses() {
    searching();
    runUntilNap(1);
    // Once more when the pool has been closed.
    assertThat(waiting.pauses).containsExactly(1, 2, 1, 2);
  }

  @Test
  void before_it_rests_it_takes_what_is_meant_for_others() {
    searching();
    List<Integer> napsBefore = new ArrayList<>();
    scheduler.submit(() -> napsBefore.add(waiting.naps.size()), Placement.ANYWHERE.near(3));
    runUntilNap(1);
    assertThat(napsBefore).containsExactly(0);
  }

  /** The first because nobody searches any more, the second because more is left. */
  @Test
  void whoever_has_stolen_where_more_is_left_has_woken_two_more() {
    Scheduler large =
        new Scheduler(
            new Settings("large", 9, 8, true, true, true, 1000, 0.01, 0, false, 0), waiting);
    Worker owner = new Worker(large, 1);
    large.register(owner);
    List<Worker> sleepers = new ArrayList<>();
    for (int i = 0; i < 4; i++) sleepers.add(asleep(large, i));
    Worker searcher = new Worker(large, 2);
    searcher.threadRelease(Thread.currentThread());
    large.register(searcher);
    large.idle().addCounts(SEARCHING + AWAKE);
    List<Long> woken = new ArrayList<>();
    VoidBranch<RuntimeException> count =
        () -> woken.add(sleepers.stream().filter(Worker::wokenAcquire).count());
    push(owner, new PromotedBranch(BranchKind.VOID, count, null, root, owner, 1, null));
    push(owner, nothingOf(root));
    waiting.meanwhile = large::close;
    new WorkerLoop(searcher).run(null);
    assertThat(woken).containsExactly(2L);
  }

  private Worker asleep(Scheduler pool, int number) {
    Worker sleeper = new Worker(pool, 10 + number);
    sleeper.threadRelease(new Thread("sleeper " + number));
    pool.register(sleeper);
    pool.idle().addCounts(SEARCHING + AWAKE + PACING); // so that it is not the pacer
    waiting.meanwhile =
        () -> {
          throw new IllegalStateException("asleep");
        };
    try {
      pool.idle().rest(sleeper, true);
    } catch (IllegalStateException e) {
      waiting.meanwhile = () -> {};
    }
    pool.idle().addCounts(-PACING);
    assertThat(pool.idle().countsVolatile()).isZero();
    return sleeper;
  }

  // --- names

  private List<String> namesSeenBy(boolean submitted) {
    Scheduler naming = Recorded.pool(1, waiting, Conduct.DEFAULT.namesThreads(true));
    Worker owner = new Worker(naming, 1);
    owner.threadRelease(Thread.currentThread());
    naming.register(owner);
    Worker named = new Worker(naming, 2);
    named.threadRelease(Thread.currentThread());
    naming.register(named);
    naming.idle().addCounts(SEARCHING + AWAKE);
    List<String> names = new ArrayList<>();
    Runnable look = () -> names.add(Thread.currentThread().getName());
    VoidBranch<RuntimeException> branch = look::run;
    if (submitted) naming.submit(new NamedTask("task", look));
    else
      push(
          owner,
          new PromotedBranch(
              BranchKind.VOID, branch, null, new Root(true, "search", null), owner, 1, null));
    waiting.meanwhile = naming::close;
    new WorkerLoop(named).run(null);
    names.add(Thread.currentThread().getName());
    return names;
  }

  @Test
  void a_thread_bears_the_name_of_what_it_works_for_and_no_longer_if_the_pool_is_set_so() {
    Thread thread = Thread.currentThread();
    String plain = thread.getName();
    try {
      assertThat(namesSeenBy(false)).containsExactly(plain + " [search]", plain);
      assertThat(namesSeenBy(true)).containsExactly(plain + " [task]", plain);
    } finally {
      thread.setName(plain);
    }
  }
}

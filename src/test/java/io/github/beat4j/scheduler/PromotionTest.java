package io.github.beat4j.scheduler;

import static io.github.beat4j.scheduler.SearchCounters.AWAKE;
import static io.github.beat4j.scheduler.SearchCounters.PACING;
import static io.github.beat4j.scheduler.SearchCounters.SEARCHING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.deque.WorkDeque;
import io.github.beat4j.function.LongBranch;
import org.junit.jupiter.api.Test;

/** Who is told of a promotion, how many branches a beat promotes, and what they cost. */
class PromotionTest {
  private static final long SEARCHER = SEARCHING + AWAKE;
  private static final int WORKERS = 4;
  private static final int LASTING = 64;
  private static final int TOKENS = 32;

  private final Recorded waiting = new Recorded();
  private NanoClock clock = NanoClock.SYSTEM;
  private long now;
  private Scheduler scheduler;
  private Worker worker;
  private Worker thief;

  /** In a root whose first calls are over; somebody searches, so that no thread is started. */
  private void root(int threads, long interval) {
    scheduler =
        new Scheduler(
            new Settings("told", WORKERS, threads, true, true, true, interval, 0.01, 0, false, 0),
            waiting);
    scheduler.idle().addCounts(SEARCHER);
    worker = listed(1, Thread.currentThread());
    thief = listed(2, new Thread("thief"));
    thief.hunter.setThreadOfPool();
    worker.beginRoot();
    end(fork());
  }

  private void root() {
    root(1, 1);
  }

  private Worker listed(int seed, Thread thread) {
    Worker listed = new Worker(scheduler, seed, clock);
    listed.threadRelease(thread);
    scheduler.register(listed);
    return listed;
  }

  private int fork() {
    return worker.fork(BranchKind.LONG, (LongBranch<?>) () -> 1, null);
  }

  private void dive(int calls) {
    for (int i = 0; i < calls; i++) fork();
  }

  private void end(int entry) {
    PromotedBranch stolen = worker.takeBack(entry);
    if (stolen == null) worker.close(entry, worker.openWindow());
    else worker.joined(entry, stolen);
  }

  /** The thief asks for more each time. */
  private void stealAll() {
    PromotedBranch task;
    while ((task = thief.hunter.huntFrom(worker)) != null) task.complete();
  }

  private long promotedBy(Runnable step) {
    long before = worker.counts.promoted;
    step.run();
    return worker.counts.promoted - before;
  }

  /** A worker that sleeps, in a pool in which nobody searches any more. */
  private Worker asleep() {
    Worker sleeper = listed(3, new Thread("sleeper"));
    scheduler.idle().addCounts(PACING);
    waiting.meanwhile =
        () -> {
          throw new IllegalStateException("asleep");
        };
    try {
      scheduler.idle().rest(sleeper, true);
    } catch (IllegalStateException e) {
      waiting.meanwhile = () -> {};
    }
    scheduler.idle().addCounts(-PACING);
    assertThat(scheduler.idle().countsVolatile()).isZero();
    return sleeper;
  }

  // --- who is told

  @Test
  void a_promotion_wakes_a_sleeper() {
    root();
    Worker sleeper = asleep();
    assertThat(promotedBy(this::fork)).isEqualTo(1);
    assertThat(sleeper.wokenAcquire()).isTrue();
    assertThat(scheduler.idle().countsVolatile()).isEqualTo(SEARCHER);
  }

  /** One of them was made while the root began. */
  private void makeAllButOneOfTheCallsThatLast() {
    for (int i = 2; i < LASTING; i++) end(fork());
  }

  @Test
  void a_root_that_lasts_wakes_a_sleeper_for_what_is_still_visible() {
    root();
    fork();
    makeAllButOneOfTheCallsThatLast();
    Worker sleeper = asleepThoughWorkIsVisible();
    assertThat(promotedBy(() -> end(fork()))).isZero();
    assertThat(sleeper.wokenAcquire()).isTrue();
  }

  private Worker asleepThoughWorkIsVisible() {
    PromotedBranch visible = thief.hunter.huntFrom(worker);
    Worker sleeper = asleep();
    push(visible);
    worker.ticketOpaque(Thread.currentThread()); // as if nobody had asked
    return sleeper;
  }

  @SuppressWarnings("unchecked")
  private void push(PromotedBranch branch) {
    ((WorkDeque<PromotedBranch>) worker.stealable()).push(branch);
  }

  @Test
  void a_root_that_lasts_wakes_nobody_if_nothing_is_visible() {
    root();
    fork();
    makeAllButOneOfTheCallsThatLast();
    thief.hunter.huntFrom(worker).complete();
    worker.ticketOpaque(Thread.currentThread());
    Worker sleeper = asleep();
    end(fork());
    assertThat(sleeper.wokenAcquire()).isFalse();
  }

  @Test
  void a_stolen_branch_knows_its_thief_while_it_runs() {
    root();
    Worker[] seen = new Worker[1];
    PromotedBranch[] running = new PromotedBranch[1];
    LongBranch<RuntimeException> look =
        () -> {
          seen[0] = running[0].thiefAcquire();
          return 0;
        };
    running[0] = new PromotedBranch(BranchKind.LONG, look, null, new Root(true), worker, 1, null);
    thief.runStolen(running[0]);
    assertThat(seen[0]).isSameAs(thief);
  }

  /** A guest is one of the workers, so that one less of the pool's threads may compute. */
  @Test
  void the_outermost_calls_of_a_stolen_branch_are_promoted_if_a_thread_is_idle_beside_a_guest() {
    root(WORKERS, 1);
    scheduler.idle().addCounts(3 * AWAKE); // three work, one searches
    PromotedBranch task =
        new PromotedBranch(
            BranchKind.LONG,
            (LongBranch<RuntimeException>)
                () -> {
                  for (int i = 0; i < 3; i++) forkOn(thief);
                  return 0;
                },
            null,
            new Root(true),
            worker,
            1,
            null);
    thief.runStolen(task);
    assertThat(thief.counts.promoted).isEqualTo(3);
    Worker guest = listed(4, new Thread("guest"));
    PromotedBranch another =
        new PromotedBranch(
            BranchKind.LONG,
            (LongBranch<RuntimeException>)
                () -> {
                  for (int i = 0; i < 3; i++) forkOn(guest);
                  return 0;
                },
            null,
            new Root(true),
            worker,
            1,
            null);
    guest.runStolen(another);
    assertThat(guest.counts.promoted).isEqualTo(1);
  }

  private static void forkOn(Worker worker) {
    worker.fork(BranchKind.LONG, (LongBranch<?>) () -> 1, null);
  }

  // --- how many

  @Test
  void a_beat_promotes_more_each_time_that_all_were_stolen() {
    root();
    dive(12);
    stealAll();
    assertThat(promotedBy(this::fork)).isEqualTo(1);
    stealAll();
    assertThat(promotedBy(this::fork)).isEqualTo(2);
    stealAll();
    assertThat(promotedBy(this::fork)).isEqualTo(WORKERS - 1);
    worker.requestBeat();
    assertThat(promotedBy(this::fork)).isEqualTo(1);
  }

  @Test
  void a_beat_promotes_what_there_is_if_that_is_less() {
    root();
    dive(1);
    stealAll();
    assertThat(promotedBy(this::fork)).isEqualTo(1);
    stealAll();
    assertThat(promotedBy(this::fork)).isEqualTo(1);
    assertThat(worker.forks.hasLatent()).isFalse();
  }

  @Test
  void nothing_is_promoted_unasked_by_a_take_back_while_something_is_promoted() {
    root();
    dive(3);
    assertThat(promotedBy(() -> end(2))).isZero();
  }

  // --- tokens

  @Test
  void without_a_token_a_beat_is_owed_until_a_stolen_branch_has_given_its_own_back() {
    root(1, Long.MAX_VALUE);
    for (int i = 0; i < 2 * TOKENS; i++) {
      worker.requestBeat();
      fork();
    }
    assertThat(worker.counts.promoted).isEqualTo(TOKENS);
    stealAll();
    worker.ticketOpaque(Thread.currentThread());
    assertThat(promotedBy(this::fork)).isZero();
    for (int entry = worker.forks.size() - 1; entry >= 0; entry--) end(entry);
    assertThat(promotedBy(this::fork)).isEqualTo(1);
  }

  /** Between two calls, that is, in the branch that it runs. */
  private void computes(long nanos) {
    now += nanos;
    worker.requestBeat();
  }

  private void rootWithoutTokens() {
    clock = () -> now;
    root(1, 1_000_000);
    for (int i = 0; i < 2 * TOKENS; i++) {
      worker.requestBeat();
      fork();
    }
    stealAll();
  }

  @Test
  void coarse_branches_of_which_none_is_left_are_promoted_for_all_the_others() {
    rootWithoutTokens();
    computes(2_000_000);
    assertThat(promotedBy(this::fork)).isEqualTo(2);
    for (int i = 0; i < 4; i++) {
      stealAll();
      assertThat(promotedBy(this::fork)).isEqualTo(WORKERS - 1);
    }
  }

  @Test
  void while_one_is_left_an_interval_is_worth_one_promotion() {
    rootWithoutTokens();
    computes(1_000_000);
    assertThat(promotedBy(this::fork)).isEqualTo(1);
    computes(2_000_000);
    assertThat(promotedBy(() -> dive(TOKENS))).isEqualTo(1);
    worker.requestBeat();
    assertThat(promotedBy(() -> dive(TOKENS))).isEqualTo(1);
    worker.requestBeat();
    assertThat(promotedBy(() -> dive(TOKENS))).isZero();
  }
}

package io.github.beat4j.scheduler;

import static io.github.beat4j.scheduler.SearchCounters.AWAKE;
import static io.github.beat4j.scheduler.SearchCounters.SEARCHING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.deque.WorkDeque;
import io.github.beat4j.function.Branch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pools without threads, or whose threads are kept from starting. */
@Timeout(60)
class SchedulerTest {
  private final Recorded waiting = new Recorded();
  private final Scheduler scheduler = Recorded.pool(0, waiting);

  private static Scheduler pool(int workers, int threads, int capacity, boolean callerRuns) {
    return new Scheduler(
        new Settings(
            "tested", workers, threads, true, true, true, 0, 0.01, capacity, callerRuns, 0),
        new Recorded());
  }

  @Test
  void a_guest_is_one_of_the_workers_while_it_computes() {
    Scheduler pool = pool(4, 4, 0, false);
    pool.idle().addCounts(3 * AWAKE);
    assertThat(pool.hasIdle(true)).isFalse();
    assertThat(pool.hasIdle(false)).isTrue();
    pool.idle().addCounts(AWAKE);
    assertThat(pool.hasIdle(false)).isFalse();
    pool.signal(false, false);
    assertThat(pool.idle().countsVolatile()).isEqualTo(4 * AWAKE);
  }

  @Test
  void there_are_no_more_idle_workers_than_threads() {
    Scheduler pool = pool(4, 1, 0, false);
    assertThat(pool.hasIdle(true)).isTrue();
    pool.idle().addCounts(AWAKE);
    assertThat(pool.hasIdle(true)).isFalse();
    assertThat(pool.hasIdle(false)).isFalse();
  }

  @Test
  void a_guest_gets_the_same_worker_each_time_and_leaves_it_vacant() {
    Worker first = scheduler.invoke(CurrentWorker::get);
    Worker second = scheduler.invoke(CurrentWorker::get);
    assertThat(second).isSameAs(first);
    assertThat(first.isVacant()).isTrue();
    assertThat(first.isOfPool(scheduler)).isTrue();
    assertThat(scheduler.workers()).containsExactly(first);
    assertThat(CurrentWorker.get()).isSameAs(Guests.OUTSIDE);
  }

  @Test
  void another_guest_gets_a_vacant_worker_before_a_new_one() throws InterruptedException {
    Worker first = scheduler.invoke(CurrentWorker::get);
    List<Worker> theirs = new ArrayList<>();
    Thread other = new Thread(() -> theirs.add(scheduler.invoke(CurrentWorker::get)));
    other.start();
    other.join();
    assertThat(theirs).containsExactly(first);
    Thread inside =
        new Thread(() -> theirs.add(scheduler.invoke(() -> scheduler.invoke(CurrentWorker::get))));
    scheduler.invoke(
        () -> {
          inside.start();
          join(inside);
          return null;
        });
    assertThat(theirs.get(1)).isNotSameAs(first);
    assertThat(scheduler.workers()).hasSize(2);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Runs it on a thread that finds the first of its places in the table of guests free. */
  private static void onFreshThread(LongPredicate wanted, Runnable body) {
    FutureTask<Void> task = new FutureTask<>(body, null);
    Thread thread = new Thread(task);
    while (!wanted.test(thread.getId()) || !Guests.last(thread).isVacant())
      thread = new Thread(task);
    thread.start();
    join(thread);
    try {
      task.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  private static void onFreshThread(Runnable body) {
    onFreshThread(id -> true, body);
  }

  /** Workers that somebody has. */
  private static List<Worker> occupied(Scheduler pool, int number) {
    List<Worker> occupied = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      Worker worker = new Worker(pool, i);
      worker.threadRelease(new Thread());
      pool.register(worker);
      occupied.add(worker);
    }
    return occupied;
  }

  @Test
  void a_guest_prefers_the_worker_that_it_had_to_others_that_are_vacant_too() {
    List<Worker> others = occupied(scheduler, 3);
    // Whoever has such a number would come to the fourth worker first anyway.
    onFreshThread(
        id -> id % 4 != 3,
        () -> {
          Worker first = scheduler.invoke(CurrentWorker::get);
          assertThat(others).doesNotContain(first);
          for (Worker other : others) other.threadRelease(null);
          assertThat(scheduler.invoke(CurrentWorker::get)).isSameAs(first);
        });
  }

  @Test
  void whoever_comes_finds_the_only_vacant_worker_wherever_it_begins_to_look() {
    int number = 5;
    List<Worker> all = occupied(scheduler, number);
    for (int i = 0; i < number; i++) {
      int begin = i;
      for (Worker vacant : all) {
        Thread before = vacant.threadAcquire();
        vacant.threadRelease(null);
        onFreshThread(
            id -> id % number == begin,
            () -> assertThat(scheduler.invoke(CurrentWorker::get)).isSameAs(vacant));
        vacant.threadRelease(before);
      }
    }
    assertThat(scheduler.workers()).hasSize(number);
  }

  @Test
  void a_root_has_its_name_or_that_of_its_class_until_it_ends() {
    Branch<Worker, RuntimeException> call = CurrentWorker::get;
    Branch<String, RuntimeException> label = () -> String.valueOf(CurrentWorker.get().label);
    assertThat(scheduler.invoke("named", label)).isEqualTo("named");
    assertThat(scheduler.invoke(label)).isEqualTo(label.getClass().getName());
    assertThat(scheduler.invoke(call).label).isNull();
  }

  @Test
  void a_guest_after_a_virtual_one_is_a_guest_like_any_other() {
    Scheduler pool = pool(4, 1, 0, false);
    Worker worker = new Worker(pool, 1);
    worker.light(true);
    pool.register(worker);
    pool.invoke(
        () -> {
          assertThat(CurrentWorker.get()).isSameAs(worker);
          assertThat(worker.isLight()).isFalse();
          return null;
        });
  }

  @Test
  void a_call_within_a_root_of_the_pool_is_a_part_of_it() {
    Worker inner =
        scheduler.invoke(
            () -> {
              Worker outer = CurrentWorker.get();
              Worker same = scheduler.invoke(CurrentWorker::get);
              assertThat(same).isSameAs(outer);
              assertThat(outer.busyOpaque()).isTrue();
              return outer;
            });
    assertThat(inner.busyOpaque()).isFalse();
  }

  @Test
  void a_root_of_another_pool_hides_the_outer_one_until_it_ends() {
    Scheduler other = Recorded.pool(0, waiting);
    scheduler.invoke(
        () -> {
          Worker outer = CurrentWorker.get();
          assertThat(outer.ticketOpaque()).isSameAs(Thread.currentThread());
          other.invoke(
              () -> {
                assertThat(CurrentWorker.get().isOfPool(other)).isTrue();
                assertThat(CurrentWorker.inline()).isSameAs(CurrentWorker.get());
                assertThat(outer.ticketOpaque()).isNull();
                return null;
              });
          assertThat(CurrentWorker.get()).isSameAs(outer);
          return null;
        });
  }

  @Test
  void a_closed_pool_admits_nobody() {
    assertThat(scheduler.isClosed()).isFalse();
    scheduler.close();
    assertThat(scheduler.isClosed()).isTrue();
    assertThat(scheduler.isOver()).isTrue();
    assertThatThrownBy(() -> scheduler.invoke(() -> 1))
        .isInstanceOf(RejectedExecutionException.class)
        .hasMessage("pool recorded: closed");
    assertThatThrownBy(() -> scheduler.submit(() -> {}))
        .isInstanceOf(RejectedExecutionException.class);
    assertThat(scheduler.isOver()).isTrue();
  }

  @Test
  void the_worker_of_a_guest_in_a_closed_pool_is_forgotten_when_it_leaves() {
    onFreshThread(
        () -> {
          Worker own =
              scheduler.invoke(
                  () -> {
                    Worker current = CurrentWorker.get();
                    scheduler.close();
                    assertThat(CurrentWorker.get()).isSameAs(current);
                    return current;
                  });
          assertThat(own.isOfPool(scheduler)).isTrue();
          assertThat(Guests.last(Thread.currentThread()).isOfPool(scheduler)).isFalse();
        });
  }

  // --- submissions

  @Test
  void without_threads_the_submitter_runs_the_task_in_a_root() {
    List<Worker> ran = new ArrayList<>();
    List<Boolean> busy = new ArrayList<>();
    scheduler.submit(
        () -> {
          busy.add(CurrentWorker.get().busyOpaque());
          ran.add(CurrentWorker.get());
        });
    assertThat(busy).containsExactly(true);
    assertThat(ran).hasSize(1);
    assertThat(ran.get(0).isOfPool(scheduler)).isTrue();
    assertThat(ran.get(0).busyOpaque()).isFalse();
    assertThat(ran.get(0).isVacant()).isTrue();
    scheduler.invoke(
        () -> {
          Worker own = CurrentWorker.get();
          scheduler.submit(() -> ran.add(CurrentWorker.get()));
          assertThat(ran.get(1)).isSameAs(own);
          assertThat(own.counts.ran).isEqualTo(1);
          return null;
        });
    assertThat(CurrentWorker.get()).isSameAs(Guests.OUTSIDE);
  }

  @Test
  void the_failure_of_a_task_goes_to_the_handler_and_the_task_has_ended() throws Exception {
    List<Throwable> reported = new ArrayList<>();
    IllegalStateException failure = new IllegalStateException("task");
    Thread submitter =
        new Thread(
            () ->
                scheduler.submit(
                    () -> {
                      throw failure;
                    }));
    submitter.setUncaughtExceptionHandler(
        (thread, e) -> {
          reported.add(e);
          throw new IllegalStateException("handler");
        });
    submitter.start();
    submitter.join();
    assertThat(reported).containsExactly(failure);
    assertThat(scheduler.awaitQuiescence(0)).isTrue();
  }

  @Test
  void a_full_queue_refuses_or_has_the_caller_run_the_task() throws InterruptedException {
    Scheduler refusing = pool(4, 1, 1, false);
    refusing.idle().addCounts(SEARCHING + AWAKE);
    refusing.submit(() -> {});
    assertThatThrownBy(() -> refusing.submit(() -> {}))
        .isInstanceOf(RejectedExecutionException.class)
        .hasMessage(
            "pool tested: queue full: 1 tasks (raise queueCapacity, or let the caller run)");
    assertThat(refusing.awaitQuiescence(0)).isFalse();
    runNext(refusing);
    assertThat(refusing.awaitQuiescence(0)).isTrue();

    Scheduler running = pool(4, 1, 1, true);
    running.idle().addCounts(SEARCHING + AWAKE);
    List<String> ran = new ArrayList<>();
    running.submit(() -> ran.add("queued"));
    running.submit(() -> ran.add("here"));
    assertThat(ran).containsExactly("here");
    runNext(running);
    assertThat(ran).containsExactly("here", "queued");
    assertThat(running.pollSubmitted()).isNull();
  }

  @Test
  void of_a_batch_what_comes_before_a_full_queue_stays_submitted() {
    Scheduler pool = pool(4, 1, 2, false);
    pool.idle().addCounts(SEARCHING + AWAKE);
    List<Integer> ran = new ArrayList<>();
    List<Runnable> tasks = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      int number = i;
      tasks.add(() -> ran.add(number));
    }
    assertThatThrownBy(() -> pool.submitAll(tasks, Placement.ANYWHERE))
        .isInstanceOf(RejectedExecutionException.class);
    runNext(pool);
    runNext(pool);
    assertThat(ran).containsExactly(0, 1);
    assertThat(pool.hasVisibleWork()).isFalse();
    assertThat(pool.openTasks()).isZero();
  }

  @Test
  void a_task_gets_a_context_only_where_there_is_one_and_another_thread_runs_it() {
    Runnable task = () -> {};
    Callable<Integer> call = () -> 1;
    Scheduler without = pool(4, 1, 0, false);
    assertThat(without.inContext(task)).isSameAs(task);
    assertThat(without.inContext(call)).isSameAs(call);
    Scheduler alone = carrying(0);
    assertThat(alone.inContext(task)).isSameAs(task);
    assertThat(alone.inContext(call)).isSameAs(call);
    Scheduler with = carrying(1);
    assertThat(with.inContext(task)).isInstanceOf(CarriedTask.class);
    assertThat(with.inContext(call)).isInstanceOf(CarriedCall.class);
  }

  private static Scheduler carrying(int threads) {
    return new Scheduler(
        new Settings(
            "carrying",
            4,
            threads,
            true,
            true,
            true,
            0,
            0.01,
            0,
            false,
            0,
            thread -> {},
            List.of(ClassLoaderCarrier.INSTANCE),
            Conduct.DEFAULT,
            Locality.NONE),
        new Recorded());
  }

  private static void runNext(Scheduler scheduler) {
    Worker worker = new Worker(scheduler, 1);
    worker.threadRelease(Thread.currentThread());
    scheduler.runSubmitted(worker, scheduler.pollSubmitted());
  }

  @Test
  void the_last_end_in_a_closed_pool_wakes_everybody() {
    Scheduler pool = pool(4, 1, 0, false);
    pool.idle().addCounts(SEARCHING + AWAKE);
    pool.submit(() -> {});
    Worker napper = new Worker(pool, 1);
    napper.threadRelease(Thread.currentThread());
    Recorded naps = (Recorded) pool.waiting();
    pool.register(napper);
    List<Boolean> over = new ArrayList<>();
    // A sleeper beside somebody who paces: it leaves when it is woken.
    pool.idle().addCounts(SearchCounters.PACING + AWAKE);
    Runnable task = pool.pollSubmitted();
    pool.shutdown(); // which wakes those who sleep by now
    naps.meanwhile =
        () -> {
          over.add(pool.isOver());
          pool.runSubmitted(new Worker(pool, 2), task);
          over.add(pool.isOver());
        };
    pool.idle().rest(napper, false);
    assertThat(over).containsExactly(false, true);
    assertThat(naps.parks).isEqualTo(1);
  }

  private static Scheduler reportingTo(List<Throwable> reported) {
    return Recorded.pool(
        1, new Recorded(), Conduct.DEFAULT.handler((thread, failure) -> reported.add(failure)));
  }

  @Test
  void what_a_task_of_the_queue_throws_goes_to_the_handler() {
    List<Throwable> reported = new ArrayList<>();
    Scheduler pool = reportingTo(reported);
    pool.idle().addCounts(SEARCHING + AWAKE);
    IllegalStateException failure = new IllegalStateException("task");
    pool.submit(
        () -> {
          throw failure;
        });
    runNext(pool);
    assertThat(reported).containsExactly(failure);
    assertThat(pool.openTasks()).isZero();
  }

  /** A task that does not even tell its name, as one that finds no memory to begin. */
  private static final class Nameless implements Runnable, Labels.Labelled {
    final IllegalStateException failure = new IllegalStateException("name");

    @Override
    public void run() {
      throw new AssertionError("has begun");
    }

    @Override
    public String label() {
      throw failure;
    }
  }

  @Test
  void what_keeps_a_task_of_the_queue_from_beginning_goes_to_the_handler_as_well() {
    List<Throwable> reported = new ArrayList<>();
    Scheduler pool = reportingTo(reported);
    pool.idle().addCounts(SEARCHING + AWAKE);
    Nameless task = new Nameless();
    pool.submit(task);
    runNext(pool);
    assertThat(reported).containsExactly(task.failure);
    assertThat(pool.openTasks()).isZero();
  }

  @Test
  void only_whoever_works_for_the_pool_runs_what_it_waits_for() {
    List<String> ran = new ArrayList<>();
    scheduler.runIfWorker(() -> ran.add("outside"));
    assertThat(ran).isEmpty();
    scheduler.invoke(
        () -> {
          scheduler.runIfWorker(() -> ran.add("inside"));
          return null;
        });
    assertThat(ran).containsExactly("inside");
  }

  @Test
  void a_task_submitted_from_another_pools_root_leaves_that_root_as_it_was() {
    Scheduler other = Recorded.pool(0, waiting);
    other.invoke(
        () -> {
          Worker outer = CurrentWorker.get();
          List<Worker> ran = new ArrayList<>();
          List<Thread> outerTicket = new ArrayList<>();
          scheduler.submit(
              () -> {
                ran.add(CurrentWorker.get());
                outerTicket.add(outer.ticketOpaque());
              });
          assertThat(ran.get(0).isOfPool(scheduler)).isTrue();
          assertThat(outerTicket).containsOnlyNulls();
          assertThat(CurrentWorker.get()).isSameAs(outer);
          return null;
        });
    assertThat(CurrentWorker.get()).isSameAs(Guests.OUTSIDE);
  }

  @Test
  void an_interrupt_does_not_keep_close_from_waiting_and_stays() {
    Thread.currentThread().interrupt();
    scheduler.close();
    assertThat(Thread.interrupted()).isTrue();
    scheduler.close();
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void a_closed_pools_vacant_workers_are_forgotten() {
    onFreshThread(
        () -> {
          scheduler.invoke(() -> 1);
          assertThat(Guests.last(Thread.currentThread()).isOfPool(scheduler)).isTrue();
          scheduler.close();
          assertThat(Guests.last(Thread.currentThread()).isOfPool(scheduler)).isFalse();
        });
  }

  // --- the threads beside those that work

  private static void awaitState(Thread thread, Thread.State state) {
    while (thread.getState() != state) Thread.onSpinWait();
  }

  private static boolean ends(Thread thread) {
    try {
      thread.join(20_000);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return !thread.isAlive();
  }

  private Scheduler watched(long limit) {
    return Recorded.pool(1, waiting, Conduct.DEFAULT.reportBlocking(limit));
  }

  @Test
  void the_first_guest_stirs_the_watch_which_ends_with_the_pool() {
    Scheduler pool = watched(1_000_000);
    assertThat(pool.watchThread()).isNull();
    pool.invoke(() -> 1);
    Thread watch = pool.watchThread();
    assertThat(watch).isNotNull();
    awaitState(watch, Thread.State.WAITING); // nobody is in the pool
    pool.shutdown();
    assertThat(ends(watch)).isTrue();
  }

  @Test
  void a_guest_that_blocks_is_reported() {
    Scheduler pool = watched(1_000_000);
    CountDownLatch gate = new CountDownLatch(1);
    Thread guest =
        Scene.start(
            () ->
                pool.invoke(
                    () -> {
                      try {
                        gate.await();
                      } catch (InterruptedException e) {
                        throw new AssertionError(e);
                      }
                      return null;
                    }));
    while (pool.blockedReports() == 0) Thread.onSpinWait();
    gate.countDown();
    join(guest);
    assertThat(pool.blockedReports()).isEqualTo(1);
    pool.close();
  }

  /** Counts the naps of the thread that ends regions, which really naps. */
  private static final class Counted extends Waiting {
    final AtomicInteger naps = new AtomicInteger();
    volatile Thread napper;

    Counted() {
      super(3, 2, Recorded.LINGER);
    }

    @Override
    void parkNanos(Object blocker, long nanos) {
      napper = Thread.currentThread();
      naps.incrementAndGet();
      super.parkNanos(blocker, nanos);
    }

    void awaitNapAfter(int number) {
      while (naps.get() <= number) Thread.onSpinWait();
      awaitState(napper, Thread.State.TIMED_WAITING);
    }
  }

  private static ScopeRegion endsInAnHour(Scheduler pool) {
    ScopeRegion region = new ScopeRegion(CurrentWorker.get(), "");
    long end = System.nanoTime() + TimeUnit.HOURS.toNanos(1);
    assertThat(region.showsEnd(end, () -> {})).isTrue();
    pool.alarms().set(end);
    return region;
  }

  @Test
  void whoever_waits_for_the_end_of_a_region_goes_when_the_pool_is_closed() {
    Counted counted = new Counted();
    Scheduler pool = Recorded.pool(0, counted);
    pool.invoke(
        () -> {
          ScopeRegion region = endsInAnHour(pool);
          counted.awaitNapAfter(0);
          region.leave();
          return null;
        });
    assertThat(counted.napper.isAlive()).isTrue(); // sleeps on, though the region has ended
    pool.shutdown();
    assertThat(ends(counted.napper)).isTrue();
  }

  @Test
  void it_goes_after_the_last_guest_if_the_pool_was_closed_meanwhile() {
    Counted counted = new Counted();
    Scheduler pool = Recorded.pool(0, counted);
    pool.invoke(
        () -> {
          ScopeRegion region = endsInAnHour(pool);
          counted.awaitNapAfter(0);
          int before = counted.naps.get();
          pool.shutdown();
          counted.awaitNapAfter(before); // has looked, and waits for the region
          region.leave();
          return null;
        });
    assertThat(ends(counted.napper)).isTrue();
  }

  // --- what it says of itself

  @Test
  void whoever_is_outside_has_no_number() {
    assertThat(scheduler.currentNumber()).isEqualTo(-1);
    assertThat(scheduler.invoke(scheduler::currentNumber)).isEqualTo(-1);
  }

  @Test
  void it_tells_its_size_its_open_tasks_and_who_works_for_whom() {
    assertThat(scheduler.isWithoutThreads()).isTrue();
    Scheduler pool = pool(3, 1, 0, false);
    pool.idle().addCounts(5 * (SEARCHING + AWAKE)); // so that no thread is started
    assertThat(pool.isWithoutThreads()).isFalse();
    assertThat(pool.workerCount()).isEqualTo(3);
    pool.resize(5);
    assertThat(pool.workerCount()).isEqualTo(5);
    assertThat(pool.size().threads()).isEqualTo(5);
    assertThat(pool.openTasks()).isZero();
    pool.submit(() -> {});
    pool.submit(() -> {});
    assertThat(pool.openTasks()).isEqualTo(2);
    assertThat(pool.dump()).contains("tested");
    assertThat(pool.blockedReports()).isZero();
    assertThat(pool.watchThread()).isNull();
  }

  @Test
  void a_pool_that_has_become_smaller_has_a_surplus_only_of_threads_that_it_has() {
    Scheduler pool = pool(4, 1, 0, false);
    Worker worker = new Worker(pool, 1);
    pool.register(worker);
    pool.resize(1);
    assertThat(pool.retiresSurplus(worker)).isFalse();
    assertThat(pool.workers()).containsExactly(worker);
  }

  // --- what is visible

  @Test
  @SuppressWarnings("unchecked")
  void work_is_visible_in_the_queue_and_in_any_deque() {
    Scheduler pool = pool(4, 1, 0, false);
    pool.idle().addCounts(SEARCHING + AWAKE);
    for (int i = 0; i < 3; i++) pool.register(new Worker(pool, i));
    assertThat(pool.hasVisibleWork()).isFalse();
    WorkDeque<PromotedBranch> last = (WorkDeque<PromotedBranch>) pool.workers()[2].stealable();
    last.push(
        new PromotedBranch(BranchKind.VOID, "call", null, new Root(true), Guests.OUTSIDE, 1, null));
    assertThat(pool.hasVisibleWork()).isTrue();
    last.pop();
    assertThat(pool.hasVisibleWork()).isFalse();
    pool.submit(() -> {});
    assertThat(pool.hasVisibleWork()).isTrue();
    assertThat(pool.pollSubmitted()).isNotNull();
    assertThat(pool.pollSubmitted()).isNull();
    assertThat(pool.hasVisibleWork()).isFalse();
  }

  @Test
  void workers_are_listed_in_order_and_one_can_be_taken_out() {
    Worker first = new Worker(scheduler, 1);
    Worker second = new Worker(scheduler, 2);
    scheduler.register(first);
    scheduler.register(second);
    assertThat(scheduler.workers()).containsExactly(first, second);
    scheduler.unregister(first);
    assertThat(scheduler.workers()).containsExactly(second);
  }

  @Test
  void a_pool_that_is_set_up_counts_nothing() {
    assertThat(scheduler.totals()).isEqualTo(new Totals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
  }
}

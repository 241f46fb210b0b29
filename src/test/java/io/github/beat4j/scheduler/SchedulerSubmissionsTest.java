package io.github.beat4j.scheduler;

import static io.github.beat4j.scheduler.SearchCounters.AWAKE;
import static io.github.beat4j.scheduler.SearchCounters.SEARCHING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is submitted to pools without threads, or whose threads are kept from starting. */
@Timeout(60)
class SchedulerSubmissionsTest {
  private final Recorded waiting = new Recorded();
  private final Scheduler scheduler = Recorded.pool(0, waiting);

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
    Scheduler refusing = Recorded.tested(4, 1, 1, false);
    refusing.idle().addCounts(SEARCHING + AWAKE);
    refusing.submit(() -> {});
    assertThatThrownBy(() -> refusing.submit(() -> {}))
        .isInstanceOf(RejectedExecutionException.class)
        .hasMessage(
            "pool tested: queue full: 1 tasks (raise queueCapacity, or let the caller run)");
    assertThat(refusing.awaitQuiescence(0)).isFalse();
    runNext(refusing);
    assertThat(refusing.awaitQuiescence(0)).isTrue();

    Scheduler running = Recorded.tested(4, 1, 1, true);
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
    Scheduler pool = Recorded.tested(4, 1, 2, false);
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
    Scheduler without = Recorded.tested(4, 1, 0, false);
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
    Scheduler pool = Recorded.tested(4, 1, 0, false);
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
}

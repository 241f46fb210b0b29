package io.github.beat4j.scheduler;

import static io.github.beat4j.scheduler.SearchCounters.AWAKE;
import static io.github.beat4j.scheduler.SearchCounters.SEARCHING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.deque.WorkDeque;
import io.github.beat4j.function.VoidBranch;
import java.lang.Thread.UncaughtExceptionHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CrewTest {
  private static final int THREADS = 3;
  private final Scheduler scheduler =
      new Scheduler(new Settings("crew", 4, THREADS, true, true, true, 0, 0.01, 0, false, 8 << 20));
  private final Crew crew = scheduler.crew();

  private boolean startOne() {
    scheduler.idle().addCounts(SEARCHING + AWAKE);
    int before = scheduler.workers().length;
    boolean started = crew.startOne();
    while (started && scheduler.workers().length == before) Thread.onSpinWait();
    return started;
  }

  private List<Thread> threads() {
    List<Thread> threads = new ArrayList<>();
    for (Worker worker : scheduler.workers()) threads.add(worker.threadAcquire());
    return threads;
  }

  @Test
  void threads_are_started_one_by_one_up_to_their_number_and_are_gone_at_the_end() {
    for (int i = 1; i <= THREADS; i++) {
      assertThat(crew.hasUnstarted()).isTrue();
      assertThat(startOne()).isTrue();
      assertThat(crew.started()).isEqualTo(i);
      assertThat(scheduler.workers()).hasSize(i);
    }
    assertThat(crew.hasUnstarted()).isFalse();
    assertThat(crew.startOne()).isFalse();
    List<Thread> threads = threads();
    for (int i = 0; i < THREADS; i++) {
      Thread thread = threads.get(i);
      assertThat(thread.getName()).isEqualTo("crew-worker-" + (i + 1));
      assertThat(thread.isDaemon()).isTrue();
      assertThat(thread.isAlive()).isTrue();
      while (((WorkerThread) thread).own() != scheduler.workers()[i]) Thread.onSpinWait();
      assertThat(((WorkerThread) thread).worker()).isNotNull();
      assertThat(scheduler.workers()[i].hunter.isThreadOfPool()).isTrue();
    }
    assertThat(crew.started()).isEqualTo(THREADS);
    scheduler.close();
    assertThat(threads).noneMatch(Thread::isAlive);
    assertThat(scheduler.idle().countsVolatile()).isZero();
  }

  @Test
  void a_pool_that_is_over_starts_none() {
    scheduler.close();
    assertThat(crew.startOne()).isFalse();
    assertThat(crew.started()).isZero();
    assertThat(scheduler.workers()).isEmpty();
  }

  @Test
  void a_spare_thread_is_allowed_for_each_that_blocks() {
    for (int i = 0; i < THREADS; i++) startOne();
    crew.addBlocked(2);
    assertThat(startOne()).isTrue();
    crew.addBlocked(-1);
    assertThat(crew.hasUnstarted()).isFalse();
    assertThat(crew.startOne()).isFalse();
    assertThat(crew.started()).isEqualTo(THREADS + 1);
    scheduler.close();
  }

  @Test
  void joining_ends_with_the_time_and_wakes_before_each_wait() throws InterruptedException {
    startOne();
    startOne();
    AtomicInteger wakes = new AtomicInteger();
    assertThat(crew.isGone()).isFalse();
    assertThat(crew.join(wakes::incrementAndGet, System.nanoTime() + 1_000_000)).isFalse();
    assertThat(wakes).hasValue(1);
    scheduler.close();
    assertThat(crew.isGone()).isTrue();
    assertThat(crew.join(wakes::incrementAndGet, System.nanoTime())).isTrue();
    assertThat(wakes).hasValue(3);
    crew.join(wakes::incrementAndGet);
    assertThat(wakes).hasValue(5);
  }

  @Test
  void whoever_joins_does_not_compute_meanwhile() {
    startOne();
    AtomicBoolean joined = new AtomicBoolean();
    Thread joiner = Scene.start(() -> joined.set(joinWithin(20)));
    while (joiner.getState() != Thread.State.TIMED_WAITING) Thread.onSpinWait();
    scheduler.close();
    Scene.join(joiner);
    assertThat(joined).isTrue();
  }

  /** All are parked, so that none of them goes by itself. */
  private List<Worker> parked(int number) {
    for (int i = 0; i < number; i++) startOne();
    for (Thread thread : threads())
      while (thread.getState() != Thread.State.WAITING) Thread.onSpinWait();
    return List.of(scheduler.workers());
  }

  @Test
  void only_a_thread_that_is_one_too_many_leaves_and_its_number_is_free_again() {
    List<Worker> workers = parked(3);
    assertThat(crew.hasSurplus()).isFalse();
    assertThat(crew.leave(workers.get(0))).isFalse();
    scheduler.size().set(2);
    assertThat(crew.hasSurplus()).isTrue();
    assertThat(crew.leave(new Worker(scheduler, 9))).isFalse();
    assertThat(crew.started()).isEqualTo(3);
    assertThat(crew.leave(workers.get(1))).isTrue();
    assertThat(crew.started()).isEqualTo(2);
    assertThat(crew.hasSurplus()).isFalse();
    assertThat(crew.leave(workers.get(2))).isFalse();
    assertThat(crew.isGone()).isFalse();
    scheduler.size().set(4);
    assertThat(startOne()).isTrue();
    List<Thread> threads = threads();
    assertThat(threads.get(threads.size() - 1).getName()).isEqualTo("crew-worker-2");
    scheduler.close();
    assertThat(threads).noneMatch(Thread::isAlive); // whoever left is waited for as well
  }

  @Test
  void a_searcher_that_is_one_too_many_is_told_to_go_and_is_no_worker_any_more() {
    List<Worker> workers = parked(2);
    assertThat(scheduler.retiresSurplus(workers.get(0))).isFalse();
    scheduler.size().set(1);
    scheduler.idle().addCounts(SEARCHING + AWAKE); // as if the first one searched
    assertThat(scheduler.retiresSurplus(workers.get(0))).isTrue();
    assertThat(scheduler.workers()).containsExactly(workers.get(1));
    assertThat(scheduler.idle().countsVolatile()).isZero();
    assertThat(scheduler.retiresSurplus(workers.get(1))).isFalse();
    scheduler.close();
  }

  @Test
  void spare_threads_are_none_too_many() {
    crew.addBlocked(1);
    parked(4);
    crew.addBlocked(-1);
    assertThat(crew.hasSurplus()).isFalse();
    scheduler.size().set(2);
    assertThat(crew.hasSurplus()).isTrue();
    scheduler.close();
  }

  @Test
  void progress_is_what_all_threads_have_begun_and_ended() {
    List<Worker> workers = parked(2);
    long before = crew.progress();
    workers.get(0).counts.ran++;
    workers.get(1).counts.stole += 2;
    assertThat(crew.progress()).isEqualTo(before + 3);
    scheduler.close();
  }

  private boolean joinWithin(int seconds) {
    try {
      return crew.join(() -> {}, System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Scheduler pool(
      long stackSize, Consumer<? super Thread> preparation, Conduct conduct) {
    return new Scheduler(
        new Settings(
            "prepared",
            2,
            1,
            true,
            true,
            true,
            0,
            0.01,
            0,
            false,
            stackSize,
            preparation,
            List.of(),
            conduct,
            Locality.NONE));
  }

  @Test
  void each_thread_is_prepared_before_it_starts_whatever_the_preparation_throws() {
    List<String> prepared = new ArrayList<>();
    List<Throwable> reported = new ArrayList<>();
    IllegalStateException failure = new IllegalStateException("preparation");
    Scheduler pool =
        pool(
            8 << 20,
            thread -> {
              prepared.add(thread.getName() + (thread.isAlive() ? " too late" : ""));
              throw failure;
            },
            Conduct.DEFAULT);
    pool.idle().addCounts(SEARCHING + AWAKE);
    Thread starter = new Thread(() -> pool.crew().startOne());
    starter.setUncaughtExceptionHandler((thread, e) -> reported.add(e));
    starter.start();
    Scene.join(starter);
    assertThat(prepared).containsExactly("prepared-worker-1");
    assertThat(reported).containsExactly(failure);
    assertThat(pool.crew().started()).isEqualTo(1);
    pool.close();
  }

  @Test
  void a_thread_has_nothing_of_whoever_happens_to_need_it_first() {
    UncaughtExceptionHandler handler = (thread, e) -> {};
    List<Thread> prepared = new ArrayList<>();
    Scheduler pool = pool(8 << 20, prepared::add, Conduct.DEFAULT.handler(handler));
    pool.idle().addCounts(SEARCHING + AWAKE);
    Thread starter = new Thread(new ThreadGroup("another"), () -> pool.crew().startOne());
    starter.setContextClassLoader(null);
    starter.start();
    Scene.join(starter);
    Thread thread = prepared.get(0);
    assertThat(thread.getUncaughtExceptionHandler()).isSameAs(handler);
    assertThat(thread.getThreadGroup()).isSameAs(Thread.currentThread().getThreadGroup());
    assertThat(thread.getContextClassLoader()).isSameAs(ClassLoader.getSystemClassLoader());
    pool.close();
  }

  @Test
  void whoever_comes_while_the_last_thread_is_prepared_comes_too_late() {
    AtomicReference<Scheduler> pool = new AtomicReference<>();
    AtomicReference<Thread> late = new AtomicReference<>();
    AtomicBoolean started = new AtomicBoolean();
    pool.set(
        pool(
            8 << 20,
            thread -> {
              if (late.get() != null) return;
              late.set(Scene.start(() -> started.set(pool.get().crew().startOne())));
              Scene.join(late.get());
            },
            Conduct.DEFAULT));
    pool.get().idle().addCounts(SEARCHING + AWAKE);
    assertThat(pool.get().crew().startOne()).isTrue();
    assertThat(started).isFalse();
    assertThat(pool.get().crew().started()).isEqualTo(1);
    pool.get().close();
  }

  /** There is no address space for such a stack. */
  @Test
  void where_no_thread_is_to_be_had_the_pool_is_as_it_was() {
    Scheduler pool = pool(1L << 60, thread -> {}, Conduct.DEFAULT);
    assertThat(pool.crew().startOne()).isFalse();
    assertThat(pool.crew().started()).isZero();
    assertThat(pool.crew().hasUnstarted()).isTrue();
    assertThat(pool.workers()).isEmpty();
    pool.close();
  }

  @Test
  void whoever_has_left_is_waited_for_though_others_leave_after_it() throws InterruptedException {
    List<Worker> workers = parked(3);
    scheduler.size().set(1);
    assertThat(crew.leave(workers.get(0))).isTrue();
    assertThat(crew.leave(workers.get(1))).isTrue();
    AtomicInteger waits = new AtomicInteger();
    scheduler.close();
    crew.join(waits::incrementAndGet);
    assertThat(waits).hasValue(3);
  }

  @Test
  @SuppressWarnings("unchecked")
  void the_last_searcher_that_finds_work_has_a_thread_started_for_what_is_left() {
    Worker victim = new Worker(scheduler, 9);
    victim.threadRelease(Thread.currentThread());
    scheduler.register(victim);
    Scene scene = new Scene();
    VoidBranch<RuntimeException> call = scene::ran;
    ((WorkDeque<PromotedBranch>) victim.stealable())
        .push(new PromotedBranch(BranchKind.VOID, call, null, new Root(false), victim, 1, null));
    scheduler.idle().addCounts(SEARCHING + AWAKE);
    scheduler.idle().found(THREADS);
    assertThat(crew.started()).isEqualTo(1);
    scene.await(1);
    scheduler.close();
  }
}

package io.github.beat4j;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one may expect of any {@link ExecutorService}, and of one whose waiting tasks help. */
@Timeout(120)
class ExecutorServiceTest {
  private static final String ALL = "io.github.beat4j.Pools#all";
  private static final int MANY = 200;
  private final CountDownLatch gate = new CountDownLatch(1);
  private final CountDownLatch blocked = new CountDownLatch(1);
  private final AtomicBoolean interrupted = new AtomicBoolean();
  private final List<ExecutorService> pools = new ArrayList<>();

  private BeatPool pool(int workers) {
    BeatPool pool = BeatPool.builder().name("service").workers(workers).build();
    pools.add(pool);
    return pool;
  }

  @AfterEach
  void close() throws InterruptedException {
    gate.countDown();
    for (ExecutorService pool : pools) {
      pool.shutdownNow();
      assertThat(pool.awaitTermination(1, MINUTES)).isTrue();
    }
  }

  private void block() {
    blocked.countDown();
    try {
      gate.await();
    } catch (InterruptedException e) {
      interrupted.set(true);
    }
  }

  private static Integer fail(Exception failure) throws Exception {
    throw failure;
  }

  // --- submit

  @ParameterizedTest
  @MethodSource(ALL)
  void each_form_of_submit_gives_the_outcome(BeatPoolBuilder builder) throws Exception {
    try (BeatPool pool = builder.build()) {
      AtomicInteger ran = new AtomicInteger();
      assertThat(pool.submit(ran::incrementAndGet).get()).isEqualTo(1);
      assertThat(pool.submit((Runnable) ran::incrementAndGet).get()).isNull();
      assertThat(pool.submit(ran::incrementAndGet, "given").get()).isEqualTo("given");
      assertThat(ran).hasValue(3);
      Exception failure = new Exception("mine");
      assertThatThrownBy(() -> pool.submit(() -> fail(failure)).get())
          .isInstanceOf(ExecutionException.class)
          .hasCause(failure);
    }
  }

  @Test
  void null_tasks_are_refused() {
    BeatPool pool = pool(2);
    assertThatThrownBy(() -> pool.execute(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> pool.submit((Runnable) null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> pool.submit(null, 1)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> pool.submit((Callable<?>) null))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> pool.invokeAll(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> pool.invokeAll(Collections.singletonList(null)))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> pool.invokeAny(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> pool.invokeAny(Arrays.asList(() -> 1, null)))
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void tasks_begin_in_order_of_submission() throws Exception {
    BeatPool pool = pool(1);
    List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    pool.execute(this::block);
    List<Integer> expected = new ArrayList<>();
    List<Future<?>> futures = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      int number = i;
      expected.add(number);
      futures.add(pool.submit(() -> order.add(number)));
    }
    gate.countDown();
    for (Future<?> future : futures) future.get();
    assertThat(order).isEqualTo(expected);
  }

  @Test
  void a_timed_get_gives_up_and_the_task_goes_on() throws Exception {
    Future<String> future = pool(2).submit(this::block, "done");
    assertThatThrownBy(() -> future.get(10, MILLISECONDS)).isInstanceOf(TimeoutException.class);
    assertThat(future.isDone()).isFalse();
    gate.countDown();
    assertThat(future.get(1, MINUTES)).isEqualTo("done");
  }

  @Test
  void a_waiter_may_be_interrupted() throws Exception {
    Future<?> future = pool(2).submit(this::block);
    Thread.currentThread().interrupt();
    assertThatThrownBy(future::get).isInstanceOf(InterruptedException.class);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> future.get(1, MINUTES)).isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  // --- cancelled futures

  @Test
  void a_cancelled_task_that_has_not_begun_never_does() throws Exception {
    BeatPool pool = pool(1);
    AtomicInteger ran = new AtomicInteger();
    pool.execute(this::block);
    Future<?> future = pool.submit(ran::incrementAndGet);
    assertThat(future.cancel(false)).isTrue();
    assertThat(future.cancel(true)).isFalse();
    assertThat(future.isCancelled()).isTrue();
    assertThat(future.isDone()).isTrue();
    assertThatThrownBy(future::get).isInstanceOf(CancellationException.class);
    gate.countDown();
    assertThat(pool.submit(() -> 1).get()).isEqualTo(1);
    assertThat(ran).hasValue(0);
  }

  @Test
  void a_running_task_is_interrupted_on_request_and_the_next_one_is_not() throws Exception {
    BeatPool pool = pool(1);
    Future<?> future = pool.submit(this::block);
    blocked.await();
    assertThat(future.cancel(true)).isTrue();
    assertThat(pool.submit(() -> Thread.currentThread().isInterrupted()).get()).isFalse();
    assertThat(interrupted).isTrue();
  }

  @Test
  void a_cancelled_task_that_a_waiter_runs_does_not_interrupt_the_waiter() throws Exception {
    BeatPool pool = pool(1);
    CompletableFuture<Future<?>> inner = new CompletableFuture<>();
    Future<Boolean> outer =
        pool.submit(
            () -> {
              Future<?> future = pool.submit(this::block);
              inner.complete(future);
              assertThatThrownBy(future::get).isInstanceOf(CancellationException.class);
              return Thread.currentThread().isInterrupted();
            });
    blocked.await();
    inner.get().cancel(true);
    assertThat(outer.get()).isFalse();
    assertThat(interrupted).isTrue();
  }

  // --- invokeAll

  @ParameterizedTest
  @MethodSource(ALL)
  void invoke_all_gives_all_outcomes_in_order(BeatPoolBuilder builder) throws Exception {
    try (BeatPool pool = builder.build()) {
      Exception failure = new Exception("mine");
      List<Callable<Integer>> tasks = List.of(() -> 1, () -> fail(failure), () -> 3);
      List<Future<Integer>> futures = pool.invokeAll(tasks);
      assertThat(futures).hasSize(3).allMatch(Future::isDone);
      assertThat(futures.get(0).get()).isEqualTo(1);
      assertThatThrownBy(futures.get(1)::get).hasCause(failure);
      assertThat(futures.get(2).get()).isEqualTo(3);
      assertThat(pool.invokeAll(List.of())).isEmpty();
    }
  }

  @Test
  void a_timed_invoke_all_cancels_what_is_not_done() throws Exception {
    List<Callable<Integer>> tasks =
        List.of(
            () -> 1,
            () -> {
              block();
              return 2;
            });
    List<Future<Integer>> futures = pool(2).invokeAll(tasks, 50, MILLISECONDS);
    assertThat(futures).hasSize(2).allMatch(Future::isDone);
    assertThat(futures.get(1).isCancelled()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void tasks_may_wait_for_tasks_to_any_depth_however_few_the_workers(int workers) throws Exception {
    BeatPool pool = pool(workers);
    assertThat(pool.submit(() -> sumOfAll(pool, 6)).get()).isEqualTo(64);
    assertThat(pool.submit(() -> sumOfTimed(pool, 6)).get()).isEqualTo(64);
  }

  private static int sumOfAll(ExecutorService pool, int depth) throws Exception {
    if (depth == 0) return 1;
    Callable<Integer> half = () -> sumOfAll(pool, depth - 1);
    int sum = 0;
    for (Future<Integer> future : pool.invokeAll(List.of(half, half))) sum += future.get();
    return sum;
  }

  private static int sumOfTimed(ExecutorService pool, int depth) throws Exception {
    if (depth == 0) return 1;
    Callable<Integer> half = () -> sumOfTimed(pool, depth - 1);
    Future<Integer> first = pool.submit(half);
    Future<Integer> second = pool.submit(half);
    return first.get(1, MINUTES) + second.get(1, MINUTES);
  }

  // --- invokeAny

  @ParameterizedTest
  @MethodSource(ALL)
  void invoke_any_gives_one_success_whatever_else_fails(BeatPoolBuilder builder) throws Exception {
    try (BeatPool pool = builder.build()) {
      Callable<Integer> failing = () -> fail(new Exception("mine"));
      assertThat(pool.invokeAny(List.of(failing, () -> 2, failing))).isEqualTo(2);
      assertThat(pool.invokeAny(List.of(failing, failing, () -> 3), 1, MINUTES)).isEqualTo(3);
      assertThatThrownBy(() -> pool.invokeAny(List.of(failing, failing)))
          .isInstanceOf(ExecutionException.class)
          .hasRootCauseMessage("mine");
      assertThatThrownBy(() -> pool.invokeAny(List.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("tasks: none (expected: at least one)");
    }
  }

  @Test
  void a_success_wins_however_it_races_with_the_last_failure() throws Exception {
    BeatPool pool = pool(2);
    Callable<Integer> failing = () -> fail(new Exception("mine"));
    for (int round = 0; round < 5_000; round++)
      assertThat(pool.invokeAny(List.of(() -> 2, failing))).isEqualTo(2);
  }

  @Test
  void the_first_success_interrupts_the_others() throws Exception {
    BeatPool pool = pool(2);
    Callable<Integer> blocking =
        () -> {
          block();
          return 1;
        };
    Callable<Integer> succeeding =
        () -> {
          blocked.await();
          return 2;
        };
    assertThat(pool.invokeAny(List.of(blocking, succeeding))).isEqualTo(2);
    pool.shutdown();
    assertThat(pool.awaitTermination(1, MINUTES)).isTrue();
    assertThat(interrupted).isTrue();
  }

  @Test
  void a_timed_invoke_any_gives_up_and_interrupts() throws Exception {
    BeatPool pool = pool(2);
    Callable<Integer> blocking =
        () -> {
          block();
          return 1;
        };
    assertThatThrownBy(() -> pool.invokeAny(List.of(blocking), 50, MILLISECONDS))
        .isInstanceOf(TimeoutException.class)
        .hasMessage("none of 1 tasks has succeeded in time");
    pool.shutdown();
    assertThat(pool.awaitTermination(1, MINUTES)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void a_worker_that_invokes_any_runs_what_nobody_has_begun(int workers) throws Exception {
    BeatPool pool = pool(workers);
    Callable<Integer> failing = () -> fail(new Exception("mine"));
    Callable<Integer> any = () -> pool.invokeAny(List.of(failing, failing, () -> 7));
    assertThat(pool.submit(() -> pool.invokeAny(List.of(failing, any))).get()).isEqualTo(7);
  }

  // --- threads

  @Test
  void each_thread_is_prepared_before_it_starts() throws Exception {
    CompletableFuture<Throwable> uncaught = new CompletableFuture<>();
    BeatPool pool =
        BeatPool.builder()
            .workers(2)
            .threads(
                thread -> {
                  assertThat(thread.isAlive()).isFalse();
                  thread.setName("mine");
                  thread.setUncaughtExceptionHandler(
                      (failed, failure) -> uncaught.complete(failure));
                })
            .build();
    pools.add(pool);
    assertThat(pool.submit(() -> Thread.currentThread().getName()).get()).isEqualTo("mine");
    IllegalStateException failure = new IllegalStateException("mine");
    pool.execute(
        () -> {
          throw failure;
        });
    assertThat(uncaught.get(1, MINUTES)).isSameAs(failure);
    assertThat(pool.submit(() -> 1).get()).isEqualTo(1);
  }

  @Test
  void a_preparation_that_throws_costs_no_task() throws Exception {
    IllegalStateException failure = new IllegalStateException("mine");
    BeatPool pool =
        BeatPool.builder()
            .workers(2)
            .threads(
                thread -> {
                  throw failure;
                })
            .build();
    pools.add(pool);
    CompletableFuture<Throwable> reported = new CompletableFuture<>();
    Thread submitter = new Thread(() -> pool.execute(blocked::countDown));
    submitter.setUncaughtExceptionHandler((failed, thrown) -> reported.complete(thrown));
    submitter.start();
    assertThat(reported.get(1, MINUTES)).isSameAs(failure);
    assertThat(blocked.await(1, MINUTES)).isTrue();
  }

  // --- the end

  @ParameterizedTest
  @MethodSource(ALL)
  void shutdown_finishes_what_was_submitted(BeatPoolBuilder builder) throws Exception {
    BeatPool pool = builder.build();
    AtomicInteger ran = new AtomicInteger();
    for (int i = 0; i < MANY; i++) pool.execute(ran::incrementAndGet);
    assertThat(pool.isShutdown()).isFalse();
    assertThat(pool.isTerminated()).isFalse();
    assertThat(pool.awaitTermination(1, MILLISECONDS)).isFalse();
    pool.shutdown();
    pool.shutdown();
    assertThat(pool.isShutdown()).isTrue();
    assertThatThrownBy(() -> pool.submit(() -> 1)).isInstanceOf(RejectedExecutionException.class);
    assertThat(pool.awaitTermination(1, MINUTES)).isTrue();
    assertThat(pool.isTerminated()).isTrue();
    assertThat(ran).hasValue(MANY);
    pool.close();
  }

  @Test
  void a_pool_is_not_terminated_while_a_task_runs() throws Exception {
    BeatPool pool = pool(2);
    pool.execute(this::block);
    blocked.await();
    pool.shutdown();
    assertThat(pool.isShutdown()).isTrue();
    assertThat(pool.isTerminated()).isFalse();
    assertThat(pool.awaitTermination(10, MILLISECONDS)).isFalse();
    gate.countDown();
    assertThat(pool.awaitTermination(1, MINUTES)).isTrue();
    assertThat(interrupted).isFalse();
  }

  @Test
  void awaiting_termination_waits_for_the_shutdown_too() throws Exception {
    BeatPool pool = pool(2);
    CompletableFuture<Boolean> terminated =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return pool.awaitTermination(1, MINUTES);
              } catch (InterruptedException e) {
                return false;
              }
            });
    assertThat(pool.submit(() -> 1).get()).isEqualTo(1);
    assertThat(terminated).isNotDone();
    pool.shutdown();
    assertThat(terminated.get(1, MINUTES)).isTrue();
  }

  @Test
  void shutdown_now_gives_back_what_never_began_and_interrupts_the_rest() throws Exception {
    BeatPool pool = pool(1);
    AtomicInteger ran = new AtomicInteger();
    pool.execute(this::block);
    blocked.await();
    List<Runnable> expected = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      Runnable task = ran::incrementAndGet;
      expected.add(task);
      pool.execute(task);
    }
    Future<Integer> future = pool.submit(ran::incrementAndGet);
    expected.add((Runnable) future);
    assertThat(pool.shutdownNow()).isEqualTo(expected);
    assertThat(pool.awaitTermination(1, MINUTES)).isTrue();
    assertThat(interrupted).isTrue();
    assertThat(ran).hasValue(0);
    assertThat(future.isDone()).isFalse();
    assertThat(pool.shutdownNow()).isEmpty();
  }

  @Test
  void every_task_is_run_or_given_back_however_the_end_races() throws Exception {
    for (int round = 0; round < MANY; round++) {
      BeatPool pool = BeatPool.builder().workers(2).build();
      AtomicInteger accepted = new AtomicInteger();
      AtomicInteger ran = new AtomicInteger();
      Thread submitter =
          new Thread(
              () -> {
                try {
                  while (true) {
                    pool.execute(ran::incrementAndGet);
                    accepted.incrementAndGet();
                  }
                } catch (RejectedExecutionException e) {
                  // The pool is shut down now.
                }
              });
      submitter.start();
      while (accepted.get() < round) Thread.onSpinWait();
      int unbegun = pool.shutdownNow().size();
      submitter.join();
      assertThat(pool.awaitTermination(1, MINUTES)).isTrue();
      assertThat(ran.get() + unbegun).isEqualTo(accepted.get());
    }
  }

  @Test
  void an_interrupted_close_ends_like_shutdown_now() throws Exception {
    BeatPool pool = pool(1);
    AtomicInteger ran = new AtomicInteger();
    pool.execute(this::block);
    blocked.await();
    pool.execute(ran::incrementAndGet);
    Thread.currentThread().interrupt();
    pool.close();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(interrupted).isTrue();
    assertThat(ran).hasValue(0);
    assertThat(pool.isTerminated()).isTrue();
  }

  @Test
  void threads_are_gone_when_the_pool_is_terminated() throws Exception {
    BeatPool pool = pool(4);
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    for (int i = 0; i < MANY; i++) pool.execute(() -> threads.add(Thread.currentThread()));
    pool.shutdown();
    assertThat(pool.awaitTermination(1, MINUTES)).isTrue();
    assertThat(threads).isNotEmpty().noneMatch(Thread::isAlive);
  }

  @Test
  void a_task_may_shut_its_pool_down_now() throws Exception {
    BeatPool pool = pool(2);
    Future<List<Runnable>> future = pool.submit(pool::shutdownNow);
    assertThat(future.get(1, MINUTES)).isEmpty();
    assertThat(pool.awaitTermination(1, MINUTES)).isTrue();
  }

  @Test
  void the_common_pool_has_no_end() {
    BeatPool pool = BeatPool.common();
    assertThatThrownBy(pool::shutdown)
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("shutdown: the common pool (expected: a pool of your own); build one");
    assertThatThrownBy(pool::shutdownNow).isInstanceOf(UnsupportedOperationException.class);
    assertThat(pool.isShutdown()).isFalse();
    assertThat(pool.isTerminated()).isFalse();
  }

  // --- under others

  @Test
  void it_serves_completable_futures() throws Exception {
    BeatPool pool = pool(2);
    CompletableFuture<Integer> sum = CompletableFuture.completedFuture(0);
    for (int i = 1; i <= MANY; i++) {
      int number = i;
      sum =
          sum.thenCombineAsync(
              CompletableFuture.supplyAsync(() -> number, pool), Integer::sum, pool);
    }
    assertThat(sum.get(1, MINUTES)).isEqualTo(MANY * (MANY + 1) / 2);
  }

  @Test
  void it_serves_completion_services() throws Exception {
    ExecutorCompletionService<Integer> service = new ExecutorCompletionService<>(pool(2));
    for (int i = 0; i < MANY; i++) service.submit(() -> 1);
    int sum = 0;
    for (int i = 0; i < MANY; i++) sum += service.poll(60, SECONDS).get();
    assertThat(sum).isEqualTo(MANY);
  }
}

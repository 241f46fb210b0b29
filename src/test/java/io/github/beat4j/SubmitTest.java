package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
class SubmitTest {
  private static final String ALL = "io.github.beat4j.Pools#all";
  private static final Duration LONG = Duration.ofSeconds(60);

  @ParameterizedTest
  @MethodSource(ALL)
  void futures_give_results_in_order(BeatPoolBuilder builder) throws Exception {
    try (BeatPool pool = builder.build()) {
      List<Callable<Integer>> batch = new ArrayList<>();
      for (int i = 0; i < 1000; i++) {
        int value = i;
        batch.add(() -> value);
      }
      List<Future<Integer>> futures = pool.submitAll(batch);
      for (int i = 0; i < 1000; i++) assertThat(futures.get(i).get()).isEqualTo(i);
      assertThat(pool.submit(() -> (String) null).get()).isNull();
      assertThat(pool.submit(() -> {}).get()).isNull();
    }
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void a_failure_is_in_the_future(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      IOException failure = new IOException("task");
      Future<Integer> future =
          pool.submit(
              () -> {
                throw failure;
              });
      assertThatThrownBy(future::get).isInstanceOf(ExecutionException.class).hasCause(failure);
      Error error = new AssertionError("task");
      Future<?> other =
          pool.submit(
              () -> {
                Beat.pcall(
                    () -> {},
                    () -> {
                      throw error;
                    });
              });
      assertThatThrownBy(other::get).isInstanceOf(ExecutionException.class).hasCause(error);
    }
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void thousands_of_tasks_from_several_threads_run_exactly_once(BeatPoolBuilder builder)
      throws Exception {
    int perThread = 5000;
    AtomicIntegerArray ran = new AtomicIntegerArray(4 * perThread);
    try (BeatPool pool = builder.build()) {
      List<Thread> submitters = new ArrayList<>();
      for (int t = 0; t < 4; t++) {
        int from = t * perThread;
        Thread submitter =
            new Thread(
                () -> {
                  for (int i = from; i < from + perThread; i++) {
                    int task = i;
                    pool.execute(() -> ran.incrementAndGet(task));
                  }
                });
        submitters.add(submitter);
        submitter.start();
      }
      for (Thread submitter : submitters) submitter.join();
      assertThat(pool.awaitQuiescence(LONG)).isTrue();
      for (int i = 0; i < ran.length(); i++) assertThat(ran.get(i)).isEqualTo(1);
    }
  }

  @Test
  void a_task_cancelled_before_it_began_never_runs() throws Exception {
    try (BeatPool pool = BeatPool.builder().workers(1).build()) {
      CountDownLatch gate = new CountDownLatch(1);
      pool.execute(() -> await(gate));
      AtomicBoolean ran = new AtomicBoolean();
      Future<?> future = pool.submit(() -> ran.set(true));
      assertThat(future.cancel(false)).isTrue();
      gate.countDown();
      assertThat(pool.awaitQuiescence(LONG)).isTrue();
      assertThat(ran).isFalse();
      assertThat(future).isCancelled();
    }
  }

  @Test
  void what_an_executed_task_throws_goes_to_the_handler_and_the_worker_goes_on() throws Exception {
    LinkedBlockingQueue<String> seen = new LinkedBlockingQueue<>();
    try (BeatPool pool = BeatPool.builder().workers(1).build()) {
      pool.execute(
          () -> {
            Thread.currentThread().setUncaughtExceptionHandler((t, e) -> seen.add(e.getMessage()));
            throw new IllegalStateException("first");
          });
      pool.execute(
          () -> {
            throw new AssertionError("second");
          });
      assertThat(seen.poll(60, TimeUnit.SECONDS)).isEqualTo("first");
      assertThat(seen.poll(60, TimeUnit.SECONDS)).isEqualTo("second");
      assertThat(pool.submit(() -> 3).get()).isEqualTo(3);
      assertThat(pool.stats().threads()).isEqualTo(1);
    }
  }

  @Test
  void a_full_queue_rejects_with_the_remedy() {
    CountDownLatch gate = new CountDownLatch(1);
    try (BeatPool pool = BeatPool.builder().name("full").workers(1).queueCapacity(3).build()) {
      CountDownLatch begun = new CountDownLatch(1);
      pool.execute(
          () -> {
            begun.countDown();
            await(gate);
          });
      await(begun);
      for (int i = 0; i < 3; i++) pool.execute(() -> {});
      assertThatThrownBy(() -> pool.execute(() -> {}))
          .isInstanceOf(RejectedExecutionException.class)
          .hasMessage(
              "pool full: queue full: 3 tasks (raise queueCapacity, or let the caller run)");
      gate.countDown();
    }
  }

  @Test
  void a_full_queue_lets_the_caller_run_if_it_may() {
    CountDownLatch gate = new CountDownLatch(1);
    try (BeatPool pool = BeatPool.builder().workers(1).queueCapacity(1).callerRuns(true).build()) {
      CountDownLatch begun = new CountDownLatch(1);
      pool.execute(
          () -> {
            begun.countDown();
            await(gate);
          });
      await(begun);
      pool.execute(() -> {});
      Thread[] ran = new Thread[1];
      pool.execute(() -> Beat.pcall(() -> ran[0] = Thread.currentThread(), Thread::currentThread));
      assertThat(ran[0]).isSameAs(Thread.currentThread());
      gate.countDown();
    }
  }

  @Test
  void waiting_for_quiescence_tells_whether_it_came() throws Exception {
    try (BeatPool pool = BeatPool.builder().workers(2).build()) {
      assertThat(pool.awaitQuiescence(Duration.ZERO)).isTrue();
      CountDownLatch gate = new CountDownLatch(1);
      pool.execute(() -> await(gate));
      assertThat(pool.awaitQuiescence(Duration.ofMillis(5))).isFalse();
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> pool.awaitQuiescence(LONG)).isInstanceOf(InterruptedException.class);
      gate.countDown();
      assertThat(pool.awaitQuiescence(Duration.ofSeconds(Long.MAX_VALUE))).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void a_task_may_wait_for_another_of_the_same_pool(BeatPoolBuilder builder) throws Exception {
    try (BeatPool pool = builder.build()) {
      Future<Integer> outer = pool.submit(() -> chain(pool, 50));
      assertThat(outer.get(60, TimeUnit.SECONDS)).isEqualTo(50);
    }
  }

  private static int chain(BeatPool pool, int n) throws Exception {
    if (n == 0) return 0;
    Future<Integer> next = pool.submit(() -> chain(pool, n - 1));
    return 1 + next.get();
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(60, TimeUnit.SECONDS)) throw new AssertionError("not opened");
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

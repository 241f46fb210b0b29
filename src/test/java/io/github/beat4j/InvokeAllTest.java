package io.github.beat4j;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All tasks of a collection, in order, with whatever outcome and in whatever time. */
class InvokeAllTest extends ExecutorServiceFixture {
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

  @Test
  void arguments_that_are_missing_are_refused_and_no_task_is_left_behind() throws Exception {
    BeatPool pool = pool(2);
    assertThatThrownBy(() -> pool.invokeAll(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> pool.invokeAll(null, 1, MINUTES))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> pool.invokeAll(Collections.singletonList(null)))
        .isInstanceOf(NullPointerException.class);
    List<Callable<Integer>> partly = Arrays.asList(() -> blockAndReturn(1), null);
    assertThatThrownBy(() -> pool.invokeAll(partly)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> pool.invokeAll(partly, 1, MINUTES))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> pool.invokeAll(List.of(() -> blockAndReturn(1)), 1, null))
        .isInstanceOf(NullPointerException.class);
    assertThat(pool.awaitQuiescence(Duration.ofSeconds(60))).isTrue();
  }

  @Test
  void a_timed_invoke_all_with_time_enough_gives_all_outcomes() throws Exception {
    BeatPool pool = pool(2);
    Exception failure = new Exception("mine");
    List<Future<Integer>> futures =
        pool.invokeAll(List.of(() -> 1, () -> fail(failure)), 1, MINUTES);
    assertThat(futures).hasSize(2).allMatch(Future::isDone);
    assertThat(futures.get(0).get()).isEqualTo(1);
    assertThatThrownBy(futures.get(1)::get).isInstanceOf(ExecutionException.class);
    assertThat(pool.invokeAll(List.<Callable<Integer>>of(), 1, MINUTES)).isEmpty();
  }

  @Test
  void in_no_time_nothing_is_waited_for() throws Exception {
    BeatPool pool = pool(1);
    List<Future<Integer>> futures =
        pool.invokeAll(List.of(() -> blockAndReturn(1), () -> blockAndReturn(2)), 0, NANOSECONDS);
    assertThat(futures).hasSize(2).allMatch(Future::isCancelled);
    assertThat(pool.awaitQuiescence(Duration.ofSeconds(60))).isTrue();
  }

  @Test
  void an_interrupt_of_the_caller_cancels_the_tasks() throws Exception {
    BeatPool pool = pool(2);
    Thread caller = Thread.currentThread();
    List<Callable<Integer>> tasks =
        List.of(
            () -> blockAndReturn(1),
            () -> {
              blocked.await();
              caller.interrupt();
              return blockAndReturn(2);
            });
    assertThatThrownBy(() -> pool.invokeAll(tasks)).isInstanceOf(InterruptedException.class);
    assertThat(pool.awaitQuiescence(Duration.ofSeconds(60))).isTrue();
    assertThat(interrupted).isTrue();
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void a_pool_that_is_shut_down_takes_none() {
    BeatPool pool = pool(2);
    pool.shutdown();
    assertThatThrownBy(() -> pool.invokeAll(List.of(() -> 1)))
        .isInstanceOf(RejectedExecutionException.class);
    assertThatThrownBy(() -> pool.invokeAll(List.of(() -> 1), 1, MINUTES))
        .isInstanceOf(RejectedExecutionException.class);
  }
}

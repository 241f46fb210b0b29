package io.github.beat4j;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first success among tasks, and what becomes of the others. */
class InvokeAnyTest extends ExecutorServiceFixture {
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

  @Test
  void arguments_that_are_missing_are_refused_and_no_task_is_left_behind() throws Exception {
    BeatPool pool = pool(2);
    assertThatThrownBy(() -> pool.invokeAny(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> pool.invokeAny(null, 1, MINUTES))
        .isInstanceOf(NullPointerException.class);
    AtomicInteger ran = new AtomicInteger();
    List<Callable<Integer>> partly = Arrays.asList(ran::incrementAndGet, null);
    assertThatThrownBy(() -> pool.invokeAny(partly)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> pool.invokeAny(partly, 1, MINUTES))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> pool.invokeAny(List.of(ran::incrementAndGet), 1, null))
        .isInstanceOf(NullPointerException.class);
    assertThat(pool.awaitQuiescence(Duration.ofSeconds(60))).isTrue();
    assertThat(ran).hasValue(0);
  }

  @Test
  void the_timed_form_tells_the_same_as_the_other_one() {
    BeatPool pool = pool(2);
    Callable<Integer> failing = () -> fail(new Exception("mine"));
    assertThatThrownBy(() -> pool.invokeAny(List.of(failing, failing), 1, MINUTES))
        .isInstanceOf(ExecutionException.class)
        .hasRootCauseMessage("mine");
    assertThatThrownBy(() -> pool.invokeAny(List.of(), 1, MINUTES))
        .isInstanceOf(IllegalArgumentException.class);
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
    assertThatThrownBy(() -> pool.invokeAny(tasks)).isInstanceOf(InterruptedException.class);
    assertThat(pool.awaitQuiescence(Duration.ofSeconds(60))).isTrue();
    assertThat(interrupted).isTrue();
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void of_tasks_that_do_not_fit_into_the_queue_none_is_left_behind() throws Exception {
    BeatPool pool = mine(BeatPool.builder().workers(1).queueCapacity(1).build());
    pool.execute(this::block);
    blocked.await();
    AtomicInteger ran = new AtomicInteger();
    List<Callable<Integer>> tasks = Collections.nCopies(3, ran::incrementAndGet);
    assertThatThrownBy(() -> pool.invokeAny(tasks)).isInstanceOf(RejectedExecutionException.class);
    gate.countDown();
    assertThat(pool.awaitQuiescence(Duration.ofSeconds(60))).isTrue();
    assertThat(ran).hasValue(0);
  }

  @Test
  void a_pool_that_is_shut_down_takes_none() {
    BeatPool pool = pool(2);
    pool.shutdown();
    assertThatThrownBy(() -> pool.invokeAny(List.of(() -> 1)))
        .isInstanceOf(RejectedExecutionException.class);
  }
}

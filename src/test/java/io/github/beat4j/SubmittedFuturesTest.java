package io.github.beat4j;

import static java.util.concurrent.TimeUnit.DAYS;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a future of a submitted task tells, whoever waits for it and however. */
class SubmittedFuturesTest extends ExecutorServiceFixture {
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

  @Test
  void arguments_that_are_missing_are_refused() {
    BeatPool pool = pool(2);
    assertThatThrownBy(() -> pool.execute(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> pool.submit((Runnable) null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> pool.submit(null, 1)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> pool.submit((Callable<?>) null))
        .isInstanceOf(NullPointerException.class);
    Future<Integer> future = pool.submit(() -> blockAndReturn(1));
    assertThatThrownBy(() -> future.get(1, null)).isInstanceOf(NullPointerException.class);
    assertThat(future.isDone()).isFalse();
    assertThat(pool.stats().tasks()).isLessThanOrEqualTo(1);
  }

  @Test
  void what_was_done_before_is_visible_to_the_task_and_its_outcome_to_the_waiter()
      throws Exception {
    BeatPool pool = pool(2);
    for (int round = 0; round < MANY; round++) {
      int[] plain = {round};
      Future<?> future = pool.submit(() -> plain[0]++);
      future.get();
      assertThat(plain[0]).isEqualTo(round + 1);
    }
  }

  @Test
  void no_time_is_enough_for_what_is_done_and_for_nothing_else() throws Exception {
    BeatPool pool = pool(2);
    Future<Integer> done = pool.submit(() -> 1);
    done.get();
    assertThat(done.get(0, NANOSECONDS)).isEqualTo(1);
    assertThat(done.get(-1, DAYS)).isEqualTo(1);
    Future<Integer> open = pool.submit(() -> blockAndReturn(1));
    assertThatThrownBy(() -> open.get(0, NANOSECONDS)).isInstanceOf(TimeoutException.class);
    assertThatThrownBy(() -> open.get(-1, DAYS)).isInstanceOf(TimeoutException.class);
  }

  @Test
  void errors_and_checked_exceptions_are_causes_of_their_own_type() {
    BeatPool pool = pool(2);
    Error error = new AssertionError("mine");
    Future<?> failed =
        pool.submit(
            (Runnable)
                () -> {
                  throw error;
                });
    assertThatThrownBy(failed::get).isInstanceOf(ExecutionException.class).hasCause(error);
    Exception failure = new InterruptedException("mine");
    Future<?> other = pool.submit(() -> fail(failure));
    assertThatThrownBy(other::get).isInstanceOf(ExecutionException.class).hasCause(failure);
  }

  @Test
  void an_interrupt_that_a_task_leaves_behind_does_not_reach_the_next_one() throws Exception {
    BeatPool pool = pool(1);
    for (int i = 0; i < 10; i++) {
      pool.execute(() -> Thread.currentThread().interrupt());
      assertThat(pool.submit(() -> Thread.currentThread().isInterrupted()).get()).isFalse();
    }
  }

  @Test
  void a_worker_that_is_interrupted_while_it_waits_for_another_task_is_told() throws Exception {
    BeatPool pool = pool(2);
    Future<?> other = pool.submit(this::block);
    blocked.await();
    CompletableFuture<Thread> waiter = new CompletableFuture<>();
    Future<Boolean> waiting =
        pool.submit(
            () -> {
              waiter.complete(Thread.currentThread());
              assertThatThrownBy(other::get).isInstanceOf(InterruptedException.class);
              return Thread.currentThread().isInterrupted();
            });
    waiter.get().interrupt();
    assertThat(waiting.get(1, MINUTES)).isFalse();
    assertThat(other.isDone()).isFalse();
  }

  @Test
  void many_may_wait_for_one_future() throws Exception {
    BeatPool pool = pool(1);
    Future<Integer> future = pool.submit(() -> blockAndReturn(7));
    AtomicInteger sum = new AtomicInteger();
    List<Thread> waiters = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Thread waiter =
          new Thread(
              () -> {
                try {
                  sum.addAndGet(future.get());
                } catch (InterruptedException | ExecutionException e) {
                  throw new AssertionError(e);
                }
              });
      waiter.start();
      waiters.add(waiter);
    }
    gate.countDown();
    for (Thread waiter : waiters) waiter.join();
    assertThat(sum).hasValue(35);
  }
}

package io.github.beat4j;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What cancelling a future does to its task, its worker and whoever waits. */
class CancelledFuturesTest extends ExecutorServiceFixture {
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

  @Test
  void a_running_task_that_is_cancelled_without_interrupt_goes_on() throws Exception {
    BeatPool pool = pool(1);
    AtomicBoolean ended = new AtomicBoolean();
    Future<?> future =
        pool.submit(
            () -> {
              block();
              ended.set(true);
            });
    blocked.await();
    assertThat(future.cancel(false)).isTrue();
    assertThatThrownBy(future::get).isInstanceOf(CancellationException.class);
    assertThatThrownBy(() -> future.get(1, MINUTES)).isInstanceOf(CancellationException.class);
    gate.countDown();
    assertThat(pool.awaitQuiescence(Duration.ofSeconds(60))).isTrue();
    assertThat(ended).isTrue();
    assertThat(interrupted).isFalse();
  }

  @Test
  void what_is_done_cannot_be_cancelled() throws Exception {
    BeatPool pool = pool(2);
    Future<Integer> done = pool.submit(() -> 1);
    done.get();
    assertThat(done.cancel(true)).isFalse();
    assertThat(done.isCancelled()).isFalse();
    assertThat(done.get()).isEqualTo(1);
    Future<Integer> failed = pool.submit(() -> fail(new Exception("mine")));
    assertThatThrownBy(failed::get).isInstanceOf(ExecutionException.class);
    assertThat(failed.cancel(true)).isFalse();
    assertThat(failed.isDone()).isTrue();
  }

  @Test
  void whoever_waits_already_is_told() throws Exception {
    BeatPool pool = pool(1);
    Future<?> future = pool.submit(this::block);
    CompletableFuture<Throwable> told = new CompletableFuture<>();
    Thread waiter =
        new Thread(
            () -> {
              try {
                future.get();
              } catch (InterruptedException | ExecutionException | CancellationException e) {
                told.complete(e);
              }
            });
    waiter.start();
    blocked.await();
    future.cancel(true);
    assertThat(told.get(1, MINUTES)).isInstanceOf(CancellationException.class);
  }

  @Test
  void a_cancelled_task_is_no_longer_open_once_its_turn_has_come() throws Exception {
    BeatPool pool = pool(1);
    pool.execute(this::block);
    List<Future<?>> futures = new ArrayList<>();
    for (int i = 0; i < MANY; i++) futures.add(pool.submit(() -> interrupted.set(true)));
    for (Future<?> future : futures) assertThat(future.cancel(true)).isTrue();
    gate.countDown();
    assertThat(pool.awaitQuiescence(Duration.ofSeconds(60))).isTrue();
    assertThat(interrupted).isFalse();
  }

  @Test
  void a_cancel_that_races_with_the_end_never_interrupts_a_later_task() throws Exception {
    BeatPool pool = pool(1);
    for (int round = 0; round < 2_000; round++) {
      Future<?> first = pool.submit(() -> {});
      Future<Boolean> second = pool.submit(() -> Thread.currentThread().isInterrupted());
      first.cancel(true);
      assertThat(second.get()).isFalse();
    }
  }
}

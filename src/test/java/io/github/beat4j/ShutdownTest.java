package io.github.beat4j;

import static java.util.concurrent.TimeUnit.DAYS;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.NANOSECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The end of a pool: what was submitted is run or given back, and the threads are gone. */
class ShutdownTest extends ExecutorServiceFixture {
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
    // Whoever gets them back may run them.
    ((Runnable) future).run();
    assertThat(future.get()).isEqualTo(1);
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

  @Test
  void each_way_to_submit_is_rejected_afterwards() {
    BeatPool pool = pool(2);
    pool.shutdown();
    SubmitOptions options = SubmitOptions.DEFAULT.highPriority();
    Callable<Integer> call = () -> 1;
    Runnable task = () -> {};
    assertThatThrownBy(() -> pool.execute(task)).isInstanceOf(RejectedExecutionException.class);
    assertThatThrownBy(() -> pool.execute(options, task))
        .isInstanceOf(RejectedExecutionException.class);
    assertThatThrownBy(() -> pool.submit(task)).isInstanceOf(RejectedExecutionException.class);
    assertThatThrownBy(() -> pool.submit(task, 1)).isInstanceOf(RejectedExecutionException.class);
    assertThatThrownBy(() -> pool.submit(options, call))
        .isInstanceOf(RejectedExecutionException.class);
    assertThatThrownBy(() -> pool.submitAll(List.of(call)))
        .isInstanceOf(RejectedExecutionException.class);
    assertThat(pool.stats().tasks()).isZero();
  }

  @Test
  void a_task_may_not_submit_to_a_pool_that_was_shut_down_meanwhile() throws Exception {
    BeatPool pool = pool(1);
    Future<Throwable> failure =
        pool.submit(
            () -> {
              block();
              try {
                pool.execute(() -> {});
                return new AssertionError("accepted");
              } catch (RejectedExecutionException e) {
                return e;
              }
            });
    blocked.await();
    pool.shutdown();
    gate.countDown();
    assertThat(failure.get(1, MINUTES)).isInstanceOf(RejectedExecutionException.class);
  }

  @Test
  void an_interrupted_waiter_for_the_end_is_told() {
    BeatPool pool = pool(1);
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> pool.awaitTermination(1, MINUTES))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void no_time_is_enough_to_learn_that_the_end_has_come() throws Exception {
    BeatPool pool = pool(2);
    pool.submit(() -> 1).get();
    assertThat(pool.awaitTermination(0, NANOSECONDS)).isFalse();
    assertThat(pool.awaitTermination(-1, DAYS)).isFalse();
    pool.close();
    assertThat(pool.awaitTermination(0, NANOSECONDS)).isTrue();
    assertThat(pool.awaitTermination(-1, DAYS)).isTrue();
  }

  @Test
  void a_pool_without_work_ends_at_once() throws Exception {
    BeatPool pool = pool(2);
    pool.shutdown();
    assertThat(pool.awaitTermination(1, MINUTES)).isTrue();
    assertThat(pool.isTerminated()).isTrue();
    assertThat(pool.shutdownNow()).isEmpty();
  }
}

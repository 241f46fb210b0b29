package io.github.beat4j;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the threads of a pool are prepared, and who is told of what nobody waits for. */
class PoolThreadsTest extends ExecutorServiceFixture {
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
    mine(pool);
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
  void a_preparation_that_submits_takes_no_place_of_another_thread() throws Exception {
    Set<String> names = ConcurrentHashMap.newKeySet();
    AtomicInteger prepared = new AtomicInteger();
    AtomicInteger ran = new AtomicInteger();
    BeatPool[] itself = new BeatPool[1];
    try (BeatPool pool =
        BeatPool.builder()
            .workers(12)
            .threads(
                thread -> {
                  names.add(thread.getName());
                  if (prepared.incrementAndGet() <= 20) itself[0].execute(ran::incrementAndGet);
                })
            .build()) {
      itself[0] = pool;
      pool.execute(ran::incrementAndGet);
      assertThat(pool.awaitQuiescence(Duration.ofMinutes(1))).isTrue();
      assertThat(prepared.get()).isBetween(2, 12);
      assertThat(names).hasSize(prepared.get());
      assertThat(ran).hasValue(1 + prepared.get());
    }
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
    mine(pool);
    CompletableFuture<Throwable> reported = new CompletableFuture<>();
    Thread submitter = new Thread(() -> pool.execute(blocked::countDown));
    submitter.setUncaughtExceptionHandler((failed, thrown) -> reported.complete(thrown));
    submitter.start();
    assertThat(reported.get(1, MINUTES)).isSameAs(failure);
    assertThat(blocked.await(1, MINUTES)).isTrue();
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void the_handler_of_the_pool_is_told_whichever_thread_ran_the_task(BeatPoolBuilder builder)
      throws Exception {
    CompletableFuture<Throwable> told = new CompletableFuture<>();
    CompletableFuture<Thread> by = new CompletableFuture<>();
    BeatPool pool =
        mine(
            builder
                .uncaughtExceptionHandler(
                    (thread, failure) -> {
                      by.complete(thread);
                      told.complete(failure);
                    })
                .build());
    CompletableFuture<Thread> ran = new CompletableFuture<>();
    IllegalStateException failure = new IllegalStateException("mine");
    pool.execute(
        () -> {
          ran.complete(Thread.currentThread());
          throw failure;
        });
    assertThat(told.get(1, MINUTES)).isSameAs(failure);
    assertThat(by.get(1, MINUTES)).isSameAs(ran.get(1, MINUTES));
    assertThat(pool.submit(() -> 1).get(1, MINUTES)).isEqualTo(1);
  }

  @Test
  void the_handler_is_that_of_the_threads_too_unless_they_are_given_another_one() throws Exception {
    Thread.UncaughtExceptionHandler handler = (thread, failure) -> {};
    Thread.UncaughtExceptionHandler other = (thread, failure) -> {};
    BeatPool pool = mine(BeatPool.builder().workers(2).uncaughtExceptionHandler(handler).build());
    assertThat(pool.submit(() -> Thread.currentThread().getUncaughtExceptionHandler()).get())
        .isSameAs(handler);
    BeatPool prepared =
        mine(
            BeatPool.builder()
                .workers(2)
                .uncaughtExceptionHandler(handler)
                .threads(thread -> thread.setUncaughtExceptionHandler(other))
                .build());
    assertThat(prepared.submit(() -> Thread.currentThread().getUncaughtExceptionHandler()).get())
        .isSameAs(other);
  }

  @Test
  void a_handler_that_throws_costs_no_worker() throws Exception {
    BeatPool pool =
        mine(
            BeatPool.builder()
                .workers(1)
                .uncaughtExceptionHandler(
                    (thread, failure) -> {
                      throw new IllegalStateException("the handler's");
                    })
                .build());
    for (int i = 0; i < 10; i++)
      pool.execute(
          () -> {
            throw new IllegalStateException("the task's");
          });
    assertThat(pool.submit(() -> 1).get(1, MINUTES)).isEqualTo(1);
    assertThat(pool.stats().threads()).isEqualTo(1);
  }
}

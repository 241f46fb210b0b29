package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who stops when something is cancelled, and who does not. */
class CancellationTest {
  /** A computation without an end, unless a call throws. */
  private static long endless(long n) {
    return Beat.pcallLong(() -> n % 8 == 7 ? endless(n + 1) : n, () -> endless(n + 1), Long::sum);
  }

  /** The same in the form without lambdas. */
  private static long endlessFunction(Long n) {
    while (true) {
      long ignored = Beat.pcallLong(CancellationTest::small, 10L, 10L, Long::sum);
      if (ignored < 0) return n;
    }
  }

  private static long small(Long n) {
    return n == 0 ? 1 : Beat.pcallLong(CancellationTest::small, n - 1, n - 1, Long::sum);
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, TimeUnit.SECONDS)) throw new AssertionError("nobody came");
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.beat4j.Pools#all")
  void an_endless_computation_stops_when_its_scope_is_cancelled(BeatPoolBuilder builder)
      throws InterruptedException {
    try (BeatPool pool = builder.build()) {
      CountDownLatch began = new CountDownLatch(1);
      AtomicReference<Scope<Object, Void, RuntimeException>> scope = new AtomicReference<>();
      Thread canceller =
          new Thread(
              () -> {
                await(began);
                scope.get().cancel();
              });
      canceller.start();
      Throwable thrown =
          catchThrowable(
              () ->
                  pool.invoke(
                      () ->
                          Beat.scope(
                              s -> {
                                scope.set(s);
                                s.fork(() -> endlessFunction(0L));
                                began.countDown();
                                return endlessFunction(1L);
                              })));
      assertThat(thrown).isInstanceOf(CancellationException.class);
      canceller.join();
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.beat4j.Pools#sharing")
  void a_failed_branch_stops_the_others_and_the_block(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      for (int i = 0; i < 10; i++) {
        IllegalStateException failure = new IllegalStateException("first");
        CountDownLatch began = new CountDownLatch(1);
        Throwable thrown =
            catchThrowable(
                () ->
                    pool.invoke(
                        () ->
                            Beat.scope(
                                s -> {
                                  s.fork(
                                      () -> {
                                        await(began);
                                        throw failure;
                                      });
                                  s.fork(() -> endlessFunction(0L));
                                  began.countDown();
                                  return endlessFunction(1L);
                                })));
        assertThat(thrown).isSameAs(failure);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.beat4j.Pools#sharing")
  void a_failed_left_branch_stops_the_stolen_right_one(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      for (int i = 0; i < 20; i++) {
        CountDownLatch rightBegan = new CountDownLatch(1);
        IOException failure = new IOException("left");
        Throwable thrown =
            catchThrowable(
                () ->
                    pool.invoke(
                        () ->
                            Beat.pcall(
                                () -> {
                                  await(rightBegan);
                                  throw failure;
                                },
                                () -> {
                                  rightBegan.countDown();
                                  endless(0);
                                })));
        assertThat(thrown).isSameAs(failure);
        assertThat(thrown.getSuppressed()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.beat4j.Pools#sharing")
  void a_failed_right_branch_leaves_the_left_one_alone(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      AtomicBoolean leftEnded = new AtomicBoolean();
      CountDownLatch rightBegan = new CountDownLatch(1);
      assertThatThrownBy(
              () ->
                  pool.invoke(
                      () ->
                          Beat.pcall(
                              () -> {
                                await(rightBegan);
                                Thread.sleep(20);
                                small(12L);
                                leftEnded.set(true);
                              },
                              () -> {
                                rightBegan.countDown();
                                throw new IOException("right");
                              })))
          .isInstanceOf(IOException.class);
      assertThat(leftEnded).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.beat4j.Pools#all")
  void branches_that_have_not_begun_never_do(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      AtomicInteger after = new AtomicInteger();
      pool.invoke(
          () ->
              Beat.scope(
                  ScopePolicy.awaitAll(),
                  s -> {
                    s.cancel();
                    for (int i = 0; i < 10; i++) s.fork(after::incrementAndGet);
                    return s.join();
                  }));
      assertThat(after).hasValue(0);
    }
  }

  @Test
  void the_next_call_throws_and_the_branch_can_ask() {
    Beat.scope(
        ScopePolicy.awaitAll(),
        s -> {
          assertThat(Beat.isCancelled()).isFalse();
          s.cancel();
          assertThat(Beat.isCancelled()).isTrue();
          assertThat(s.isCancelled()).isTrue();
          assertThatThrownBy(Beat::checkCancelled).isInstanceOf(CancellationException.class);
          assertThatThrownBy(() -> Beat.pcall(() -> 1, () -> 2))
              .isInstanceOf(CancellationException.class);
          assertThatThrownBy(() -> Beat.pcallLong(CancellationTest::small, 3L, 3L, Long::sum))
              .isInstanceOf(CancellationException.class);
          return 0;
        });
    assertThat(Beat.isCancelled()).isFalse();
    assertThat(Beat.pcall(() -> 1, () -> 2, Integer::sum)).isEqualTo(3);
  }

  @Test
  void what_is_cancelled_inside_does_not_stop_what_is_around_it() {
    int result =
        Beat.scope(
            outer -> {
              Beat.scope(
                  ScopePolicy.awaitAll(),
                  inner -> {
                    inner.cancel();
                    assertThat(Beat.isCancelled()).isTrue();
                    // A branch of the outer scope is none of the inner one.
                    outer.fork(() -> assertThat(Beat.isCancelled()).isFalse());
                    return inner.join();
                  });
              assertThat(Beat.isCancelled()).isFalse();
              return Beat.pcall(() -> 1, () -> 2, Integer::sum);
            });
    assertThat(result).isEqualTo(3);
  }

  @Test
  void what_is_cancelled_around_a_scope_stops_it() {
    assertThatThrownBy(
            () ->
                Beat.scope(
                    outer ->
                        Beat.scope(
                            inner -> {
                              outer.cancel();
                              assertThat(inner.isCancelled()).isTrue();
                              inner.fork(() -> 1);
                              return inner.join();
                            })))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void the_block_waits_for_a_branch_that_does_not_look() throws Exception {
    try (BeatPool pool = BeatPool.builder().workers(2).build()) {
      CountDownLatch began = new CountDownLatch(1);
      AtomicBoolean ended = new AtomicBoolean();
      pool.invoke(
          () ->
              Beat.scope(
                  ScopePolicy.awaitAll(),
                  s -> {
                    s.fork(
                        () -> {
                          began.countDown();
                          Thread.sleep(50);
                          ended.set(true);
                        });
                    s.fork(
                        () -> {
                          await(began);
                          s.cancel();
                        });
                    return s.join();
                  }));
      assertThat(ended).isTrue();
    }
  }

  @RepeatedTest(20)
  void a_call_that_blocks_is_interrupted_if_it_asks_for_it() {
    try (BeatPool pool = BeatPool.builder().workers(2).build()) {
      CountDownLatch began = new CountDownLatch(1);
      AtomicBoolean flag = new AtomicBoolean();
      Throwable thrown =
          catchThrowable(
              () ->
                  pool.invoke(
                      () ->
                          Beat.scope(
                              s -> {
                                s.fork(
                                    () -> {
                                      try {
                                        began.countDown();
                                        Beat.interruptibly(
                                            () -> {
                                              Thread.sleep(100_000);
                                              return 0;
                                            });
                                      } finally {
                                        flag.set(Thread.currentThread().isInterrupted());
                                      }
                                    });
                                s.fork(
                                    () -> {
                                      await(began);
                                      throw new IOException("stop");
                                    });
                                return s.join();
                              })));
      assertThat(thrown).hasRootCauseMessage("stop");
      assertThat(flag).isFalse();
    }
  }

  @Test
  void a_call_that_begins_to_block_when_cancelled_does_not() {
    Beat.scope(
        ScopePolicy.awaitAll(),
        s -> {
          s.cancel();
          assertThatThrownBy(() -> Beat.interruptibly(() -> 1))
              .isInstanceOf(CancellationException.class);
          return 0;
        });
    assertThat(Beat.interruptibly(() -> 1)).isEqualTo(1);
  }

  @Test
  void an_interrupted_join_cancels_waits_and_keeps_the_flag() {
    try (BeatPool pool = BeatPool.builder().workers(2).build()) {
      Thread owner = Thread.currentThread();
      CountDownLatch began = new CountDownLatch(1);
      Throwable thrown =
          catchThrowable(
              () ->
                  pool.invoke(
                      () ->
                          Beat.scope(
                              s -> {
                                s.fork(
                                    () -> {
                                      began.countDown();
                                      Thread.sleep(20);
                                      owner.interrupt();
                                      return endlessFunction(0L);
                                    });
                                // No interruptible wait: the interrupt is meant for the join.
                                while (began.getCount() > 0) Thread.onSpinWait();
                                return s.join();
                              })));
      boolean interrupted = Thread.interrupted();
      assertThat(thrown).isInstanceOf(CancellationException.class);
      assertThat(interrupted).isTrue();
    }
  }

  @RepeatedTest(20)
  void a_cancelled_future_stops_its_task() throws Exception {
    try (BeatPool pool = BeatPool.builder().workers(2).build()) {
      CountDownLatch began = new CountDownLatch(1);
      CountDownLatch stopped = new CountDownLatch(1);
      Future<?> future =
          pool.submit(
              () -> {
                try {
                  began.countDown();
                  endlessFunction(0L);
                } finally {
                  stopped.countDown();
                }
              });
      await(began);
      assertThat(future.cancel(false)).isTrue();
      await(stopped);
      assertThatThrownBy(future::get).isInstanceOf(CancellationException.class);
    }
  }
}

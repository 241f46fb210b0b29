package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTest {

  private static void await(CountDownLatch latch) {
    boolean interrupted = false;
    while (true) {
      try {
        latch.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
  }

  @ParameterizedTest
  @MethodSource("io.github.beat4j.Pools#sharing")
  void the_left_failure_wins_and_the_other_is_suppressed(BeatPoolBuilder builder) {
    IOException left = new IOException("left");
    IllegalStateException right = new IllegalStateException("right");
    try (BeatPool pool = builder.build()) {
      for (int i = 0; i < 20; i++) {
        CountDownLatch rightBegan = new CountDownLatch(1);
        IOException fresh = new IOException("left");
        Throwable thrown =
            catchThrowable(
                () ->
                    pool.invoke(
                        () ->
                            Beat.pcall(
                                () -> {
                                  await(rightBegan);
                                  throw fresh;
                                },
                                () -> {
                                  rightBegan.countDown();
                                  throw right;
                                })));
        assertThat(thrown).isSameAs(fresh);
        assertThat(thrown.getSuppressed()).containsExactly(right);
      }
    }
    assertThat(left.getSuppressed()).isEmpty();
  }

  @Test
  void a_throwable_thrown_by_both_is_not_added_to_itself() {
    Error same = new AssertionError("both");
    try (BeatPool pool = BeatPool.builder().workers(2).build()) {
      CountDownLatch rightBegan = new CountDownLatch(1);
      Throwable thrown =
          catchThrowable(
              () ->
                  pool.invoke(
                      () ->
                          Beat.pcall(
                              () -> {
                                await(rightBegan);
                                throw same;
                              },
                              () -> {
                                rightBegan.countDown();
                                throw same;
                              })));
      assertThat(thrown).isSameAs(same);
      assertThat(same.getSuppressed()).isEmpty();
    }
  }

  @Test
  void a_stolen_branch_has_finished_before_the_failure_is_thrown() {
    try (BeatPool pool = BeatPool.builder().workers(2).build()) {
      AtomicBoolean finished = new AtomicBoolean();
      CountDownLatch rightBegan = new CountDownLatch(1);
      Throwable thrown =
          catchThrowable(
              () ->
                  pool.invoke(
                      () ->
                          Beat.pcall(
                              () -> {
                                await(rightBegan);
                                throw new IOException("left");
                              },
                              () -> {
                                rightBegan.countDown();
                                Thread.sleep(100);
                                finished.set(true);
                              })));
      assertThat(thrown).isInstanceOf(IOException.class);
      assertThat(finished).isTrue();
    }
  }

  @Test
  void a_branch_that_nobody_began_never_runs_after_a_failure() {
    AtomicInteger ran = new AtomicInteger();
    try (BeatPool pool = BeatPool.builder().workers(1).build()) {
      Throwable thrown =
          catchThrowable(
              () ->
                  pool.invoke(
                      () ->
                          Beat.pcall(
                              () -> {
                                throw new IOException("left");
                              },
                              () -> {
                                ran.incrementAndGet();
                              })));
      assertThat(thrown).isInstanceOf(IOException.class);
    }
    assertThat(ran).hasValue(0);
  }

  @Test
  void the_frames_of_the_joining_thread_are_in_the_trace() {
    try (BeatPool pool = BeatPool.builder().workers(2).build()) {
      CountDownLatch rightBegan = new CountDownLatch(1);
      Throwable thrown =
          catchThrowable(
              () ->
                  pool.invoke(
                      () ->
                          Beat.pcall(
                              () -> await(rightBegan),
                              () -> {
                                rightBegan.countDown();
                                throw new IOException("right");
                              })));
      assertThat(thrown).isInstanceOf(IOException.class).hasMessage("right");
      assertThat(thrown.getStackTrace())
          .anyMatch(
              f -> f.getMethodName().equals("the_frames_of_the_joining_thread_are_in_the_trace"));
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.beat4j.Pools#all")
  void failures_deep_inside_reach_the_root_and_the_pool_goes_on(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      for (int i = 0; i < 200; i++) {
        int bad = i * 5;
        Throwable thrown = catchThrowable(() -> pool.invoke(() -> failAt(0, 1000, bad)));
        assertThat(thrown).isInstanceOf(IOException.class).hasMessage("at " + bad);
        assertThat((long) pool.invoke(() -> PcallTest.Tree.sum(PcallTest.Tree.perfect(8))))
            .isEqualTo(PcallTest.Tree.sequentialSum(PcallTest.Tree.perfect(8)));
      }
    }
  }

  private static long failAt(int from, int to, int bad) throws IOException {
    if (to - from == 1) {
      if (from == bad) throw new IOException("at " + bad);
      return 1;
    }
    int middle = (from + to) >>> 1;
    return Beat.pcallLong(
        () -> failAt(from, middle, bad), () -> failAt(middle, to, bad), Long::sum);
  }

  @ParameterizedTest
  @MethodSource("io.github.beat4j.Pools#all")
  void the_left_most_of_many_failures_wins_in_the_sequential_order(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      for (int i = 0; i < 50; i++) {
        Throwable thrown = catchThrowable(() -> pool.invoke(() -> failFrom(0, 500, 123)));
        assertThat(thrown).isInstanceOf(IOException.class).hasMessage("at 123");
      }
    }
  }

  private static long failFrom(int from, int to, int firstBad) throws IOException {
    if (to - from == 1) {
      if (from >= firstBad) throw new IOException("at " + from);
      return 1;
    }
    int middle = (from + to) >>> 1;
    return Beat.pcallLong(
        () -> failFrom(from, middle, firstBad), () -> failFrom(middle, to, firstBad), Long::sum);
  }

  @ParameterizedTest
  @MethodSource("io.github.beat4j.Pools#all")
  void a_stack_overflow_leaves_the_pool_usable(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.stackSize(1 << 20).build()) {
      for (int i = 0; i < 5; i++) {
        assertThat(catchThrowable(() -> pool.invoke(() -> endless(0))))
            .isInstanceOf(StackOverflowError.class);
        assertThat(catchThrowable(() -> pool.invoke(() -> endlessRight(0))))
            .isInstanceOf(StackOverflowError.class);
        assertThat((long) pool.invoke(() -> PcallTest.Tree.lambdaSum(PcallTest.Tree.perfect(10))))
            .isEqualTo(PcallTest.Tree.sequentialSum(PcallTest.Tree.perfect(10)));
      }
    }
  }

  private static long endless(long n) {
    return Beat.pcallLong(() -> endless(n + 1), () -> n, Long::sum);
  }

  private static long endlessRight(long n) {
    return Beat.pcallLong(() -> n, () -> endlessRight(n + 1), Long::sum);
  }

  @Test
  void an_interrupt_is_kept_across_a_join() {
    try (BeatPool pool = BeatPool.builder().workers(2).build()) {
      CountDownLatch rightBegan = new CountDownLatch(1);
      Thread caller = Thread.currentThread();
      pool.invoke(
          () ->
              Beat.pcall(
                  () -> await(rightBegan),
                  () -> {
                    rightBegan.countDown();
                    Thread.sleep(20);
                    caller.interrupt();
                    Thread.sleep(20);
                  }));
      assertThat(Thread.interrupted()).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops over indexes. */
class LoopTest {
  private static final String POOLS = "io.github.beat4j.Pools#all";

  private static void work(int rounds) {
    long x = rounds;
    for (int i = 0; i < rounds; i++) x = x * 31 + i;
    if (x == 42) throw new AssertionError("unlikely");
  }

  private static void assertEachOnce(AtomicIntegerArray ran) {
    for (int i = 0; i < ran.length(); i++) assertThat(ran.get(i)).as("index " + i).isOne();
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void the_body_runs_once_for_each_index(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      for (int n : new int[] {0, 1, 2, 3, 10, 1000, 100_000}) {
        AtomicIntegerArray ran = new AtomicIntegerArray(n);
        pool.invoke(
            () -> {
              Beat.forEach(0, n, ran::incrementAndGet);
              return null;
            });
        assertEachOnce(ran);
      }
    }
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void whatever_an_index_costs(BeatPoolBuilder builder) {
    long seed = Seeds.first();
    try (BeatPool pool = builder.build()) {
      for (int round = 0; round < 20; round++) {
        Random random = new Random(seed + round);
        int n = random.nextInt(3000);
        int[] cost = random.ints(n, 0, 100).map(c -> c < 95 ? c : c * 300).toArray();
        AtomicIntegerArray ran = new AtomicIntegerArray(n);
        pool.invoke(
            () -> {
              Beat.forEach(
                  0,
                  n,
                  i -> {
                    work(cost[i]);
                    ran.incrementAndGet(i);
                  });
              return null;
            });
        assertEachOnce(ran);
      }
    } catch (AssertionError e) {
      throw new AssertionError(Seeds.named(seed), e);
    }
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void an_index_may_be_parallel_itself(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      LongAdder sum = new LongAdder();
      pool.invoke(
          () -> {
            Beat.forEach(0, 50, i -> Beat.forEach(0, i, j -> sum.add(1 + fib(j % 8))));
            return null;
          });
      long expected = 0;
      for (int i = 0; i < 50; i++) for (int j = 0; j < i; j++) expected += 1 + fib(j % 8);
      assertThat(sum.sum()).isEqualTo(expected);
    }
  }

  private static long fib(int n) {
    return n < 2 ? n : Beat.pcallLong(() -> fib(n - 1), () -> fib(n - 2), Long::sum);
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void results_are_combined_in_order(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      for (int n : new int[] {1, 7, 500, 20_000}) {
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < n; i++) expected.append(i % 10);
        String digits =
            pool.invoke(
                () ->
                    Beat.reduce(
                        0,
                        n,
                        "",
                        (from, to) -> {
                          StringBuilder text = new StringBuilder();
                          for (int i = from; i < to; i++) text.append(i % 10);
                          return text.toString();
                        },
                        String::concat));
        assertThat(digits).isEqualTo(expected.toString());
      }
    }
  }

  @Test
  void an_empty_range_has_the_result_that_was_given_for_it() {
    assertThat(Beat.<String, RuntimeException>reduce(3, 3, "none", (a, b) -> "x", (a, b) -> a + b))
        .isEqualTo("none");
    assertThat(Beat.<String, RuntimeException>reduce(3, -3, "none", (a, b) -> "x", (a, b) -> a + b))
        .isEqualTo("none");
  }

  @Test
  void the_bounds_may_be_the_outermost_ones() {
    long sum =
        Beat.<Long, RuntimeException>reduce(
            Integer.MAX_VALUE - 1000, Integer.MAX_VALUE, 0L, (a, b) -> (long) (b - a), Long::sum);
    assertThat(sum).isEqualTo(1000);
    long all =
        Beat.<Long, RuntimeException>reduce(
            Integer.MIN_VALUE, Integer.MAX_VALUE, 0L, (a, b) -> (long) b - a, Long::sum);
    assertThat(all).isEqualTo((1L << 32) - 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 999, 50_000, 99_999})
  void a_failure_ends_the_loop_and_is_thrown_as_it_is(int where) throws IOException {
    AtomicIntegerArray ran = new AtomicIntegerArray(100_000);
    assertThatThrownBy(
            () ->
                Beat.forEach(
                    0,
                    100_000,
                    i -> {
                      ran.incrementAndGet(i);
                      work(20);
                      if (i == where) throw new IOException("at " + i);
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("at " + where);
    for (int i = 0; i < ran.length(); i++) assertThat(ran.get(i)).isLessThanOrEqualTo(1);
    int after = ran.get(where);
    assertThat(after).isOne();
  }

  @Test
  void a_long_loop_is_shared() {
    try (BeatPool pool = BeatPool.builder().workers(2).build()) {
      Thread caller = Thread.currentThread();
      LongAdder elsewhere = new LongAdder();
      for (int round = 0; round < 200 && elsewhere.sum() == 0; round++)
        pool.invoke(
            () -> {
              Beat.forEach(
                  0,
                  100_000,
                  i -> {
                    work(100);
                    if (Thread.currentThread() != caller) elsewhere.increment();
                  });
              return null;
            });
      assertThat(elsewhere.sum()).isPositive();
    }
  }

  /** They can only meet if none waits for another; nothing is known of this body yet. */
  @Test
  void two_long_indexes_run_at_the_same_time() throws InterruptedException {
    try (BeatPool pool = BeatPool.builder().workers(2).build()) {
      meet(pool, 2);
    }
  }

  @Test
  void long_indexes_are_divided_before_any_of_them_runs() throws InterruptedException {
    try (BeatPool pool = BeatPool.builder().workers(8).heartbeat(false).build()) {
      meet(pool, 6);
    }
  }

  private static void meet(BeatPool pool, int all) throws InterruptedException {
    CountDownLatch missing = new CountDownLatch(all);
    pool.invoke(
        () -> {
          Beat.forEach(
              0,
              all,
              i -> {
                missing.countDown();
                assertThat(missing.await(10, TimeUnit.SECONDS)).as("all came").isTrue();
              });
          return null;
        });
  }

  /**
   * Else all of a chunk that was cheap so far may turn out to be dear, and nobody gets any of it.
   */
  @Test
  void a_chunk_is_looked_up_from_several_times() {
    try (BeatPool pool = BeatPool.builder().workers(1).build()) {
      List<Integer> lengths = new ArrayList<>();
      pool.invoke(
          () -> {
            Beat.forEachRange(0, Integer.MAX_VALUE, (from, to) -> lengths.add(to - from));
            return null;
          });
      assertThat(Collections.max(lengths.subList(lengths.size() / 4, lengths.size() / 2)))
          .isLessThanOrEqualTo(Pace.LONGEST / Loop.STRETCHES + 1);
    }
  }

  @Test
  void a_loop_is_cancelled_with_its_scope() {
    assertThatThrownBy(
            () ->
                Beat.withTimeout(
                    java.time.Duration.ofMillis(20),
                    () -> {
                      while (true) Beat.forEach(0, 1_000_000_000, i -> work(10));
                    }))
        .isInstanceOf(DeadlineExceededException.class);
  }
}

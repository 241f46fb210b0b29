package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.function.RangeSearch;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops that may end early. */
class FrontFirstTest {
  private static final String POOLS = "io.github.beat4j.Pools#all";
  private static final int NOBODY = -1;

  private static <X extends Exception> void search(
      BeatPool pool, int from, int to, RangeSearch<X> search) throws X {
    pool.<Object, X>invoke(
        () -> {
          Beat.searchRange(from, to, search);
          return "done";
        });
  }

  /** Long enough for an index to be worth a theft. */
  private static void work() {
    long x = 1;
    for (int i = 0; i < 20_000; i++) x = x * 31 + i;
    if (x == 42) throw new AssertionError("unlikely");
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void without_an_end_each_index_is_looked_at_once(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      for (int n : new int[] {0, 1, 2, 3, 10, 1000, 100_000}) {
        AtomicIntegerArray seen = new AtomicIntegerArray(n);
        search(
            pool,
            0,
            n,
            (from, to) -> {
              for (int i = from; i < to; i++) seen.incrementAndGet(i);
              return false;
            });
        for (int i = 0; i < n; i++) assertThat(seen.get(i)).as("index " + i).isOne();
      }
    }
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void all_before_the_end_are_looked_at_once(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      for (int wanted : new int[] {0, 1, 5, 300, 5_000}) {
        AtomicIntegerArray seen = new AtomicIntegerArray(100_000);
        search(
            pool,
            0,
            seen.length(),
            (from, to) -> {
              for (int i = from; i < to; i++) {
                if (i % 100 == 0) work();
                seen.incrementAndGet(i);
              }
              return to > wanted;
            });
        for (int i = 0; i <= wanted; i++) assertThat(seen.get(i)).as("index " + i).isOne();
        for (int i = wanted; i < seen.length(); i++) assertThat(seen.get(i)).isLessThan(2);
      }
    }
  }

  @Test
  void the_bounds_may_be_the_outermost_ones() {
    AtomicInteger parts = new AtomicInteger();
    Beat.searchRange(
        Integer.MIN_VALUE,
        Integer.MAX_VALUE,
        (from, to) -> {
          parts.incrementAndGet();
          return from > Integer.MAX_VALUE - 1_000_000;
        });
    assertThat(parts.get()).isPositive();
  }

  /** With halves it would begin in the middle, and never help with what lies before it. */
  @Test
  void who_joins_in_begins_at_the_front() {
    int all = 1_000_000;
    AtomicInteger firstOfOther = new AtomicInteger(NOBODY);
    try (BeatPool pool = BeatPool.builder().workers(2).build()) {
      pool.invoke(
          () -> {
            Thread first = Thread.currentThread();
            Beat.searchRange(
                0,
                all,
                (from, to) -> {
                  for (int i = from; i < to; i++) work();
                  if (Thread.currentThread() != first) firstOfOther.compareAndSet(NOBODY, from);
                  return firstOfOther.get() != NOBODY;
                });
            return null;
          });
    }
    assertThat(firstOfOther.get()).isNotNegative().isLessThan(all / 4);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8})
  void as_many_take_part_as_there_are(int all) {
    CountDownLatch missing = new CountDownLatch(all);
    try (BeatPool pool = BeatPool.builder().workers(all).build()) {
      search(
          pool,
          0,
          all,
          (from, to) -> {
            missing.countDown();
            assertThat(missing.await(10, TimeUnit.SECONDS)).as("all came").isTrue();
            return false;
          });
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_failure_elsewhere_ends_it_for_all() {
    int all = 1_000_000;
    AtomicInteger seen = new AtomicInteger();
    try (BeatPool pool = BeatPool.builder().workers(2).build()) {
      assertThatThrownBy(
              () ->
                  pool.<Object, IOException>invoke(
                      () -> {
                        Thread first = Thread.currentThread();
                        Beat.searchRange(
                            0,
                            all,
                            (from, to) -> {
                              if (Thread.currentThread() != first) throw new IOException("here");
                              for (int i = from; i < to; i++) work();
                              seen.addAndGet(to - from);
                              return false;
                            });
                        return null;
                      }))
          .isInstanceOf(IOException.class)
          .hasMessage("here");
    }
    assertThat(seen.get()).isLessThan(all / 2);
  }

  @Test
  void it_is_cancelled_between_two_indexes_that_take_long() {
    int all = 20_000;
    AtomicInteger seen = new AtomicInteger();
    assertThatThrownBy(
            () ->
                Beat.withTimeout(
                    Duration.ofMillis(20),
                    () -> {
                      Beat.<InterruptedException>searchRange(
                          0,
                          all,
                          (from, to) -> {
                            Thread.sleep(1);
                            seen.addAndGet(to - from);
                            return false;
                          });
                      return null;
                    }))
        .isInstanceOf(DeadlineExceededException.class);
    assertThat(seen.get()).isLessThan(all / 2);
  }
}

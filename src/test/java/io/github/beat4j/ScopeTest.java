package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a scope promises about its branches. */
class ScopeTest {
  @ParameterizedTest
  @MethodSource("io.github.beat4j.Pools#all")
  void branches_have_their_results_after_the_join(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      String both =
          pool.invoke(
              () ->
                  Beat.scope(
                      s -> {
                        Subtask<Integer, RuntimeException> a = s.fork(() -> 4);
                        Subtask<String, RuntimeException> b = s.fork(() -> "2");
                        s.join();
                        return a.get() + b.get();
                      }));
      assertThat(both).isEqualTo("42");
    }
  }

  @Test
  void outside_every_root_it_is_one_in_the_common_pool() {
    long sum = Beat.scope(s -> sum(s, 1, 10_000));
    assertThat(sum).isEqualTo(LongStream.range(1, 10_000).sum());
  }

  private static <R> long sum(Scope<Object, R, RuntimeException> s, int from, int to) {
    AtomicLong sum = new AtomicLong();
    for (int i = from; i < to; i++) {
      int value = i;
      s.fork(() -> sum.addAndGet(value));
    }
    s.join();
    return sum.get();
  }

  @ParameterizedTest
  @MethodSource("io.github.beat4j.Pools#all")
  void a_million_forks_run_once_each(BeatPoolBuilder builder) {
    int n = 1_000_000;
    byte[] runs = new byte[n];
    try (BeatPool pool = builder.build()) {
      pool.invoke(
          () ->
              Beat.scope(
                  s -> {
                    for (int i = 0; i < n; i++) {
                      int mine = i;
                      s.fork(
                          () -> {
                            runs[mine]++;
                          });
                    }
                    return s.join();
                  }));
    }
    for (byte times : runs) if (times != 1) throw new AssertionError("ran " + times + " times");
  }

  @Test
  void without_sharing_branches_run_in_the_order_in_which_they_were_forked() {
    List<Integer> order = new ArrayList<>();
    List<Integer> expected = new ArrayList<>();
    try (BeatPool pool = BeatPool.sequential()) {
      pool.invoke(
          () ->
              Beat.scope(
                  s -> {
                    for (int i = 0; i < 5000; i++) {
                      int mine = i;
                      expected.add(i);
                      s.fork(() -> order.add(mine));
                    }
                    return s.join();
                  }));
    }
    assertThat(order).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("io.github.beat4j.Pools#sharing")
  void two_branches_run_at_the_same_time(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      for (int i = 0; i < 20; i++) {
        CountDownLatch both = new CountDownLatch(2);
        pool.invoke(
            () ->
                Beat.scope(
                    s -> {
                      s.fork(() -> meet(both));
                      s.fork(() -> meet(both));
                      return s.join();
                    }));
        assertThat(both.getCount()).isZero();
      }
    }
  }

  private static boolean meet(CountDownLatch latch) throws InterruptedException {
    latch.countDown();
    if (!latch.await(10, TimeUnit.SECONDS)) throw new AssertionError("nobody came");
    return true;
  }

  @ParameterizedTest
  @MethodSource("io.github.beat4j.Pools#all")
  void branches_fork_into_the_same_scope(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      for (int i = 0; i < 50; i++) {
        AtomicInteger leaves = new AtomicInteger();
        pool.invoke(
            () ->
                Beat.scope(
                    s -> {
                      grow(s, 8, leaves);
                      return s.join();
                    }));
        assertThat(leaves).hasValue(1 << 8);
      }
    }
  }

  private static void grow(Scope<Object, ?, RuntimeException> s, int depth, AtomicInteger leaves) {
    if (depth == 0) {
      leaves.incrementAndGet();
      return;
    }
    s.fork(() -> grow(s, depth - 1, leaves));
    Beat.pcall(() -> {}, () -> grow(s, depth - 1, leaves));
  }

  @ParameterizedTest
  @MethodSource("io.github.beat4j.Pools#all")
  void an_inner_scope_may_fork_into_the_outer_one(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      for (int i = 0; i < 100; i++) {
        AtomicInteger ran = new AtomicInteger();
        pool.invoke(
            () ->
                Beat.scope(
                    outer -> {
                      for (int j = 0; j < 10; j++) {
                        outer.fork(
                            () ->
                                Beat.scope(
                                    inner -> {
                                      for (int k = 0; k < 10; k++) {
                                        inner.fork(ran::incrementAndGet);
                                        outer.fork(ran::incrementAndGet);
                                      }
                                      Beat.pcall(
                                          () -> {
                                            outer.fork(ran::incrementAndGet);
                                          },
                                          () -> {
                                            inner.fork(ran::incrementAndGet);
                                          });
                                      return inner.join();
                                    }));
                      }
                      return outer.join();
                    }));
        assertThat(ran).hasValue(220);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.beat4j.Pools#all")
  void a_block_that_does_not_join_is_joined(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      for (int i = 0; i < 100; i++) {
        AtomicInteger ran = new AtomicInteger();
        pool.invoke(
            () ->
                Beat.scope(
                    s -> {
                      for (int j = 0; j < 10; j++) s.fork(ran::incrementAndGet);
                      return 0;
                    }));
        assertThat(ran).hasValue(10);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.beat4j.Pools#all")
  void branches_do_not_begin_after_the_block_has_failed(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      AtomicInteger running = new AtomicInteger();
      assertThatThrownBy(
              () ->
                  pool.invoke(
                      () ->
                          Beat.scope(
                              s -> {
                                for (int i = 0; i < 100; i++) {
                                  s.fork(
                                      () -> {
                                        running.incrementAndGet();
                                        Thread.sleep(1);
                                        running.decrementAndGet();
                                      });
                                }
                                throw new IOException("block");
                              })))
          .isInstanceOf(IOException.class)
          .hasMessage("block");
      assertThat(running).hasValue(0);
    }
  }

  @Test
  void a_handle_is_good_after_the_block() {
    AtomicReference<Subtask<Integer, RuntimeException>> kept = new AtomicReference<>();
    Beat.scope(
        s -> {
          kept.set(s.fork(() -> 9));
          return s.join();
        });
    assertThat(kept.get().get()).isEqualTo(9);
  }

  @Test
  void a_cancelled_branch_has_no_result() {
    try (BeatPool pool = BeatPool.sequential()) {
      assertThatThrownBy(
              () ->
                  pool.invoke(
                      () ->
                          Beat.scope(
                              ScopePolicy.awaitAll(),
                              s -> {
                                Subtask<Integer, RuntimeException> never = s.fork(() -> 9);
                                s.cancel();
                                s.join();
                                return never.get();
                              })))
          .isInstanceOf(CancellationException.class);
    }
  }

  private static String head(int id) throws IOException {
    if (id < 0) throw new IOException("no " + id);
    return "page " + id;
  }

  private static String page(int id) throws IOException {
    return Beat.withTimeout(
        Duration.ofMinutes(1),
        () ->
            Beat.scope(
                s -> {
                  Subtask<String, IOException> head = s.fork(() -> head(id));
                  for (int i = 0; i < 10; i++) s.fork(() -> i(1));
                  s.join();
                  return head.get();
                }));
  }

  private static int i(int n) {
    return n;
  }

  @Test
  void checked_exceptions_are_inferred() throws IOException {
    assertThat(page(7)).isEqualTo("page 7");
  }
}

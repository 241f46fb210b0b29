package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a scope promises about its branches, and how it answers misuse. */
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

  // --- policies

  @ParameterizedTest
  @MethodSource("io.github.beat4j.Pools#all")
  void the_first_failure_is_thrown_as_it_is(BeatPoolBuilder builder) {
    IllegalArgumentException failure = new IllegalArgumentException("mine");
    try (BeatPool pool = builder.build()) {
      assertThatThrownBy(
              () ->
                  pool.invoke(
                      () ->
                          Beat.scope(
                              s -> {
                                s.fork(() -> 1);
                                s.fork(
                                    () -> {
                                      throw failure;
                                    });
                                return s.join();
                              })))
          .isSameAs(failure);
    }
  }

  @Test
  void a_checked_failure_nobody_expects_is_the_cause_of_an_unchecked_one() {
    IOException failure = new IOException("mine");
    assertThatThrownBy(
            () ->
                Beat.scope(
                    s -> {
                      s.fork(
                          () -> {
                            throw failure;
                          });
                      return 1;
                    }))
        .isInstanceOf(CompletionException.class)
        .hasCause(failure);
  }

  @Test
  void a_checked_failure_that_the_policy_knows_is_thrown_as_it_is() {
    IOException failure = new IOException("mine");
    IOException thrown = null;
    try {
      Beat.scope(
          ScopePolicy.awaitAllSuccessfulOrThrow(IOException.class),
          s -> {
            s.fork(
                () -> {
                  throw failure;
                });
            return s.join();
          });
    } catch (IOException e) {
      thrown = e;
    }
    assertThat(thrown).isSameAs(failure);
  }

  @ParameterizedTest
  @MethodSource("io.github.beat4j.Pools#all")
  void all_results_come_in_the_order_of_the_forks(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      List<Integer> results =
          pool.invoke(
              () ->
                  Beat.scope(
                      ScopePolicy.<Integer>allSuccessfulOrThrow(),
                      s -> {
                        for (int i = 0; i < 2000; i++) {
                          int mine = i;
                          s.fork(() -> mine * 2);
                        }
                        return s.join();
                      }));
      assertThat(results).hasSize(2000).startsWith(0, 2, 4).endsWith(3998);
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.beat4j.Pools#all")
  void one_success_is_enough_where_any_will_do(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      String result =
          pool.invoke(
              () ->
                  Beat.scope(
                      ScopePolicy.<String>anySuccessfulResultOrThrow(),
                      s -> {
                        s.fork(
                            () -> {
                              throw new IOException("no");
                            });
                        s.fork(() -> "yes");
                        for (int i = 0; i < 100; i++) s.fork(() -> "yes");
                        return s.join();
                      }));
      assertThat(result).isEqualTo("yes");
    }
  }

  @Test
  void where_any_will_do_and_none_does_the_first_failure_is_thrown() {
    Throwable thrown =
        catchThrowable(
            () ->
                Beat.scope(
                    ScopePolicy.<String>anySuccessfulResultOrThrow(),
                    s -> {
                      s.fork(
                          () -> {
                            throw new IllegalStateException("no");
                          });
                      return s.join();
                    }));
    assertThat(thrown).isInstanceOf(IllegalStateException.class).hasMessage("no");
  }

  @Test
  void all_are_awaited_whatever_becomes_of_them() {
    Outcome<?> failed =
        Beat.scope(
            ScopePolicy.awaitAll(),
            s -> {
              Subtask<Integer, IOException> bad =
                  s.fork(
                      () -> {
                        throw new IOException("bad");
                      });
              Subtask<Integer, RuntimeException> good = s.fork(() -> 7);
              s.join();
              assertThat(good.outcome()).isEqualTo(new Outcome.Success<>(7));
              assertThatThrownBy(bad::get).isInstanceOf(IOException.class).hasMessage("bad");
              return bad.outcome();
            });
    assertThat(failed).isInstanceOf(Outcome.Failure.class);
  }

  @Test
  void all_until_a_condition_keeps_every_branch() {
    List<Subtask<? extends Integer, ?>> subtasks;
    try (BeatPool pool = BeatPool.sequential()) {
      subtasks =
          pool.invoke(
              () ->
                  Beat.scope(
                      ScopePolicy.<Integer>allUntil(
                          t -> t.outcome() instanceof Outcome.Success<?> o && o.value().equals(3)),
                      s -> {
                        for (int i = 0; i < 10; i++) {
                          int mine = i;
                          s.fork(() -> mine);
                        }
                        return s.join();
                      }));
    }
    assertThat(subtasks).hasSize(10);
    assertThat(subtasks.get(3).outcome()).isEqualTo(new Outcome.Success<>(3));
    assertThat(subtasks.get(4).outcome()).isInstanceOf(Outcome.Unavailable.class);
  }

  @Test
  void what_a_policy_of_ones_own_throws_is_thrown_by_the_join() {
    ScopePolicy<Object, String, RuntimeException> policy =
        new ScopePolicy<>() {
          @Override
          public boolean onComplete(Subtask<?, ?> subtask) {
            throw new IllegalStateException("policy");
          }

          @Override
          public String result(ScopeSummary summary) {
            return "never";
          }
        };
    assertThatThrownBy(
            () ->
                Beat.scope(
                    policy,
                    s -> {
                      s.fork(() -> 1);
                      return s.join();
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("policy");
  }

  // --- failures of the block

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

  // --- as in the README

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

  // --- misuse

  @Test
  void a_result_before_the_join_is_refused() {
    assertThatThrownBy(() -> Beat.scope(s -> s.fork(() -> 1).get()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("get: before the join (expected: after join); call join on the scope first");
  }

  @Test
  void a_fork_after_the_end_is_refused() {
    AtomicReference<Scope<Object, Void, RuntimeException>> escaped = new AtomicReference<>();
    Beat.scope(
        s -> {
          escaped.set(s);
          return 0;
        });
    assertThatThrownBy(() -> escaped.get().fork(() -> 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("inside the scope's block");
    assertThatThrownBy(() -> escaped.get().join()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_fork_on_a_foreign_thread_is_refused() throws InterruptedException {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Beat.<Object, Integer, InterruptedException>scope(
        s -> {
          Thread foreign = new Thread(() -> thrown.set(catchThrowable(() -> s.fork(() -> 1))));
          foreign.start();
          foreign.join();
          return 0;
        });
    assertThat(thrown.get())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("fork: on thread ");
  }

  @ParameterizedTest
  @MethodSource("io.github.beat4j.Pools#all")
  void a_join_in_a_branch_is_refused(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      assertThatThrownBy(
              () ->
                  pool.invoke(
                      () ->
                          Beat.scope(
                              s -> {
                                s.fork(() -> s.join());
                                return s.join();
                              })))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("join: ");
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
}

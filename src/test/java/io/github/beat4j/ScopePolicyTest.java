package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each policy makes of failures and results. */
class ScopePolicyTest {
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
}

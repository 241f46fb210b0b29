package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a scope refuses, and what it says. */
class ScopeMisuseTest {
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
}

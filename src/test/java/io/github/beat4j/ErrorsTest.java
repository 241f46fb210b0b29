package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.beat4j.function.VoidBranch;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The failure contract holds for everything that can be thrown, and in nested calls. */
@Timeout(120)
class ErrorsTest {

  static Stream<Throwable> throwables() {
    return Stream.of(
        new OutOfMemoryError("none left"),
        new StackOverflowError("too deep"),
        new InternalError("broken"),
        new AssertionError("wrong"),
        new Throwable("plain"),
        new IOException("checked"),
        new IllegalStateException("unchecked"),
        new InterruptedException("stopped"));
  }

  private static VoidBranch<Throwable> fails(Throwable failure) {
    return () -> {
      throw failure;
    };
  }

  /** Both branches are under way before either throws, so the right one was stolen. */
  private static VoidBranch<Throwable> both(Throwable left, Throwable right) {
    return both(left, right, new CountDownLatch(1));
  }

  private static VoidBranch<Throwable> both(
      Throwable left, Throwable right, CountDownLatch rightBegan) {
    return () -> {
      Beat.pcall(
          () -> {
            if (!rightBegan.await(60, TimeUnit.SECONDS)) throw new AssertionError("not stolen");
            if (left != null) throw left;
          },
          () -> {
            rightBegan.countDown();
            throw right;
          });
    };
  }

  @ParameterizedTest
  @MethodSource("throwables")
  void it_is_thrown_as_itself_from_either_side(Throwable failure) {
    try (BeatPool pool = BeatPool.builder().workers(2).build()) {
      VoidBranch<Throwable> nothing = () -> {};
      assertThat(catchThrowable(() -> pool.invoke(fails(failure)))).isSameAs(failure);
      assertThat(catchThrowable(() -> pool.invoke(() -> Beat.pcall(fails(failure), nothing))))
          .isSameAs(failure);
      assertThat(catchThrowable(() -> pool.invoke(() -> Beat.pcall(nothing, fails(failure)))))
          .isSameAs(failure);
      assertThat(pool.invoke(() -> Beat.pcallInt(() -> 1, () -> 2, Integer::sum))).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @MethodSource("throwables")
  void it_crosses_threads_as_itself(Throwable failure) {
    try (BeatPool pool = BeatPool.builder().workers(2).build()) {
      assertThat(catchThrowable(() -> pool.invoke(both(null, failure)))).isSameAs(failure);
    }
  }

  @ParameterizedTest
  @MethodSource("throwables")
  void it_is_suppressed_under_a_failure_on_its_left(Throwable failure) {
    IOException left = new IOException("left");
    try (BeatPool pool = BeatPool.builder().workers(2).build()) {
      assertThat(catchThrowable(() -> pool.invoke(both(left, failure)))).isSameAs(left);
      assertThat(left.getSuppressed()).containsExactly(failure);
    }
  }

  @Test
  void nested_failures_nest_their_suppressed_ones() {
    IOException a = new IOException("a");
    IOException b = new IOException("b");
    IOException c = new IOException("c");
    IOException d = new IOException("d");
    // The left side fails only when the right one has nothing to begin any more.
    CountDownLatch begun = new CountDownLatch(1);
    try (BeatPool pool = BeatPool.builder().workers(4).build()) {
      Throwable thrown =
          catchThrowable(
              () ->
                  pool.invoke(
                      () ->
                          Beat.pcall(
                              () -> {
                                begun.await(60, TimeUnit.SECONDS);
                                both(a, b).run();
                              },
                              both(c, d, begun))));
      assertThat(thrown).isSameAs(a);
      assertThat(a.getSuppressed()).containsExactly(b, c);
      assertThat(c.getSuppressed()).containsExactly(d);
      assertThat(b.getSuppressed()).isEmpty();
    }
  }

  @Test
  void a_failure_a_thousand_calls_deep_is_thrown_once_and_bare() {
    IOException failure = new IOException("deep");
    try (BeatPool pool = BeatPool.builder().workers(3).build()) {
      for (int i = 0; i < 20; i++) {
        assertThat(catchThrowable(() -> pool.invoke(() -> deep(1000, failure)))).isSameAs(failure);
        assertThat(failure.getSuppressed()).isEmpty();
        assertThat(failure.getCause()).isNull();
      }
    }
  }

  private static long deep(int depth, IOException failure) throws IOException {
    if (depth == 0) throw failure;
    return depth % 2 == 0
        ? Beat.pcallLong(() -> deep(depth - 1, failure), () -> 1, Long::sum)
        : Beat.pcallLong(() -> 1, () -> deep(depth - 1, failure), Long::sum);
  }

  @Test
  void the_combiner_fails_as_itself_after_both_branches() {
    IOException failure = new IOException("combine");
    int[] ran = new int[1];
    Throwable thrown =
        catchThrowable(
            () ->
                Beat
                    .<Integer, Integer, Integer, RuntimeException, RuntimeException, IOException>
                        pcall(
                            () -> ++ran[0],
                            () -> 2,
                            (x, y) -> {
                              throw failure;
                            }));
    assertThat(thrown).isSameAs(failure);
    assertThat(ran[0]).isEqualTo(1);
    assertThat(BeatPool.common().invoke(() -> Beat.pcallInt(() -> 1, () -> 2, Integer::sum)))
        .isEqualTo(3);
  }
}

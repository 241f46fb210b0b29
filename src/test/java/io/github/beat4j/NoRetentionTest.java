package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.ref.WeakReference;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A pool that lives on holds nothing of a root that has ended, however it ended. */
@Timeout(120)
class NoRetentionTest {
  private static final String ALL = "io.github.beat4j.Pools#all";
  private static final int DEPTH = 9;

  /** What the branches capture; big enough that holding it would hurt. */
  private static final class Payload {
    private final byte[] bytes = new byte[1 << 16];

    private long sum(int depth) {
      return depth == 0
          ? bytes.length
          : Beat.pcallLong(() -> sum(depth - 1), () -> sum(depth - 1), Long::sum);
    }

    private long failLeft(int depth) {
      if (depth == 0) throw new IllegalStateException("left");
      return Beat.pcallLong(() -> failLeft(depth - 1), () -> sum(depth - 1), Long::sum);
    }

    private long failRight(int depth) {
      if (depth == 0) throw new IllegalStateException("right");
      return Beat.pcallLong(() -> sum(depth - 1), () -> failRight(depth - 1), Long::sum);
    }

    private long endless(long n) {
      return Beat.pcallLong(() -> endless(n + 1), () -> bytes.length, Long::sum);
    }
  }

  private interface Use {
    void of(Payload payload) throws Exception;
  }

  private static void isFreed(Use use) throws Exception {
    for (int i = 0; i < 2; i++) assertThat(Collected.isFreed(used(use))).isTrue();
  }

  private static WeakReference<Payload> used(Use use) throws Exception {
    Payload payload = new Payload();
    use.of(payload);
    return new WeakReference<>(payload);
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void after_it_returned(BeatPoolBuilder builder) throws Exception {
    try (BeatPool pool = builder.build()) {
      isFreed(payload -> pool.invoke(() -> payload.sum(DEPTH)));
    }
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void after_its_left_branch_failed(BeatPoolBuilder builder) throws Exception {
    try (BeatPool pool = builder.build()) {
      isFreed(
          payload ->
              assertThat(catchThrowable(() -> pool.invoke(() -> payload.failLeft(DEPTH))))
                  .hasMessage("left"));
    }
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void after_its_right_branch_failed(BeatPoolBuilder builder) throws Exception {
    try (BeatPool pool = builder.build()) {
      isFreed(
          payload ->
              assertThat(catchThrowable(() -> pool.invoke(() -> payload.failRight(DEPTH))))
                  .hasMessage("right"));
    }
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void after_it_was_submitted(BeatPoolBuilder builder) throws Exception {
    try (BeatPool pool = builder.build()) {
      isFreed(
          payload -> {
            assertThat(pool.submit(() -> payload.sum(DEPTH)).get()).isPositive();
            assertThat(catchThrowable(() -> pool.submit(() -> payload.failLeft(DEPTH)).get()))
                .isInstanceOf(ExecutionException.class);
          });
    }
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void after_a_stack_overflow(BeatPoolBuilder builder) throws Exception {
    try (BeatPool pool = builder.stackSize(1 << 20).build()) {
      isFreed(
          payload ->
              assertThat(catchThrowable(() -> pool.invoke(() -> payload.endless(0))))
                  .isInstanceOf(StackOverflowError.class));
    }
  }
}

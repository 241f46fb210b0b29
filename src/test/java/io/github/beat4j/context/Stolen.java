package io.github.beat4j.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.Beat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Has a branch stolen for certain: the left one waits until another thread has begun it. */
final class Stolen {
  private static final long PATIENCE_SECONDS = 20;

  private Stolen() {}

  /** What the probe finds in a stolen branch of the current root. */
  static <T> T see(Supplier<T> probe) {
    return see(probe, () -> {});
  }

  /** The same; meanwhile something else happens on the calling thread. */
  static <T> T see(Supplier<T> probe, Runnable meanwhile) {
    Thread caller = Thread.currentThread();
    CountDownLatch begun = new CountDownLatch(1);
    return Beat.pcall(
        () -> {
          await(begun);
          meanwhile.run();
          return "";
        },
        () -> {
          begun.countDown();
          assertThat(Thread.currentThread()).isNotSameAs(caller);
          return probe.get();
        },
        (left, right) -> right);
  }

  static void await(CountDownLatch latch) {
    try {
      if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS))
        throw new AssertionError("nobody has come");
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

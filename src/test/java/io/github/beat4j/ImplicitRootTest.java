package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Threads that come and go, each with one outermost call. A root that ended with the first call
 * inside the right branch, as it once did, gave its worker away while it was still in use.
 */
@Timeout(60)
class ImplicitRootTest {
  private static final int WAVES = 80;
  private static final int THREADS = 16;

  @Test
  void a_root_lasts_until_its_outermost_call_has_ended() throws InterruptedException {
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    for (int wave = 0; wave < WAVES; wave++) {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Thread thread = new Thread(ImplicitRootTest::root);
        thread.setUncaughtExceptionHandler((t, failure) -> failures.add(failure));
        threads.add(thread);
        thread.start();
      }
      for (Thread thread : threads) thread.join();
    }
    assertThat(failures).isEmpty();
  }

  private static void root() {
    AtomicInteger left = new AtomicInteger();
    AtomicInteger right = new AtomicInteger();
    Beat.pcall(
        () -> {
          left.incrementAndGet();
          nest(3);
        },
        () -> {
          right.incrementAndGet();
          nest(3);
          pause();
          nest(3);
        });
    assertThat(left).hasValue(1);
    assertThat(right).hasValue(1);
  }

  private static void nest(int levels) {
    if (levels == 0) pause();
    else Beat.pcall(() -> nest(levels - 1), () -> nest(levels - 1));
  }

  private static void pause() {
    LockSupport.parkNanos(ThreadLocalRandom.current().nextInt(100_000));
  }
}

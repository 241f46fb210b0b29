package io.github.beat4j.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.Beat;
import io.github.beat4j.BeatPool;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.MDC;

/** Many roots at once, each with a context of its own: every branch finds that of its root. */
@Timeout(120)
class ContextStressTest {
  private static final ThreadLocal<Integer> LOCAL = new ThreadLocal<>();
  private static final String KEY = "root";
  private static final int GUESTS = 4;
  private static final int ROOTS = 60;
  private static final int DEPTH = 9;

  private final ClassLoader[] loaders = new ClassLoader[3];

  @Test
  void every_branch_finds_the_context_of_its_root() throws Exception {
    for (int i = 0; i < loaders.length; i++) loaders[i] = new URLClassLoader(new URL[0]);
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    try (BeatPool pool =
        BeatPool.builder()
            .workers(4)
            .context(ContextCarrier.threadLocal(LOCAL), ContextCarrier.mdc())
            .build()) {
      List<Thread> guests = new ArrayList<>();
      for (int i = 0; i < GUESTS; i++) {
        int first = i * ROOTS;
        Thread guest = new Thread(() -> roots(pool, first));
        guest.setUncaughtExceptionHandler((t, failure) -> failures.add(failure));
        guests.add(guest);
        guest.start();
      }
      for (Thread guest : guests) guest.join();
      assertThat(failures).isEmpty();
      assertThat(pool.stats().steals()).isPositive();
    }
  }

  private void roots(BeatPool pool, int first) {
    Random random = new Random(first);
    for (int id = first; id < first + ROOTS; id++) {
      enter(id);
      int root = id;
      long seed = random.nextLong();
      try {
        if (random.nextInt(3) > 0) {
          pool.invoke(() -> branch(root, seed, DEPTH));
        } else {
          Future<Void> task =
              pool.submit(
                  () -> {
                    branch(root, seed, DEPTH);
                    return null;
                  });
          enter(-1);
          task.get();
          enter(id);
        }
      } catch (Exception e) {
        throw new AssertionError(e);
      }
      check(id);
    }
  }

  private void enter(int id) {
    LOCAL.set(id);
    MDC.put(KEY, "" + id);
    Thread.currentThread().setContextClassLoader(loaders[Math.floorMod(id, loaders.length)]);
  }

  private void check(int id) {
    assertThat(LOCAL.get()).isEqualTo(id);
    assertThat(MDC.get(KEY)).isEqualTo("" + id);
    assertThat(Thread.currentThread().getContextClassLoader())
        .isSameAs(loaders[Math.floorMod(id, loaders.length)]);
  }

  /** Some branches take another context for a while, and give their own back. */
  private void branch(int id, long seed, int depth) {
    check(id);
    if (depth == 0) {
      if (seed % 5 == 0) {
        enter(-2);
        for (int i = 0; i < seed % 2000; i++) Thread.onSpinWait();
        enter(id);
      }
      return;
    }
    Beat.pcall(
        () -> branch(id, seed * 31 + 1, depth - 1), () -> branch(id, seed * 31 + 2, depth - 1));
    check(id);
  }
}

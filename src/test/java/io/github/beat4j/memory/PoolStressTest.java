package io.github.beat4j.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** Threads acquire, keep for a while, hand on to each other and release. */
@Timeout(value = 240, threadMode = ThreadMode.SEPARATE_THREAD)
class PoolStressTest {
  private static final int THREADS = 4;
  private static final int STEPS = 60_000;
  private static final int MOST_ROUNDS_TO_SEE = 200;

  /** Of one thread at a time; what is plain in it as well. */
  private static final class Token {
    private final AtomicReference<@Nullable Thread> user = new AtomicReference<>();
    private int uses;
    private int copy;
  }

  private static final class Run {
    private final ObjectPool<Token> pool;
    private final BiConsumer<ObjectPool<Token>, Token> release;
    private final ConcurrentLinkedQueue<Token> handedOn = new ConcurrentLinkedQueue<>();
    private final AtomicInteger wrong = new AtomicInteger();

    Run(int maxIdle, BiConsumer<ObjectPool<Token>, Token> release) {
      this.pool = ObjectPool.builder(Token::new).maxIdle(maxIdle).checked(false).build();
      this.release = release;
    }

    private void take(Token token) {
      if (!token.user.compareAndSet(null, Thread.currentThread())) wrong.incrementAndGet();
      if (token.uses != token.copy) wrong.incrementAndGet();
      token.uses++;
    }

    private void give(Token token) {
      token.copy++;
      token.user.set(null);
      release.accept(pool, token);
    }

    private void work(Random random) {
      List<Token> own = new ArrayList<>();
      for (int i = 0; i < STEPS; i++) {
        switch (random.nextInt(4)) {
          case 0, 1 -> {
            Token token = pool.acquire();
            take(token);
            own.add(token);
          }
          case 2 -> {
            if (!own.isEmpty()) give(own.remove(random.nextInt(own.size())));
          }
          default -> {
            if (!own.isEmpty()) handedOn.add(own.remove(own.size() - 1));
            if (random.nextBoolean()) {
              Token foreign = handedOn.poll();
              if (foreign != null) give(foreign);
            }
          }
        }
        if (own.size() > 100) {
          own.forEach(this::give);
          own.clear();
        }
        if (random.nextInt(20_000) == 0) pool.trim();
      }
    }

    /** On few processors one thread may be done before the next one begins, and nobody meets. */
    private void workUntilSomethingWasReturned(Random random) {
      do work(random);
      while (pool.stats().returned() == 0);
    }

    /** How often a token had two users. */
    int wrong(long seed) throws InterruptedException {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Random random = new Random(seed + i);
        Thread thread = new Thread(() -> workUntilSomethingWasReturned(random));
        threads.add(thread);
        thread.start();
      }
      for (Thread thread : threads) thread.join();
      return wrong.get();
    }
  }

  @Test
  void no_object_has_two_users() throws InterruptedException {
    for (int maxIdle : new int[] {1, 5, 64, 1000}) {
      long seed = Seeds.first();
      Run run = new Run(maxIdle, ObjectPool::release);
      assertThat(run.wrong(seed)).as(Seeds.named(seed)).isZero();
      PoolStats stats = run.pool.stats();
      assertThat(stats.created()).isLessThan(stats.acquired());
      assertThat(stats.returned()).isPositive();
    }
  }

  @Test
  void a_program_that_now_and_then_releases_twice_is_caught() throws InterruptedException {
    AtomicInteger count = new AtomicInteger();
    for (int round = 0; round < MOST_ROUNDS_TO_SEE; round++) {
      Run run =
          new Run(
              64,
              (pool, token) -> {
                pool.release(token);
                if (count.incrementAndGet() % 1000 == 0) pool.release(token);
              });
      if (run.wrong(round) > 0) return;
    }
    throw new AssertionError("not seen in " + MOST_ROUNDS_TO_SEE + " rounds");
  }
}

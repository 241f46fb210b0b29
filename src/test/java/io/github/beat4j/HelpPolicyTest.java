package io.github.beat4j;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the policies of waiting risk, shown on purpose; the default is {@link LockSafetyTest}'s. */
@Timeout(120)
class HelpPolicyTest {
  private static final int LATE_MILLIS = 200;

  private final CountDownLatch stolen = new CountDownLatch(1);
  private final CountDownLatch strangerRan = new CountDownLatch(1);

  private static BeatPoolBuilder pool(HelpPolicy policy) {
    return BeatPool.builder().workers(2).helpPolicy(policy);
  }

  /**
   * One worker waits inside the caller's section for a branch that the other one keeps until a
   * stranger has run: so only the one that waits can run it.
   */
  private void joinWhileAStrangerWaits(BeatPool pool, Runnable stranger) {
    Beat.pcall(
        () -> {
          await(stolen);
          pool.execute(
              () -> {
                stranger.run();
                strangerRan.countDown();
              });
        },
        () -> {
          stolen.countDown();
          await(strangerRan);
        });
  }

  @Test
  void with_any_a_stranger_enters_a_reentrant_lock_that_its_thread_holds() throws Exception {
    ReentrantLock lock = new ReentrantLock();
    CompletableFuture<Integer> holds = new CompletableFuture<>();
    try (BeatPool pool = pool(HelpPolicy.ANY).build()) {
      pool.submit(
              () -> {
                lock.lock();
                try {
                  joinWhileAStrangerWaits(
                      pool,
                      () -> {
                        lock.lock();
                        try {
                          holds.complete(lock.getHoldCount());
                        } finally {
                          lock.unlock();
                        }
                      });
                } finally {
                  lock.unlock();
                }
              })
          .get(1, MINUTES);
    }
    assertThat(holds.get()).as("twice inside what is meant for one").isEqualTo(2);
  }

  @Test
  void with_any_a_stranger_would_wait_for_ever_for_its_own_thread() throws Exception {
    Semaphore semaphore = new Semaphore(1);
    CompletableFuture<Boolean> entered = new CompletableFuture<>();
    try (BeatPool pool = pool(HelpPolicy.ANY).build()) {
      pool.submit(
              () -> {
                semaphore.acquireUninterruptibly();
                try {
                  joinWhileAStrangerWaits(pool, () -> entered.complete(semaphore.tryAcquire()));
                } finally {
                  semaphore.release();
                }
              })
          .get(1, MINUTES);
    }
    assertThat(entered.get()).as("acquire would not return").isFalse();
  }

  @Test
  void with_any_an_interrupt_of_the_caller_does_not_reach_the_stranger() throws Exception {
    CompletableFuture<Boolean> seen = new CompletableFuture<>();
    try (BeatPool pool = pool(HelpPolicy.ANY).build()) {
      boolean kept =
          pool.submit(
                  () -> {
                    Thread.currentThread().interrupt();
                    joinWhileAStrangerWaits(
                        pool, () -> seen.complete(Thread.currentThread().isInterrupted()));
                    return Thread.interrupted();
                  })
              .get(1, MINUTES);
      assertThat(kept).isTrue();
    }
    assertThat(seen.get()).isFalse();
  }

  @Test
  void with_any_branches_of_other_roots_are_run_as_well() throws Exception {
    try (BeatPool pool = pool(HelpPolicy.ANY).build()) {
      Thread[] ran = new Thread[1];
      CompletableFuture<Thread> joiner = new CompletableFuture<>();
      pool.submit(
              () -> {
                joiner.complete(Thread.currentThread());
                Beat.pcall(
                    () -> await(stolen),
                    () -> {
                      stolen.countDown();
                      // Another root on this thread, whose right branch only the joiner can run.
                      getUnchecked(pool.submit(() -> share(ran)));
                    });
              })
          .get(1, MINUTES);
      assertThat(ran[0]).isSameAs(joiner.get());
    }
  }

  private static void getUnchecked(Future<?> future) {
    try {
      future.get(1, MINUTES);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  private static void share(Thread[] ran) {
    CountDownLatch right = new CountDownLatch(1);
    Beat.pcall(
        () -> await(right),
        () -> {
          ran[0] = Thread.currentThread();
          right.countDown();
        });
  }

  /** Both workers are in one root: one waits, the other one wants help with what it runs. */
  private boolean isHelped(BeatPool pool) throws Exception {
    boolean[] met = new boolean[1];
    pool.submit(
            () ->
                Beat.pcall(
                    () -> await(stolen),
                    () -> {
                      stolen.countDown();
                      CountDownLatch inner = new CountDownLatch(1);
                      Beat.pcall(() -> met[0] = comes(inner), inner::countDown);
                    }))
        .get(1, MINUTES);
    return met[0];
  }

  @Test
  void with_park_parallelism_is_lost_where_there_are_no_spare_threads() throws Exception {
    try (BeatPool pool = pool(HelpPolicy.PARK).spareThreads(0).build()) {
      assertThat(isHelped(pool)).isFalse();
      assertThat(pool.stats().threads()).isEqualTo(2);
    }
  }

  @Test
  void with_park_a_spare_thread_takes_the_place_of_one_that_waits() throws Exception {
    try (BeatPool pool = pool(HelpPolicy.PARK).build()) {
      assertThat(isHelped(pool)).isTrue();
      assertThat(pool.stats().threads()).isEqualTo(3);
    }
  }

  private static boolean comes(CountDownLatch latch) {
    try {
      return latch.await(LATE_MILLIS, MILLISECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(1, MINUTES)) throw new AssertionError("late");
    } catch (InterruptedException e) {
      // Meant for the caller of the join.
      Thread.currentThread().interrupt();
      awaitInterrupted(latch);
    }
  }

  private static void awaitInterrupted(CountDownLatch latch) {
    while (latch.getCount() > 0) Thread.onSpinWait();
  }
}

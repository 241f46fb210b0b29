package io.github.beat4j;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tasks that wait for tasks which they have submitted to their own pool, and say nothing. */
@Timeout(120)
class UnannouncedWaitTest {
  private static final int TASKS = 20;

  /** How deep a wait lies inside others. */
  private static int waitFor(BeatPool pool, int levels) throws InterruptedException {
    if (levels == 0) return 0;
    CountDownLatch both = new CountDownLatch(2);
    List<Integer> depths = new ArrayList<>();
    for (int i = 0; i < 2; i++)
      pool.execute(
          () -> {
            try {
              int depth = waitFor(pool, levels - 1);
              synchronized (depths) {
                depths.add(depth);
              }
            } catch (InterruptedException e) {
              throw new AssertionError(e);
            } finally {
              both.countDown();
            }
          });
    both.await();
    synchronized (depths) {
      assertThat(depths).containsExactly(levels - 1, levels - 1);
    }
    return levels;
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "4, 1", "1, 3", "2, 3"})
  void tasks_wait_for_tasks_of_their_own_pool(int workers, int levels) throws Exception {
    try (BeatPool pool = BeatPool.builder().workers(workers).build()) {
      List<Future<Integer>> futures = new ArrayList<>();
      for (int i = 0; i < TASKS; i++) futures.add(pool.submit(() -> waitFor(pool, levels)));
      for (Future<Integer> future : futures) assertThat(future.get(1, MINUTES)).isEqualTo(levels);
    }
  }

  @Test
  void a_hand_over_between_tasks_of_one_worker_ends() throws Exception {
    try (BeatPool pool = BeatPool.builder().workers(1).build()) {
      SynchronousQueue<String> queue = new SynchronousQueue<>();
      Future<String> taken =
          pool.submit(
              () -> {
                pool.execute(
                    () -> {
                      try {
                        queue.put("here");
                      } catch (InterruptedException e) {
                        throw new AssertionError(e);
                      }
                    });
                return queue.take();
              });
      assertThat(taken.get(1, MINUTES)).isEqualTo("here");
    }
  }

  @Test
  void the_thread_that_looks_ends_with_the_pool() throws Exception {
    BeatPool pool = BeatPool.builder().name("relieved").workers(1).build();
    pool.submit(() -> waitFor(pool, 1)).get(1, MINUTES);
    assertThat(relief()).isPositive();
    pool.close();
    assertThat(relief()).isZero();
  }

  @Test
  void a_pool_whose_tasks_submit_nothing_has_no_such_thread() throws Exception {
    try (BeatPool pool = BeatPool.builder().name("relieved").workers(1).build()) {
      for (int i = 0; i < TASKS; i++) pool.submit(() -> 1).get();
      assertThat(relief()).isZero();
    }
  }

  private static long relief() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("relieved-relief"))
        .count();
  }
}

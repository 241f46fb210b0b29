package io.github.beat4j;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tasks that say that they block, and those that would starve otherwise. */
@Timeout(120)
class BlockingTest {
  private static final int MANY = 40;

  private static int await(CountDownLatch latch) throws InterruptedException {
    return Beat.<Integer, InterruptedException>blocking(
        () -> {
          latch.await();
          return 1;
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3})
  void so_many_spare_threads_compute_and_no_more(int spares) throws Exception {
    int most = 2 + spares;
    AtomicInteger blocked = new AtomicInteger();
    AtomicInteger mostBlocked = new AtomicInteger();
    CountDownLatch full = new CountDownLatch(most);
    CountDownLatch gate = new CountDownLatch(1);
    List<Future<Integer>> futures = new ArrayList<>();
    try (BeatPool pool = BeatPool.builder().workers(2).spareThreads(spares).build()) {
      for (int i = 0; i < MANY; i++)
        futures.add(
            pool.submit(
                () -> {
                  mostBlocked.accumulateAndGet(blocked.incrementAndGet(), Math::max);
                  full.countDown();
                  int one = await(gate);
                  blocked.decrementAndGet();
                  return one;
                }));
      assertThat(full.await(1, MINUTES)).isTrue();
      gate.countDown();
      for (Future<Integer> future : futures) assertThat(future.get()).isEqualTo(1);
    }
    assertThat(mostBlocked).hasValue(most);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void tasks_run_however_many_others_block(int workers) throws Exception {
    try (BeatPool pool = BeatPool.builder().workers(workers).build()) {
      CountDownLatch gate = new CountDownLatch(1);
      CountDownLatch blocked = new CountDownLatch(MANY);
      List<Future<Integer>> futures = new ArrayList<>();
      for (int i = 0; i < MANY; i++)
        futures.add(
            pool.submit(
                () -> {
                  blocked.countDown();
                  return await(gate);
                }));
      blocked.await();
      assertThat(pool.submit(() -> 7).get()).isEqualTo(7);
      assertThat(pool.stats().threads()).isBetween(MANY + 1, MANY + workers);
      gate.countDown();
      for (Future<Integer> future : futures) assertThat(future.get()).isEqualTo(1);
    }
  }

  @Test
  void spare_threads_are_used_again() throws Exception {
    try (BeatPool pool = BeatPool.builder().workers(2).build()) {
      int most = 0;
      for (int round = 0; round < 100; round++) {
        CountDownLatch gate = new CountDownLatch(1);
        Future<Integer> first = pool.submit(() -> await(gate));
        Future<Integer> second = pool.submit(() -> await(gate));
        pool.submit(gate::countDown).get();
        assertThat(first.get() + second.get()).isEqualTo(2);
        most = Math.max(most, pool.stats().threads());
      }
      assertThat(most).isLessThanOrEqualTo(4);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void a_blocked_worker_shares_what_it_has_not_begun(int workers) throws Exception {
    try (BeatPool pool = BeatPool.builder().workers(workers).build()) {
      for (int round = 0; round < 50; round++) {
        CountDownLatch gate = new CountDownLatch(1);
        // Each left branch waits for the innermost right one, with all workers and more.
        assertThat(pool.submit(() -> waitOnLeft(8, gate)).get(1, MINUTES)).isEqualTo(8);
      }
    }
  }

  private static int waitOnLeft(int depth, CountDownLatch gate) throws InterruptedException {
    if (depth == 0) {
      gate.countDown();
      return 0;
    }
    return Beat.pcallInt(() -> await(gate), () -> waitOnLeft(depth - 1, gate), Integer::sum);
  }

  @Test
  void it_may_be_nested_and_make_calls() throws Exception {
    try (BeatPool pool = BeatPool.builder().workers(2).build()) {
      long sum =
          pool.submit(
                  () ->
                      Beat.blocking(
                          () ->
                              Beat.blocking(
                                  () -> PcallTest.Tree.lambdaSum(PcallTest.Tree.perfect(14)))))
              .get();
      assertThat(sum).isEqualTo(PcallTest.Tree.sequentialSum(PcallTest.Tree.perfect(14)));
    }
  }

  @Test
  void what_the_call_throws_comes_out_and_the_place_is_taken_again() throws Exception {
    try (BeatPool pool = BeatPool.builder().workers(1).build()) {
      Exception failure = new Exception("mine");
      Future<Integer> future =
          pool.submit(
              () ->
                  Beat.<Integer, Exception>blocking(
                      () -> {
                        throw failure;
                      }));
      assertThatThrownBy(future::get).hasCause(failure);
      for (int i = 0; i < MANY; i++) assertThat(pool.submit(() -> 7).get()).isEqualTo(7);
      assertThat(pool.stats().threads()).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void outside_a_pool_it_simply_runs() throws Exception {
    assertThat(Beat.<Integer, RuntimeException>blocking(() -> 7)).isEqualTo(7);
    try (BeatPool pool = BeatPool.builder().workers(2).build()) {
      int sum = pool.invoke(() -> Beat.<Integer, RuntimeException>blocking(() -> 7));
      assertThat(sum).isEqualTo(7);
      assertThat(pool.stats().threads()).isZero();
    }
  }

  @Test
  void a_managed_blocker_blocks_until_it_is_released() throws Exception {
    try (BeatPool pool = BeatPool.builder().workers(1).build()) {
      CountDownLatch gate = new CountDownLatch(1);
      ForkJoinPool.ManagedBlocker blocker =
          new ForkJoinPool.ManagedBlocker() {
            @Override
            public boolean block() throws InterruptedException {
              gate.await();
              return true;
            }

            @Override
            public boolean isReleasable() {
              return gate.getCount() == 0;
            }
          };
      Future<Integer> waiting =
          pool.submit(
              () -> {
                Beat.managedBlock(blocker);
                return 1;
              });
      pool.submit(gate::countDown).get();
      assertThat(waiting.get()).isEqualTo(1);
      Beat.managedBlock(blocker);
    }
  }
}

package io.github.beat4j;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Pools that grow and shrink while they work: as many compute as asked for, and nothing is lost.
 */
@Timeout(120)
class ResizeTest {
  private final CountDownLatch gate = new CountDownLatch(1);

  @AfterEach
  void open() {
    gate.countDown();
  }

  private static BeatPool pool(int workers) {
    return BeatPool.builder().name("elastic").workers(workers).build();
  }

  /** Can only end if so many run at the same time. */
  private static void meet(BeatPool pool, int number) throws Exception {
    CountDownLatch all = new CountDownLatch(number);
    Callable<Boolean> meets =
        () -> {
          all.countDown();
          return all.await(1, MINUTES);
        };
    for (Future<Boolean> met : pool.submitAll(Collections.nCopies(number, meets)))
      assertThat(met.get(1, MINUTES)).isTrue();
  }

  private static void awaitThreads(BeatPool pool, int number) {
    while (pool.stats().threads() != number) Thread.onSpinWait();
  }

  @Test
  void a_pool_that_has_grown_runs_more_at_the_same_time() throws Exception {
    try (BeatPool pool = pool(1)) {
      meet(pool, 1);
      pool.resize(4);
      assertThat(pool.stats().workers()).isEqualTo(4);
      assertThat(pool.stats().threads()).isEqualTo(1);
      meet(pool, 4);
      assertThat(pool.stats().threads()).isEqualTo(4);
    }
  }

  @Test
  void what_waits_already_is_begun_by_the_threads_of_a_pool_that_grows() throws Exception {
    try (BeatPool pool = pool(1)) {
      CountDownLatch all = new CountDownLatch(3);
      List<Future<Boolean>> futures = new ArrayList<>();
      for (int i = 0; i < 3; i++)
        futures.add(
            pool.submit(
                () -> {
                  all.countDown();
                  return all.await(1, MINUTES);
                }));
      pool.resize(3);
      for (Future<Boolean> met : futures) assertThat(met.get(1, MINUTES)).isTrue();
    }
  }

  @Test
  void a_root_in_a_pool_that_has_grown_shares_its_branches() {
    try (BeatPool pool = pool(1)) {
      pool.invoke(() -> PcallTest.Tree.lambdaSum(PcallTest.Tree.perfect(6)));
      pool.resize(2);
      pool.invoke(Meeting::hold);
      assertThat(pool.stats().steals()).isPositive();
    }
  }

  @Test
  void threads_that_are_too_many_go_from_their_rest() throws Exception {
    try (BeatPool pool = pool(8)) {
      meet(pool, 8);
      pool.resize(3);
      awaitThreads(pool, 3);
      meet(pool, 3);
      assertThat(pool.stats().threads()).isEqualTo(3);
      assertThat(pool.stats().tasks()).isEqualTo(11);
      // Nobody knows the threads any more that have gone.
      while (pool.dump().split("elastic-worker-", -1).length - 1 > 3) Thread.onSpinWait();
    }
  }

  @Test
  void a_busy_thread_that_is_one_too_many_ends_its_task_first() throws Exception {
    try (BeatPool pool = pool(2)) {
      CountDownLatch begun = new CountDownLatch(2);
      AtomicInteger ended = new AtomicInteger();
      Callable<Integer> waits =
          () -> {
            begun.countDown();
            gate.await();
            return ended.incrementAndGet();
          };
      List<Future<Integer>> futures = pool.submitAll(Collections.nCopies(2, waits));
      begun.await();
      pool.resize(1);
      Future<Integer> next = pool.submit(ended::get);
      assertThat(pool.stats().threads()).isEqualTo(2);
      gate.countDown();
      for (Future<Integer> future : futures) future.get(1, MINUTES);
      assertThat(next.get(1, MINUTES)).isPositive();
      awaitThreads(pool, 1);
    }
  }

  @Test
  void a_thread_that_is_one_too_many_goes_though_the_queue_is_never_empty() throws Exception {
    try (BeatPool pool = pool(3)) {
      meet(pool, 3);
      Runnable endless =
          new Runnable() {
            @Override
            public void run() {
              if (gate.getCount() > 0) pool.execute(this);
            }
          };
      for (int i = 0; i < 20; i++) pool.execute(endless);
      pool.resize(1);
      awaitThreads(pool, 1);
      gate.countDown();
      assertThat(pool.awaitQuiescence(Duration.ofSeconds(60))).isTrue();
    }
  }

  @Test
  void numbers_and_names_of_threads_are_used_again() throws Exception {
    try (BeatPool pool = pool(4)) {
      for (int round = 0; round < 5; round++) {
        Set<String> names = ConcurrentHashMap.newKeySet();
        Set<Integer> numbers = ConcurrentHashMap.newKeySet();
        CountDownLatch all = new CountDownLatch(4);
        Callable<Boolean> meets =
            () -> {
              names.add(Thread.currentThread().getName());
              numbers.add(pool.currentWorker());
              all.countDown();
              return all.await(1, MINUTES);
            };
        for (Future<Boolean> met : pool.submitAll(Collections.nCopies(4, meets))) met.get();
        assertThat(numbers).containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(names).hasSize(4).contains("elastic-worker-1", "elastic-worker-4");
        pool.resize(2);
        awaitThreads(pool, 2);
        pool.resize(4);
      }
    }
  }

  @Test
  void spare_threads_stay_when_the_pool_is_not_made_smaller() throws Exception {
    try (BeatPool pool = pool(1)) {
      Future<Integer> waiting =
          pool.submit(
              () ->
                  Beat.<Integer, InterruptedException>blocking(
                      () -> {
                        gate.await();
                        return 1;
                      }));
      assertThat(pool.submit(() -> 1).get(1, MINUTES)).isEqualTo(1);
      assertThat(pool.stats().threads()).isEqualTo(2);
      pool.resize(1);
      gate.countDown();
      assertThat(waiting.get(1, MINUTES)).isEqualTo(1);
      meet(pool, 1);
      assertThat(pool.stats().threads()).isEqualTo(2);
    }
  }

  @Test
  void nothing_is_lost_while_the_size_changes_all_the_time() throws Exception {
    int times = 4_000;
    PcallTest.Tree tree = PcallTest.Tree.perfect(8);
    long expected = PcallTest.Tree.sequentialSum(tree);
    AtomicInteger right = new AtomicInteger();
    try (BeatPool pool = pool(2)) {
      Thread resizer =
          new Thread(
              () -> {
                while (gate.getCount() > 0) pool.resize(1 + ThreadLocalRandom.current().nextInt(6));
              });
      resizer.start();
      SubmitOptions near = SubmitOptions.DEFAULT.nearWorker(3);
      for (int i = 0; i < times; i++) {
        pool.execute(
            i % 5 == 0 ? near : SubmitOptions.DEFAULT,
            () -> {
              if (PcallTest.Tree.lambdaSum(tree) == expected) right.incrementAndGet();
            });
        if (i % 50 == 0)
          assertThat((long) pool.invoke(() -> PcallTest.Tree.lambdaSum(tree))).isEqualTo(expected);
        if (i % 1000 == 0) Thread.sleep(15);
      }
      assertThat(pool.awaitQuiescence(Duration.ofSeconds(60))).isTrue();
      gate.countDown();
      resizer.join();
      assertThat(right).hasValue(times);
      pool.resize(2);
      meet(pool, 2);
    }
  }

  @Test
  void threads_that_have_left_are_gone_when_the_pool_is_terminated() throws Exception {
    for (int round = 0; round < 50; round++) {
      Set<Thread> threads = ConcurrentHashMap.newKeySet();
      BeatPool pool = pool(4);
      CountDownLatch all = new CountDownLatch(4);
      for (int i = 0; i < 4; i++)
        pool.execute(
            () -> {
              threads.add(Thread.currentThread());
              all.countDown();
            });
      all.await();
      pool.resize(1);
      pool.close();
      assertThat(pool.isTerminated()).isTrue();
      assertThat(threads).noneMatch(Thread::isAlive);
    }
  }

  @Test
  void the_size_has_bounds_and_not_every_pool_can_change_it() {
    try (BeatPool pool = pool(2);
        BeatPool sequential = BeatPool.sequential()) {
      assertThatThrownBy(() -> pool.resize(0))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("workers: 0 (expected: 1..32767); close the pool to have none");
      assertThatThrownBy(() -> pool.resize(32_768)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> sequential.resize(2))
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessage("resize: a sequential pool (expected: one with threads); build one");
      assertThatThrownBy(() -> BeatPool.common().resize(2))
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessageStartingWith("resize: the common pool");
    }
  }
}

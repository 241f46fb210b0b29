package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
class CloseTest {
  private static final String ALL = "io.github.beat4j.Pools#all";

  @ParameterizedTest
  @MethodSource(ALL)
  void what_was_submitted_is_finished_and_the_threads_are_gone(BeatPoolBuilder builder) {
    for (int round = 0; round < 20; round++) {
      AtomicInteger ran = new AtomicInteger();
      Set<Thread> threads = ConcurrentHashMap.newKeySet();
      try (BeatPool pool = builder.build()) {
        for (int i = 0; i < 200; i++) {
          pool.execute(
              () -> {
                threads.add(Thread.currentThread());
                Beat.pcall(ran::incrementAndGet, ran::incrementAndGet);
              });
        }
      }
      assertThat(ran).hasValue(400);
      threads.remove(Thread.currentThread());
      assertThat(threads).noneMatch(Thread::isAlive);
    }
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void later_tasks_and_roots_are_rejected_by_the_name_of_the_pool(BeatPoolBuilder builder) {
    BeatPool pool = builder.name("gone").build();
    pool.close();
    pool.close();
    assertThatThrownBy(() -> pool.execute(() -> {}))
        .isInstanceOf(RejectedExecutionException.class)
        .hasMessage("pool gone: closed");
    assertThatThrownBy(() -> pool.submit(() -> 1)).isInstanceOf(RejectedExecutionException.class);
    assertThatThrownBy(() -> pool.invoke(() -> 1)).isInstanceOf(RejectedExecutionException.class);
  }

  @Test
  void a_task_may_close_its_own_pool() throws Exception {
    for (int round = 0; round < 50; round++) {
      BeatPool pool = BeatPool.builder().workers(2).build();
      AtomicInteger ran = new AtomicInteger();
      CountDownLatch gate = new CountDownLatch(1);
      Thread[] worker = new Thread[1];
      pool.execute(
          () -> {
            worker[0] = Thread.currentThread();
            await(gate);
            pool.close();
            ran.incrementAndGet();
          });
      pool.execute(ran::incrementAndGet);
      gate.countDown();
      pool.close();
      assertThat(ran).hasValue(2);
      worker[0].join(60_000);
      assertThat(worker[0].isAlive()).isFalse();
    }
  }

  @Test
  void a_pool_closed_only_from_inside_ends_by_itself() throws Exception {
    for (int round = 0; round < 50; round++) {
      BeatPool pool = BeatPool.builder().workers(3).build();
      Thread worker =
          pool.submit(
                  () -> {
                    PcallTest.Tree.lambdaSum(PcallTest.Tree.perfect(10));
                    pool.close();
                    return Thread.currentThread();
                  })
              .get(60, TimeUnit.SECONDS);
      worker.join(60_000);
      assertThat(worker.isAlive()).isFalse();
    }
  }

  @Test
  void guests_finish_what_they_are_in() throws Exception {
    BeatPool pool = BeatPool.builder().workers(3).build();
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    long[] sum = new long[1];
    Thread guest =
        new Thread(
            () ->
                pool.invoke(
                    () -> {
                      inside.countDown();
                      await(closed);
                      sum[0] = PcallTest.Tree.lambdaSum(PcallTest.Tree.perfect(14));
                    }));
    guest.start();
    await(inside);
    pool.close();
    closed.countDown();
    guest.join(60_000);
    assertThat(sum[0]).isEqualTo(PcallTest.Tree.sequentialSum(PcallTest.Tree.perfect(14)));
  }

  @Test
  void several_threads_may_close_at_once() throws Exception {
    for (int round = 0; round < 100; round++) {
      BeatPool pool = BeatPool.builder().workers(3).build();
      AtomicInteger ran = new AtomicInteger();
      for (int i = 0; i < 20; i++) pool.execute(ran::incrementAndGet);
      List<Thread> closers = new ArrayList<>();
      AtomicInteger early = new AtomicInteger();
      for (int i = 0; i < 3; i++) {
        Thread closer =
            new Thread(
                () -> {
                  pool.close();
                  if (ran.get() != 20) early.incrementAndGet();
                });
        closers.add(closer);
        closer.start();
      }
      for (Thread closer : closers) {
        closer.join(60_000);
        assertThat(closer.isAlive()).isFalse();
      }
      assertThat(early).hasValue(0);
    }
  }

  @Test
  void a_submission_that_races_with_the_end_is_rejected_or_run() throws Exception {
    for (int round = 0; round < 200; round++) {
      BeatPool pool = BeatPool.builder().workers(2).build();
      AtomicInteger accepted = new AtomicInteger();
      AtomicInteger ran = new AtomicInteger();
      Thread submitter =
          new Thread(
              () -> {
                try {
                  while (true) {
                    pool.execute(ran::incrementAndGet);
                    accepted.incrementAndGet();
                  }
                } catch (RejectedExecutionException e) {
                  // The pool is closed now.
                }
              });
      submitter.start();
      Thread.onSpinWait();
      pool.close();
      submitter.join(60_000);
      pool.close();
      assertThat(ran.get()).isEqualTo(accepted.get());
    }
  }

  @Test
  void an_interrupted_closer_waits_and_keeps_its_flag() {
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger ended = new AtomicInteger();
    BeatPool pool = BeatPool.builder().workers(2).build();
    for (int i = 0; i < 100; i++)
      pool.execute(
          () -> {
            begun.incrementAndGet();
            Beat.pcall(() -> {}, () -> {});
            ended.incrementAndGet();
          });
    Thread.currentThread().interrupt();
    pool.close();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(pool.isTerminated()).isTrue();
    assertThat(ended.get()).isEqualTo(begun.get());
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(60, TimeUnit.SECONDS)) throw new AssertionError("not opened");
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

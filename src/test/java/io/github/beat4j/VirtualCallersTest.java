package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Virtual threads compute what is short, and wait while the pool's threads compute the rest. */
class VirtualCallersTest {
  private static final int LEAF_WORK = 200;

  private static final String NAME = "few";

  private final BeatPool pool = BeatPool.builder().name(NAME).workers(2).build();
  private final LongAdder own = new LongAdder();
  private final LongAdder others = new LongAdder();

  @BeforeEach
  void needs_virtual_threads() {
    assumeTrue(VirtualThreads.exist());
  }

  @AfterEach
  void close() {
    pool.close();
  }

  private static <T> FutureTask<T> start(Callable<T> call) {
    FutureTask<T> task = new FutureTask<>(call);
    VirtualThreads.start(task);
    return task;
  }

  private static <T> T onVirtualThread(Callable<T> call) throws Exception {
    return start(call).get(60, TimeUnit.SECONDS);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private long tree(int height, Thread caller) {
    if (height > 0)
      return Beat.pcallLong(
          () -> tree(height - 1, caller), () -> tree(height - 1, caller), Long::sum);
    (Thread.currentThread() == caller ? own : others).increment();
    long x = System.nanoTime();
    for (int i = 0; i < LEAF_WORK; i++) x = x * 31 + i;
    return x == 0 ? 2 : 1;
  }

  @Test
  void a_long_call_is_left_to_the_pool() throws Exception {
    for (int i = 0; i < 5; i++)
      assertThat((long) onVirtualThread(() -> pool.invoke(() -> tree(16, Thread.currentThread()))))
          .isEqualTo(1 << 16);
    assertThat(own.sum() + others.sum()).isEqualTo(5L << 16);
    assertThat(own.sum()).isLessThan(others.sum());
  }

  @Test
  void also_in_the_common_pool_and_in_one_with_a_single_worker() throws Exception {
    if (Runtime.getRuntime().availableProcessors() > 1)
      assertThat((long) onVirtualThread(() -> tree(16, Thread.currentThread()))).isEqualTo(1 << 16);
    try (BeatPool single = BeatPool.builder().workers(1).build()) {
      assertThat(
              (long) onVirtualThread(() -> single.invoke(() -> tree(16, Thread.currentThread()))))
          .isEqualTo(1 << 16);
    }
    assertThat(own.sum()).isLessThan(others.sum());
  }

  @Test
  void forks_of_a_scope_are_left_to_the_pool_as_well() throws Exception {
    long sum =
        onVirtualThread(
            () ->
                pool.invoke(
                    () -> {
                      Thread caller = Thread.currentThread();
                      return Beat.scope(
                          s -> {
                            List<Subtask<Long, RuntimeException>> forks = new ArrayList<>();
                            for (int i = 0; i < 64; i++) forks.add(s.fork(() -> tree(9, caller)));
                            s.join();
                            return forks.stream().mapToLong(Subtask::get).sum();
                          });
                    }));
    assertThat(sum).isEqualTo(64 << 9);
    assertThat(own.sum() + others.sum()).isEqualTo(64 << 9);
  }

  @Test
  void a_caller_for_whom_nobody_comes_computes_itself() throws Exception {
    CountDownLatch blocked = new CountDownLatch(2);
    CountDownLatch end = new CountDownLatch(1);
    for (int i = 0; i < 2; i++)
      pool.execute(
          () -> {
            blocked.countDown();
            await(end);
          });
    blocked.await();
    try {
      assertThat((long) onVirtualThread(() -> pool.invoke(() -> tree(16, Thread.currentThread()))))
          .isEqualTo(1 << 16);
      assertThat(others.sum()).isZero();
    } finally {
      end.countDown();
    }
  }

  @Test
  void thousands_of_callers_get_their_results_from_few_threads() throws Exception {
    List<FutureTask<Long>> calls = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      int height = i % 100 == 0 ? 14 : 6;
      calls.add(start(() -> pool.invoke(() -> tree(height, Thread.currentThread()))));
    }
    long sum = 0;
    for (FutureTask<Long> call : calls) sum += call.get(60, TimeUnit.SECONDS);
    assertThat(sum).isEqualTo(30L * (1 << 14) + 2970L * (1 << 6));
    assertThat(
            Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(NAME + "-worker"))
                .count())
        .isBetween(1L, 2L);
  }

  @Test
  void what_a_branch_throws_reaches_the_caller() {
    assertThatThrownBy(
            () -> onVirtualThread(() -> pool.invoke(() -> failing(16, new AtomicLong(1 << 15)))))
        .hasRootCauseInstanceOf(IOException.class);
  }

  private long failing(int height, AtomicLong left) throws IOException {
    if (height > 0) {
      int below = height - 1;
      long[] sums = new long[2];
      Beat.pcall(() -> store(sums, 0, below, left), () -> store(sums, 1, below, left));
      return sums[0] + sums[1];
    }
    if (left.decrementAndGet() == 0) throw new IOException("the one");
    return tree(0, Thread.currentThread());
  }

  private void store(long[] sums, int index, int height, AtomicLong left) throws IOException {
    sums[index] = failing(height, left);
  }

  @Test
  void a_time_limit_ends_the_wait() {
    assertThatThrownBy(
            () ->
                onVirtualThread(
                    () ->
                        pool.invoke(
                            () ->
                                Beat.withTimeout(
                                    Duration.ofMillis(20),
                                    () -> tree(40, Thread.currentThread())))))
        .hasCauseInstanceOf(DeadlineExceededException.class);
  }

  @Test
  void an_interrupt_is_kept_and_changes_nothing() throws Exception {
    assertThat(
            (boolean)
                onVirtualThread(
                    () -> {
                      Thread.currentThread().interrupt();
                      long sum = pool.invoke(() -> tree(16, Thread.currentThread()));
                      return sum == 1 << 16 && Thread.interrupted();
                    }))
        .isTrue();
  }
}

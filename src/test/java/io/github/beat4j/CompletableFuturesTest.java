package io.github.beat4j;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * A pool under {@link CompletableFuture}, with stages completed by its own and by other threads.
 */
class CompletableFuturesTest extends ExecutorServiceFixture {
  @Test
  void it_serves_completable_futures() throws Exception {
    BeatPool pool = pool(2);
    CompletableFuture<Integer> sum = CompletableFuture.completedFuture(0);
    for (int i = 1; i <= MANY; i++) {
      int number = i;
      sum =
          sum.thenCombineAsync(
              CompletableFuture.supplyAsync(() -> number, pool), Integer::sum, pool);
    }
    assertThat(sum.get(1, MINUTES)).isEqualTo(MANY * (MANY + 1) / 2);
  }

  @Test
  void each_asynchronous_stage_runs_in_the_pool() throws Exception {
    BeatPool pool = pool(2);
    Set<Integer> numbers = ConcurrentHashMap.newKeySet();
    CompletableFuture<Integer> last =
        CompletableFuture.supplyAsync(() -> numbers.add(pool.currentWorker()), pool)
            .thenApplyAsync(b -> numbers.add(pool.currentWorker()), pool)
            .thenComposeAsync(b -> CompletableFuture.supplyAsync(pool::currentWorker, pool), pool)
            .whenCompleteAsync((number, failure) -> numbers.add(pool.currentWorker()), pool);
    assertThat(last.get(1, MINUTES)).isBetween(0, 1);
    assertThat(numbers).doesNotContain(-1);
  }

  @Test
  void a_failure_goes_through_the_stages() throws Exception {
    BeatPool pool = pool(2);
    IllegalStateException failure = new IllegalStateException("mine");
    CompletableFuture<Integer> failed =
        CompletableFuture.<Integer>supplyAsync(
                () -> {
                  throw failure;
                },
                pool)
            .thenApplyAsync(n -> n + 1, pool);
    assertThatThrownBy(() -> failed.get(1, MINUTES)).hasCause(failure);
    assertThatThrownBy(failed::join).isInstanceOf(CompletionException.class).hasCause(failure);
    assertThat(failed.exceptionally(t -> -1).get(1, MINUTES)).isEqualTo(-1);
    assertThat(pool.submit(() -> 1).get()).isEqualTo(1);
  }

  @Test
  void stages_of_a_pool_that_is_shut_down_are_rejected() {
    BeatPool pool = pool(2);
    CompletableFuture<Integer> source = new CompletableFuture<>();
    CompletableFuture<Integer> dependent = source.thenApplyAsync(n -> n + 1, pool);
    pool.shutdown();
    assertThatThrownBy(() -> CompletableFuture.supplyAsync(() -> 1, pool))
        .isInstanceOf(RejectedExecutionException.class);
    source.complete(1);
    assertThatThrownBy(() -> dependent.get(1, MINUTES))
        .hasCauseInstanceOf(RejectedExecutionException.class);
  }

  @Test
  void a_time_limit_ends_the_future_and_not_the_task() throws Exception {
    BeatPool pool = pool(1);
    CompletableFuture<Integer> future =
        CompletableFuture.supplyAsync(() -> blockAndReturn(1), pool).orTimeout(5, MILLISECONDS);
    assertThatThrownBy(() -> future.get(1, MINUTES)).hasCauseInstanceOf(TimeoutException.class);
    assertThat(interrupted).isFalse();
    gate.countDown();
    assertThat(pool.awaitQuiescence(Duration.ofSeconds(60))).isTrue();
  }

  @Test
  void a_cancelled_future_that_has_not_begun_costs_a_turn_and_no_task() throws Exception {
    BeatPool pool = pool(1);
    pool.execute(this::block);
    AtomicInteger ran = new AtomicInteger();
    CompletableFuture<Integer> future = CompletableFuture.supplyAsync(ran::incrementAndGet, pool);
    assertThat(future.cancel(true)).isTrue();
    assertThatThrownBy(future::get).isInstanceOf(CancellationException.class);
    gate.countDown();
    assertThat(pool.awaitQuiescence(Duration.ofSeconds(60))).isTrue();
    assertThat(ran).hasValue(0);
  }

  /** The thread that completes a future runs the stages that name no executor. */
  @Test
  void callbacks_of_other_threads_submit_and_call() throws Exception {
    BeatPool pool = pool(2);
    PcallTest.Tree tree = PcallTest.Tree.perfect(10);
    long expected = PcallTest.Tree.sequentialSum(tree);
    ExecutorService others = Executors.newFixedThreadPool(2);
    try {
      List<CompletableFuture<Long>> results = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        CompletableFuture<PcallTest.Tree> source = new CompletableFuture<>();
        results.add(
            source
                .thenApply(t -> pool.invoke(() -> PcallTest.Tree.lambdaSum(t)))
                .thenCombineAsync(
                    source.thenApplyAsync(PcallTest.Tree::lambdaSum, pool), Long::sum, pool));
        others.execute(() -> source.complete(tree));
      }
      for (CompletableFuture<Long> result : results)
        assertThat(result.get(1, MINUTES)).isEqualTo(2 * expected);
    } finally {
      others.shutdown();
    }
  }

  @Test
  void a_worker_that_joins_a_future_of_its_pool_says_that_it_blocks_or_needs_another_one()
      throws Exception {
    BeatPool pool = pool(1);
    int sum =
        pool.submit(
                () -> {
                  CompletableFuture<Integer> inner = CompletableFuture.supplyAsync(() -> 1, pool);
                  return Beat.<Integer, RuntimeException>blocking(inner::join);
                })
            .get(1, MINUTES);
    assertThat(sum).isEqualTo(1);
  }
}

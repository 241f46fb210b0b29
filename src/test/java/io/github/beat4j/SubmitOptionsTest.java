package io.github.beat4j;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Priority, hints, names, batches, order: what they promise, and that no task is lost by them. */
@Timeout(120)
class SubmitOptionsTest {
  private static final String ALL = "io.github.beat4j.Pools#all";
  private static final SubmitOptions NORMAL = SubmitOptions.DEFAULT;
  private final CountDownLatch gate = new CountDownLatch(1);
  private final List<String> order = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void open() {
    gate.countDown();
  }

  /** A pool whose only worker is kept busy until the gate opens. */
  private BeatPool held(BeatPoolBuilder builder) throws InterruptedException {
    BeatPool pool = builder.workers(1).build();
    CountDownLatch begun = new CountDownLatch(1);
    pool.execute(
        () -> {
          begun.countDown();
          await(gate);
        });
    begun.await();
    return pool;
  }

  private void openAndFinish(BeatPool pool) throws InterruptedException {
    gate.countDown();
    assertThat(pool.awaitQuiescence(Duration.ofSeconds(60))).isTrue();
  }

  @Test
  void a_task_of_a_batch_that_runs_here_may_wait_for_those_in_front_of_it() throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    Callable<Boolean> opens =
        () -> {
          first.countDown();
          return true;
        };
    try (BeatPool pool = BeatPool.builder().workers(1).queueCapacity(1).callerRuns(true).build()) {
      List<Future<Boolean>> both = pool.submitAll(List.of(opens, () -> first.await(1, MINUTES)));
      for (Future<Boolean> future : both) assertThat(future.get()).isTrue();
    }
  }

  @Test
  void what_has_priority_begins_before_what_has_not_in_order() throws Exception {
    try (BeatPool pool = held(BeatPool.builder())) {
      pool.execute(() -> order.add("first"));
      pool.execute(NORMAL.highPriority(), () -> order.add("urgent"));
      pool.execute(() -> order.add("second"));
      Future<?> urgent = pool.submit(NORMAL.highPriority(), () -> order.add("urgent too"));
      openAndFinish(pool);
      assertThat(urgent).isDone();
      assertThat(order).containsExactly("urgent", "urgent too", "first", "second");
    }
  }

  @ParameterizedTest
  @EnumSource(SubmissionOrder.class)
  void the_oldest_or_the_youngest_begins_first(SubmissionOrder given) throws Exception {
    for (int capacity : new int[] {0, 10}) {
      BeatPoolBuilder builder = BeatPool.builder().submissionOrder(given);
      if (capacity > 0) builder.queueCapacity(capacity);
      SubmitOptionsTest own = new SubmitOptionsTest();
      try (BeatPool pool = own.held(builder)) {
        for (String name : List.of("a", "b", "c")) pool.execute(() -> own.order.add(name));
        own.openAndFinish(pool);
      }
      assertThat(own.order)
          .containsExactlyElementsOf(
              given == SubmissionOrder.FIFO ? List.of("a", "b", "c") : List.of("c", "b", "a"));
    }
  }

  @Test
  void what_never_began_is_given_back_as_it_was_submitted() throws Exception {
    try (BeatPool pool = held(BeatPool.builder())) {
      Runnable normal = () -> order.add("normal");
      Runnable named = () -> order.add("named");
      Runnable near = () -> order.add("near");
      pool.execute(normal);
      pool.execute(NORMAL.name("urgent").highPriority(), named);
      pool.execute(NORMAL.nearWorker(0), near);
      assertThat(pool.shutdownNow()).containsExactly(named, normal, near);
      gate.countDown();
    }
    assertThat(order).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void every_task_runs_once_whatever_its_options(BeatPoolBuilder builder) throws Exception {
    int times = 2_000;
    AtomicInteger ran = new AtomicInteger();
    try (BeatPool pool = builder.build()) {
      for (int i = 0; i < times; i++) {
        SubmitOptions options = i % 3 == 0 ? NORMAL.highPriority() : NORMAL;
        pool.execute(i % 4 == 0 ? options : options.nearWorker(i % 37), ran::incrementAndGet);
        // Now and then everybody has gone to sleep in between.
        if (i % 500 == 0) Thread.sleep(15);
      }
      assertThat(pool.awaitQuiescence(Duration.ofSeconds(60))).isTrue();
      assertThat(ran).hasValue(times);
      assertThat(pool.submit(NORMAL.nearWorker(1), () -> 7).get(1, MINUTES)).isEqualTo(7);
      assertThat(pool.submit(NORMAL, (Runnable) () -> {}).get(1, MINUTES)).isNull();
    }
  }

  @Test
  void a_hint_costs_no_parallelism() throws Exception {
    try (BeatPool pool = BeatPool.builder().workers(2).build()) {
      CompletableFuture<Integer> busy = new CompletableFuture<>();
      pool.execute(
          () -> {
            busy.complete(pool.currentWorker());
            await(gate);
          });
      SubmitOptions near = NORMAL.nearWorker(busy.get(1, MINUTES));
      // Its worker is busy until the gate opens: the other one takes it.
      int ranOn = pool.submit(near, () -> pool.currentWorker()).get(1, MINUTES);
      assertThat(ranOn).isNotEqualTo(busy.get()).isBetween(0, 1);
      gate.countDown();
    }
  }

  @Test
  void a_hint_is_followed_by_a_worker_that_comes_to_its_own_tasks() throws Exception {
    try (BeatPool pool = held(BeatPool.builder())) {
      pool.execute(() -> order.add("anybody's"));
      pool.execute(NORMAL.nearWorker(0), () -> order.add("its own"));
      // Modulo the number of workers.
      pool.execute(NORMAL.nearWorker(5), () -> order.add("its own too"));
      openAndFinish(pool);
      assertThat(order).containsExactly("its own", "its own too", "anybody's");
    }
  }

  @Test
  void who_is_no_worker_has_no_number() throws Exception {
    try (BeatPool pool = BeatPool.builder().workers(3).build()) {
      assertThat(pool.currentWorker()).isEqualTo(-1);
      assertThat((int) pool.invoke(pool::currentWorker)).isEqualTo(-1);
      assertThat(pool.submit(pool::currentWorker).get(1, MINUTES)).isBetween(0, 2);
    }
  }

  @Test
  void a_batch_is_run_by_as_many_workers_as_it_needs() throws Exception {
    try (BeatPool pool = BeatPool.builder().workers(4).build()) {
      for (int round = 0; round < 20; round++) {
        CountDownLatch all = new CountDownLatch(4);
        Callable<Boolean> meets =
            () -> {
              all.countDown();
              return all.await(1, MINUTES);
            };
        for (Future<Boolean> met : pool.submitAll(Collections.nCopies(4, meets)))
          assertThat(met.get(1, MINUTES)).isTrue();
        if (round % 5 == 0) Thread.sleep(15);
      }
    }
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void a_batch_with_options_gives_its_outcomes_in_order(BeatPoolBuilder builder) throws Exception {
    try (BeatPool pool = builder.build()) {
      List<Callable<Integer>> tasks = new ArrayList<>();
      List<Integer> expected = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        int number = i;
        tasks.add(() -> number);
        expected.add(number);
      }
      List<Integer> results = new ArrayList<>();
      for (Future<Integer> future : pool.submitAll(NORMAL.highPriority().nearWorker(1), tasks))
        results.add(future.get(1, MINUTES));
      assertThat(results).isEqualTo(expected);
      assertThat(pool.submitAll(NORMAL, List.<Callable<Integer>>of())).isEmpty();
    }
  }

  @Test
  void of_a_batch_that_does_not_fit_the_first_tasks_run() throws Exception {
    try (BeatPool pool = held(BeatPool.builder().queueCapacity(2))) {
      AtomicInteger ran = new AtomicInteger();
      List<Callable<Integer>> tasks = Collections.nCopies(3, ran::incrementAndGet);
      assertThatThrownBy(() -> pool.submitAll(tasks))
          .isInstanceOf(RejectedExecutionException.class);
      openAndFinish(pool);
      assertThat(ran).hasValue(2);
    }
  }

  @Test
  void a_batch_with_a_null_is_refused_as_a_whole() throws Exception {
    try (BeatPool pool = BeatPool.builder().workers(2).build()) {
      AtomicInteger ran = new AtomicInteger();
      Callable<Integer> task = ran::incrementAndGet;
      assertThatThrownBy(() -> pool.submitAll(Arrays.asList(task, null)))
          .isInstanceOf(NullPointerException.class);
      assertThat(pool.awaitQuiescence(Duration.ofSeconds(60))).isTrue();
      assertThat(ran).hasValue(0);
    }
  }

  @Test
  void a_name_is_shown_in_the_dump() throws Exception {
    try (BeatPool pool = BeatPool.builder().workers(2).build()) {
      CountDownLatch begun = new CountDownLatch(2);
      Runnable waits =
          () -> {
            begun.countDown();
            await(gate);
          };
      pool.execute(NORMAL.name("import"), waits);
      Future<?> export = pool.submit(NORMAL.name("export"), waits);

      begun.await();
      assertThat(export.isDone()).isFalse();
      assertThat(pool.dump()).contains("root import\n", "root export\n");
      gate.countDown();
    }
  }

  @Test
  void options_have_bounds() {
    assertThatThrownBy(() -> NORMAL.nearWorker(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("nearWorker: -1 (expected: 0..32766); leave it unset for any worker");
    assertThatThrownBy(() -> NORMAL.nearWorker(32767)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> NORMAL.nearNode(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("nearNode: -1 (expected: 0..32766); leave it unset for any node");
    assertThat(NORMAL.nearWorker(2).nearNode(1))
        .hasToString("SubmitOptions[name null, Placement[isHigh=false, worker=-1, node=1]]");
    assertThatThrownBy(() -> NORMAL.name("")).isInstanceOf(IllegalArgumentException.class);
    assertThat(NORMAL.name("a").highPriority().nearWorker(3))
        .hasToString("SubmitOptions[name a, Placement[isHigh=true, worker=3, node=-1]]");
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(1, MINUTES)) throw new AssertionError("not opened");
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

package io.github.beat4j.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.beat4j.Beat;
import io.github.beat4j.BeatPool;
import io.github.beat4j.Collected;
import io.github.beat4j.VirtualThreads;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The context is the root's, for stolen branches and submitted tasks, whoever runs them. */
@Timeout(60)
class ContextTest {
  private static final ThreadLocal<Object> LOCAL = new ThreadLocal<>();

  private static BeatPool pool(int workers, ContextCarrier... carriers) {
    return BeatPool.builder().workers(workers).context(carriers).build();
  }

  private static ContextCarrier local() {
    return ContextCarrier.threadLocal(LOCAL);
  }

  @AfterEach
  void forget() {
    LOCAL.remove();
  }

  // --- when

  private static long tree(int depth) {
    return depth == 0 ? 1 : Beat.pcallLong(() -> tree(depth - 1), () -> tree(depth - 1), Long::sum);
  }

  @Test
  void calls_that_nobody_steals_ask_no_carrier() {
    Bystander bystander = new Bystander(LOCAL::get);
    try (BeatPool pool = pool(1, bystander)) {
      assertThat(pool.<Long, RuntimeException>invoke(() -> tree(14))).isEqualTo(1 << 14);
      assertThat(bystander.captures()).isZero();
    }
  }

  @Test
  void a_root_is_captured_once_however_much_is_stolen_from_it() {
    Bystander bystander = new Bystander(LOCAL::get);
    try (BeatPool pool = pool(2, bystander)) {
      for (int i = 1; i <= 10; i++) {
        pool.invoke(
            () -> {
              Stolen.see(() -> "");
              Stolen.see(() -> Stolen.see(() -> ""));
            });
        assertThat(bystander.captures()).isEqualTo(i);
      }
      assertThat(bystander.runs()).isEqualTo(30);
    }
  }

  @Test
  void what_a_stolen_branch_changes_is_undone() {
    Bystander bystander = new Bystander(LOCAL::get);
    try (BeatPool pool = pool(2, bystander, local())) {
      pool.invoke(
          () ->
              Stolen.see(
                  () -> {
                    LOCAL.set("forgotten");
                    return "";
                  }));
      assertThatThrownBy(
              () ->
                  pool.invoke(
                      () ->
                          Stolen.see(
                              () -> {
                                LOCAL.set("forgotten");
                                throw new IllegalStateException("branch");
                              })))
          .hasMessage("branch");
    }
    bystander.hasSeenOnly(null);
  }

  /** The calling thread runs what was stolen from a thief; its own value is another one by then. */
  @Test
  void whoever_helps_has_the_context_of_the_root_meanwhile() {
    Thread caller = Thread.currentThread();
    LOCAL.set("root");
    try (BeatPool pool = pool(2, local())) {
      String seen =
          pool.invoke(
              () ->
                  Stolen.see(
                      () ->
                          Stolen.see(
                              () -> {
                                assertThat(Thread.currentThread()).isSameAs(caller);
                                String found = (String) LOCAL.get();
                                LOCAL.set("forgotten");
                                return found;
                              }),
                      () -> LOCAL.set("later")));
      assertThat(seen).isEqualTo("root");
      assertThat(LOCAL.get()).isEqualTo("later");
    }
  }

  @Test
  void a_root_in_a_stolen_branch_of_another_pool_has_that_branch_s_context() {
    LOCAL.set("outer");
    try (BeatPool outer = pool(2, local());
        BeatPool inner = pool(2, local())) {
      assertThat(
              outer.<Object, RuntimeException>invoke(
                  () -> Stolen.see(() -> inner.invoke(() -> Stolen.see(LOCAL::get)))))
          .isEqualTo("outer");
    }
  }

  @Test
  void a_root_on_a_virtual_thread_carries_as_well() throws Exception {
    assumeTrue(VirtualThreads.exist());
    CompletableFuture<Object> seen = new CompletableFuture<>();
    try (BeatPool pool = pool(2, local())) {
      VirtualThreads.start(
          () -> {
            LOCAL.set("virtual");
            pool.invoke(() -> seen.complete(Stolen.see(LOCAL::get)));
          });
      assertThat(seen.get(30, TimeUnit.SECONDS)).isEqualTo("virtual");
    }
  }

  @Test
  void the_common_pool_asks_the_carriers_that_are_services() {
    assumeTrue(BeatPool.common().stats().workers() > 1);
    CommonCarrier.LOCAL.set("common");
    try {
      assertThat(Stolen.see(CommonCarrier.LOCAL::get)).isEqualTo("common");
      CommonCarrier.LOCAL.remove();
      assertThat(Stolen.see(CommonCarrier.LOCAL::get)).isNull();
    } finally {
      CommonCarrier.LOCAL.remove();
    }
  }

  @Test
  void a_pool_holds_no_context_of_a_root_that_has_ended() {
    try (BeatPool pool = pool(2, local())) {
      for (int i = 0; i < 3; i++) assertThat(Collected.isFreed(used(pool))).isTrue();
    }
  }

  private static WeakReference<Object> used(BeatPool pool) {
    Object value = new byte[1 << 16];
    LOCAL.set(value);
    try {
      assertThat(pool.<Object, RuntimeException>invoke(() -> Stolen.see(LOCAL::get)))
          .isSameAs(value);
    } finally {
      LOCAL.remove();
    }
    return new WeakReference<>(value);
  }

  // --- submitted tasks

  @Test
  void a_submitted_task_has_the_context_of_its_submitter() throws Exception {
    Bystander bystander = new Bystander(LOCAL::get);
    try (BeatPool pool = pool(2, bystander, local())) {
      LOCAL.set("submitter");
      Future<Object> future = pool.submit(LOCAL::get);
      CompletableFuture<Object> executed = new CompletableFuture<>();
      pool.execute(() -> executed.complete(LOCAL.get()));
      List<Future<Object>> all = pool.invokeAll(List.of(LOCAL::get, LOCAL::get));
      Object any = pool.invokeAny(List.of(LOCAL::get));
      Future<Object> stolen = pool.submit(() -> Stolen.see(LOCAL::get));
      LOCAL.set("later");
      assertThat(future.get()).isEqualTo("submitter");
      assertThat(executed.get(30, TimeUnit.SECONDS)).isEqualTo("submitter");
      assertThat(all.get(0).get()).isEqualTo("submitter");
      assertThat(all.get(1).get()).isEqualTo("submitter");
      assertThat(any).isEqualTo("submitter");
      assertThat(stolen.get()).isEqualTo("submitter");
    }
    bystander.hasSeenOnly(null);
  }

  /** One worker: it runs the second task in the middle of the first. */
  @Test
  void so_has_one_that_is_run_by_whoever_waits_for_it() throws Exception {
    try (BeatPool pool = pool(1, local())) {
      Future<Object> inner =
          pool.submit(
              () -> {
                LOCAL.set("inner");
                Future<Object> task = pool.submit(LOCAL::get);
                LOCAL.set("waiting");
                Object seen = task.get();
                assertThat(LOCAL.get()).isEqualTo("waiting");
                return seen;
              });
      assertThat(inner.get(30, TimeUnit.SECONDS)).isEqualTo("inner");
    }
  }

  @Test
  void the_handler_of_an_uncaught_failure_has_it_too() throws Exception {
    CompletableFuture<Object> seen = new CompletableFuture<>();
    try (BeatPool pool =
        BeatPool.builder()
            .workers(2)
            .context(local())
            .threads(t -> t.setUncaughtExceptionHandler((thread, e) -> seen.complete(LOCAL.get())))
            .build()) {
      LOCAL.set("submitter");
      pool.execute(
          () -> {
            throw new IllegalStateException("task");
          });
      assertThat(seen.get(30, TimeUnit.SECONDS)).isEqualTo("submitter");
    }
  }

  @Test
  void what_never_began_is_given_back_as_it_was_submitted() {
    try (BeatPool pool = pool(1, local())) {
      CountDownLatch begun = new CountDownLatch(1);
      CountDownLatch over = new CountDownLatch(1);
      pool.execute(
          () -> {
            begun.countDown();
            while (over.getCount() > 0) Thread.onSpinWait();
          });
      Stolen.await(begun);
      Runnable task = () -> {};
      pool.execute(task);
      Future<?> future = pool.submit(() -> {});
      List<Runnable> unbegun = pool.shutdownNow();
      over.countDown();
      assertThat(unbegun).containsExactly(task, (Runnable) future);
    }
  }

  @Test
  void a_task_that_its_submitter_runs_needs_no_capture() throws Exception {
    Bystander bystander = new Bystander(LOCAL::get);
    try (BeatPool pool = BeatPool.builder().sequential(true).context(bystander).build()) {
      LOCAL.set("submitter");
      assertThat(pool.submit(LOCAL::get).get()).isEqualTo("submitter");
      assertThat(bystander.captures()).isZero();
    }
  }

  // --- carriers that fail

  private static RuntimeException failure() {
    return new IllegalStateException("carrier");
  }

  private static ContextCarrier failingCapture() {
    return () -> {
      throw failure();
    };
  }

  /** Tells when it is called, so that the left branch need not wait for the right one. */
  private static final class Sabotage implements ContextCarrier {
    private final CountDownLatch called = new CountDownLatch(1);
    private final Snapshot snapshot;

    Sabotage(Snapshot snapshot) {
      this.snapshot = snapshot;
    }

    @Override
    public Snapshot capture() {
      return task -> {
        called.countDown();
        snapshot.run(task);
      };
    }

    Throwable seenBy(BeatPool pool, Runnable right) {
      return catchThrowable(
          () -> pool.invoke(() -> Beat.pcall(() -> Stolen.await(called), right::run)));
    }
  }

  private static void stillWorks(BeatPool pool) {
    assertThat(pool.<Long, RuntimeException>invoke(() -> tree(8))).isEqualTo(1 << 8);
  }

  @Test
  void a_failed_capture_is_the_failure_of_the_stolen_branch_and_of_the_submitted_task() {
    AtomicReference<Throwable> reported = new AtomicReference<>();
    CountDownLatch handled = new CountDownLatch(1);
    try (BeatPool pool =
        BeatPool.builder()
            .workers(2)
            .context(failingCapture())
            .threads(
                t ->
                    t.setUncaughtExceptionHandler(
                        (thread, e) -> {
                          reported.set(e);
                          handled.countDown();
                        }))
            .build()) {
      // The left branch lasts until the right one has failed: promoted at once, it is stolen soon.
      Throwable thrown =
          catchThrowable(
              () ->
                  pool.invoke(
                      () ->
                          Beat.pcall(
                              () -> {
                                while (pool.stats().steals() == 0) Thread.onSpinWait();
                              },
                              () -> {})));
      assertThat(thrown).hasMessage("carrier");
      assertThatThrownBy(() -> pool.submit(() -> 1).get())
          .isInstanceOf(ExecutionException.class)
          .hasRootCauseMessage("carrier");
      pool.execute(() -> {});
      Stolen.await(handled);
      assertThat(reported.get()).hasMessage("carrier");
    }
  }

  @Test
  void a_capture_without_stack_or_memory_is_put_off() {
    AtomicReference<Error> error = new AtomicReference<>(new StackOverflowError("capture"));
    ContextCarrier carrier =
        () -> {
          if (error.get() != null) throw error.get();
          return Runnable::run;
        };
    try (BeatPool pool = pool(2, carrier)) {
      stillWorks(pool);
      error.set(new OutOfMemoryError("capture"));
      stillWorks(pool);
      assertThat(pool.stats().promotions()).isZero();
      error.set(null);
      assertThat(pool.<String, RuntimeException>invoke(() -> Stolen.see(() -> "stolen")))
          .isEqualTo("stolen");
    }
  }

  @Test
  void no_snapshot_is_a_failed_capture() {
    try (BeatPool pool = pool(2, () -> null)) {
      assertThatThrownBy(() -> pool.submit(() -> 1).get())
          .hasRootCauseInstanceOf(NullPointerException.class)
          .rootCause()
          .hasMessageContaining("has captured null (expected: a snapshot)");
    }
  }

  @Test
  void a_carrier_that_fails_before_the_branch_is_its_failure() {
    Sabotage sabotage =
        new Sabotage(
            task -> {
              throw failure();
            });
    Bystander bystander = new Bystander(LOCAL::get);
    LOCAL.set("root");
    AtomicReference<String> ran = new AtomicReference<>();
    try (BeatPool pool = pool(2, bystander, local(), sabotage)) {
      assertThat(sabotage.seenBy(pool, () -> ran.set("yes"))).hasMessage("carrier");
      assertThat(ran).hasNullValue();
    }
    bystander.hasSeenOnly(null);
  }

  @Test
  void a_carrier_that_fails_after_the_branch_is_its_failure() {
    Sabotage sabotage =
        new Sabotage(
            task -> {
              task.run();
              throw failure();
            });
    Bystander bystander = new Bystander(LOCAL::get);
    LOCAL.set("root");
    try (BeatPool pool = pool(2, bystander, local(), sabotage)) {
      assertThat(sabotage.seenBy(pool, () -> {})).hasMessage("carrier");
    }
    bystander.hasSeenOnly(null);
  }

  @Test
  void the_failure_of_the_branch_itself_comes_first() {
    Sabotage after =
        new Sabotage(
            task -> {
              task.run();
              throw failure();
            });
    IllegalArgumentException own = new IllegalArgumentException("branch");
    Runnable right =
        () -> {
          throw own;
        };
    try (BeatPool pool = pool(2, after)) {
      assertThat(after.seenBy(pool, right)).isSameAs(own);
      assertThat(own.getSuppressed()).singleElement().extracting("message").isEqualTo("carrier");
    }
  }

  @Test
  void a_carrier_cannot_swallow_the_failure_of_the_branch() {
    Sabotage swallowing =
        new Sabotage(
            task -> {
              try {
                task.run();
              } catch (RuntimeException e) {
                throw new AssertionError("not to be seen here", e);
              }
            });
    try (BeatPool pool = pool(2, swallowing)) {
      assertThat(
              swallowing.seenBy(
                  pool,
                  () -> {
                    throw new IllegalArgumentException("branch");
                  }))
          .hasMessage("branch")
          .hasNoSuppressedExceptions();
    }
  }

  @Test
  void a_carrier_that_does_not_run_the_branch_or_twice_or_elsewhere_is_told_so() {
    AtomicReference<Integer> runs = new AtomicReference<>(0);
    Runnable count = () -> runs.updateAndGet(n -> n + 1);
    Sabotage never = new Sabotage(task -> {});
    try (BeatPool pool = pool(2, never)) {
      assertThat(never.seenBy(pool, count)).hasMessageStartingWith("context: not run (expected: ");
      assertThat(runs).hasValue(0);
    }
    Sabotage twice =
        new Sabotage(
            task -> {
              task.run();
              task.run();
            });
    try (BeatPool pool = pool(2, twice)) {
      assertThat(twice.seenBy(pool, count)).hasMessageStartingWith("context: run again (");
      assertThat(runs).hasValue(1);
    }
    Sabotage elsewhere = new Sabotage(ContextTest::runElsewhere);
    try (BeatPool pool = pool(2, elsewhere)) {
      assertThat(elsewhere.seenBy(pool, count))
          .hasRootCauseMessage(
              "context: run on elsewhere (expected: a carrier runs its task exactly once, on the"
                  + " calling thread, before it returns)");
      assertThat(runs).hasValue(1);
    }
  }

  private static void runElsewhere(Runnable task) {
    CompletableFuture<Void> ended = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                task.run();
                ended.complete(null);
              } catch (RuntimeException e) {
                ended.completeExceptionally(e);
              }
            },
            "elsewhere");
    thread.start();
    ended.join();
  }
}

package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a pool's thread is in other pools: a guest that keeps its own worker. */
@Timeout(60)
class PoolThreadTest {
  private final Scheduler home = pool("home");
  private final Scheduler abroad = pool("abroad");

  private static Scheduler pool(String name) {
    return new Scheduler(new Settings(name, 2, 1, true, true, true, 0, 0.01, 0, false, 8 << 20));
  }

  @AfterEach
  void close() {
    home.close();
    abroad.close();
  }

  private void atHome(Runnable body) throws ExecutionException, InterruptedException {
    CompletableFuture<Void> outcome = new CompletableFuture<>();
    home.submit(
        () -> {
          try {
            body.run();
            outcome.complete(null);
          } catch (Throwable t) {
            outcome.completeExceptionally(t);
          }
        });
    outcome.get();
  }

  @Test
  void in_another_pools_root_it_has_a_worker_of_that_pool_and_its_own_one_afterwards()
      throws Exception {
    atHome(
        () -> {
          Worker own = CurrentWorker.get();
          assertThat(own.isOfPool(home)).isTrue();
          abroad.invoke(
              () -> {
                assertThat(CurrentWorker.get().isOfPool(abroad)).isTrue();
                assertThat(CurrentWorker.inline()).isSameAs(CurrentWorker.get());
                return null;
              });
          assertThat(CurrentWorker.get()).isSameAs(own);
        });
  }

  @Test
  void it_has_its_number_in_its_own_pool_wherever_it_is_and_none_in_another_one() throws Exception {
    atHome(
        () -> {
          assertThat(home.currentNumber()).isZero();
          assertThat(abroad.currentNumber()).isEqualTo(Placement.ANY);
          assertThat(abroad.invoke(home::currentNumber)).isZero();
          assertThat(abroad.invoke(abroad::currentNumber)).isEqualTo(Placement.ANY);
        });
  }

  /** It would wait for itself. */
  @Test
  void it_closes_its_own_pool_without_waiting_while_it_visits_another_one() throws Exception {
    atHome(
        () ->
            abroad.invoke(
                () -> {
                  home.close();
                  assertThat(home.isClosed()).isTrue();
                  assertThat(home.isOver()).isFalse();
                  return null;
                }));
    home.close();
    assertThat(home.isTerminated()).isTrue();
  }

  @Test
  void it_runs_what_it_waits_for_if_that_is_its_own_pools() throws Exception {
    atHome(
        () -> {
          Worker own = CurrentWorker.get();
          Worker[] ran = new Worker[1];
          assertThat(home.runIfWorker(() -> ran[0] = CurrentWorker.get())).isTrue();
          assertThat(ran[0]).isSameAs(own);
          assertThat(abroad.runIfWorker(() -> ran[0] = null)).isFalse();
          assertThat(ran[0]).isSameAs(own);
        });
  }

  @Test
  void it_does_so_while_it_visits_another_pool_and_goes_on_visiting() throws Exception {
    atHome(
        () -> {
          Worker own = CurrentWorker.get();
          abroad.invoke(
              () -> {
                Worker visiting = CurrentWorker.get();
                Worker[] ran = new Worker[1];
                assertThat(home.runIfWorker(() -> ran[0] = CurrentWorker.get())).isTrue();
                assertThat(ran[0]).isSameAs(own);
                assertThat(CurrentWorker.get()).isSameAs(visiting);
                return null;
              });
        });
  }
}

package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The end of a pool of one real thread, which is busy with a task. */
@Timeout(60)
class TerminationTest {
  private static final long SHORT = 1_000_000;
  private static final long LONG = TimeUnit.SECONDS.toNanos(20);

  private final Scheduler scheduler =
      new Scheduler(new Settings("ending", 2, 1, true, true, true, 0, 0.01, 0, false, 8 << 20));
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private final AtomicBoolean interrupted = new AtomicBoolean();

  @BeforeEach
  void occupyTheThread() throws InterruptedException {
    scheduler.submit(
        () -> {
          begun.countDown();
          try {
            mayEnd.await();
          } catch (InterruptedException e) {
            interrupted.set(true);
          }
        });
    begun.await();
  }

  @AfterEach
  void release() {
    mayEnd.countDown();
    scheduler.close();
  }

  @Test
  void waiting_for_the_end_ends_with_the_time_while_the_pool_is_open_and_while_a_task_runs()
      throws InterruptedException {
    assertThat(scheduler.awaitTermination(SHORT)).isFalse();
    scheduler.shutdown();
    assertThat(scheduler.awaitTermination(SHORT)).isFalse();
    assertThat(scheduler.isTerminated()).isFalse();
  }

  @Test
  void whoever_waits_sees_the_end_of_the_last_thread() throws InterruptedException {
    Thread thread = scheduler.workers()[0].threadAcquire();
    Thread ender =
        Scene.start(
            () -> {
              pause();
              scheduler.shutdown();
              pause();
              mayEnd.countDown();
            });
    assertThat(scheduler.awaitTermination(LONG)).isTrue();
    assertThat(thread.isAlive()).isFalse();
    assertThat(scheduler.isTerminated()).isTrue();
    Scene.join(ender);
  }

  @Test
  void an_open_pool_is_not_terminated_though_nothing_runs() throws InterruptedException {
    mayEnd.countDown();
    assertThat(scheduler.awaitQuiescence(LONG)).isTrue();
    assertThat(scheduler.isTerminated()).isFalse();
  }

  @Test
  void what_is_in_the_queue_is_given_back_and_what_runs_is_interrupted()
      throws InterruptedException {
    Runnable second = () -> interrupted.set(false);
    scheduler.submit(second);
    List<Runnable> unbegun = scheduler.shutdownNow();
    assertThat(unbegun).containsExactly(second);
    assertThat(scheduler.awaitTermination(LONG)).isTrue();
    assertThat(interrupted).isTrue();
  }

  @Test
  void an_interrupt_of_whoever_closes_ends_what_can_be_ended() {
    AtomicBoolean kept = new AtomicBoolean();
    Thread closer =
        Scene.start(
            () -> {
              scheduler.close();
              kept.set(Thread.currentThread().isInterrupted());
            });
    closer.interrupt();
    Scene.join(closer);
    assertThat(interrupted).isTrue();
    assertThat(kept).isTrue();
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

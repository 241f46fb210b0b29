package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class QuiescenceTest {
  private final Quiescence quiescence = new Quiescence();

  @Test
  void it_is_quiet_at_first_and_after_as_many_ends_as_beginnings() throws InterruptedException {
    assertThat(quiescence.isQuiet()).isTrue();
    quiescence.begun();
    quiescence.begun();
    assertThat(quiescence.isQuiet()).isFalse();
    quiescence.ended();
    assertThat(quiescence.isQuiet()).isFalse();
    quiescence.ended();
    assertThat(quiescence.isQuiet()).isTrue();
    assertThat(quiescence.await(0)).isTrue();
  }

  @Test
  void waiting_ends_with_the_time() throws InterruptedException {
    quiescence.begun();
    assertThat(quiescence.await(0)).isFalse();
    assertThat(quiescence.await(-1)).isFalse();
    assertThat(quiescence.await(1_000_000)).isFalse();
  }

  @Test
  void the_last_end_wakes_every_waiter() throws InterruptedException {
    for (int round = 0; round < 200; round++) {
      quiescence.begun();
      AtomicInteger quiet = new AtomicInteger();
      List<Thread> waiters = new ArrayList<>();
      CountDownLatch started = new CountDownLatch(3);
      for (int i = 0; i < 3; i++) {
        Thread waiter =
            new Thread(
                () -> {
                  started.countDown();
                  try {
                    if (quiescence.await(Long.MAX_VALUE)) quiet.incrementAndGet();
                  } catch (InterruptedException e) {
                    throw new AssertionError(e);
                  }
                });
        waiters.add(waiter);
        waiter.start();
      }
      assertThat(started.await(20, TimeUnit.SECONDS)).isTrue();
      quiescence.ended();
      for (Thread waiter : waiters) waiter.join(20_000);
      assertThat(quiet).hasValue(3);
    }
  }

  @Test
  void an_interrupt_ends_the_wait() {
    quiescence.begun();
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> quiescence.await(Long.MAX_VALUE))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void it_is_never_quiet_while_something_is_open_however_busy_the_rest() throws Exception {
    quiescence.begun();
    AtomicInteger errors = new AtomicInteger();
    Thread busy =
        new Thread(
            () -> {
              for (int i = 0; i < 200_000; i++) {
                quiescence.begun();
                quiescence.ended();
              }
            });
    busy.start();
    while (busy.isAlive()) if (quiescence.isQuiet()) errors.incrementAndGet();
    busy.join();
    assertThat(errors).hasValue(0);
    quiescence.ended();
    assertThat(quiescence.isQuiet()).isTrue();
  }

  /** A lock that was kept would keep the next one waiting for ever. */
  @Test
  void however_a_wait_ends_another_thread_can_wait_afterwards() throws InterruptedException {
    assertThat(quiescence.await(0)).isTrue();
    assertThat(anotherSeesQuiet()).isTrue();
    quiescence.begun();
    assertThat(quiescence.await(0)).isFalse();
    assertThat(anotherSeesQuiet()).isFalse();
    Thread interrupted =
        new Thread(
            () ->
                assertThatThrownBy(() -> quiescence.await(Long.MAX_VALUE))
                    .isInstanceOf(InterruptedException.class));
    interrupted.start();
    while (interrupted.getState() != Thread.State.TIMED_WAITING) Thread.onSpinWait();
    interrupted.interrupt();
    interrupted.join();
    assertThat(anotherSeesQuiet()).isFalse();
  }

  private boolean anotherSeesQuiet() throws InterruptedException {
    AtomicInteger quiet = new AtomicInteger(-1);
    Thread other =
        new Thread(
            () -> {
              try {
                quiet.set(quiescence.await(0) ? 1 : 0);
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    other.start();
    other.join(20_000);
    other.interrupt();
    assertThat(quiet).hasNonNegativeValue();
    return quiet.get() == 1;
  }

  @Test
  void an_end_concerns_somebody_only_if_somebody_waits_and_nothing_else_is_open() {
    for (int i = 0; i < 3; i++) quiescence.begun();
    assertThat(quiescence.countEnd()).isFalse();
    quiescence.countWaiter();
    assertThat(quiescence.countEnd()).isFalse();
    assertThat(quiescence.countEnd()).isTrue();
  }
}

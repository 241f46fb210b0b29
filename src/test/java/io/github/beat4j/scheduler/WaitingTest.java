package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WaitingTest {
  private static final long HOUR = 3_600_000_000_000L;

  /** Waits again, should it be woken for no reason. */
  private static void isWokenFrom(Thread.State state, Runnable wait) throws InterruptedException {
    boolean[] over = new boolean[1];
    Thread waiter =
        new Thread(
            () -> {
              while (!over[0]) wait.run();
            });
    waiter.setDaemon(true);
    waiter.start();
    while (waiter.getState() != state) Thread.onSpinWait();
    over[0] = true;
    Waiting.NORMAL.unpark(waiter);
    waiter.join(20_000);
    assertThat(waiter.isAlive()).isFalse();
  }

  /** Whether it does is the operating system's to tell; see docs/adr/0029. */
  @Test
  void a_thread_offers_its_processor_every_sixteenth_round() {
    for (int round = 1; round < 64; round++) {
      assertThat(Waiting.yields(round)).isEqualTo(round % 16 == 0);
      Waiting.NORMAL.pause(round);
    }
  }

  @Test
  void whoever_parks_waits_until_it_is_woken() throws InterruptedException {
    isWokenFrom(Thread.State.WAITING, () -> Waiting.NORMAL.park(this));
  }

  @Test
  void whoever_naps_waits_for_a_time_or_until_it_is_woken() throws InterruptedException {
    isWokenFrom(Thread.State.TIMED_WAITING, () -> Waiting.NORMAL.parkNanos(this, HOUR));
    Waiting.NORMAL.parkNanos(this, 1);
  }
}

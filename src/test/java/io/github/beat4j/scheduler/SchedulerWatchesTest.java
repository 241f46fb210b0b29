package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The threads of a pool beside those that work. */
@Timeout(60)
class SchedulerWatchesTest {
  private static void awaitState(Thread thread, Thread.State state) {
    while (thread.getState() != state) Thread.onSpinWait();
  }

  private static boolean ends(Thread thread) {
    try {
      thread.join(20_000);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return !thread.isAlive();
  }

  private static Scheduler watched(long limit) {
    return Recorded.pool(1, new Recorded(), Conduct.DEFAULT.reportBlocking(limit));
  }

  @Test
  void the_first_guest_stirs_the_watch_which_ends_with_the_pool() {
    Scheduler pool = watched(1_000_000);
    assertThat(pool.watchThread()).isNull();
    pool.invoke(() -> 1);
    Thread watch = pool.watchThread();
    assertThat(watch).isNotNull();
    awaitState(watch, Thread.State.WAITING); // nobody is in the pool
    pool.shutdown();
    assertThat(ends(watch)).isTrue();
  }

  @Test
  void a_guest_that_blocks_is_reported() {
    Scheduler pool = watched(1_000_000);
    CountDownLatch gate = new CountDownLatch(1);
    Thread guest =
        Scene.start(
            () ->
                pool.invoke(
                    () -> {
                      try {
                        gate.await();
                      } catch (InterruptedException e) {
                        throw new AssertionError(e);
                      }
                      return null;
                    }));
    while (pool.blockedReports() == 0) Thread.onSpinWait();
    gate.countDown();
    Scene.join(guest);
    assertThat(pool.blockedReports()).isEqualTo(1);
    pool.close();
  }

  /** Counts the naps of the thread that ends regions, which really naps. */
  private static final class Counted extends Waiting {
    final AtomicInteger naps = new AtomicInteger();
    volatile Thread napper;

    Counted() {
      super(3, 2, Recorded.LINGER);
    }

    @Override
    void parkNanos(Object blocker, long nanos) {
      napper = Thread.currentThread();
      naps.incrementAndGet();
      super.parkNanos(blocker, nanos);
    }

    void awaitNapAfter(int number) {
      while (naps.get() <= number) Thread.onSpinWait();
      awaitState(napper, Thread.State.TIMED_WAITING);
    }
  }

  private static ScopeRegion endsInAnHour(Scheduler pool) {
    ScopeRegion region = new ScopeRegion(CurrentWorker.get(), "");
    long end = System.nanoTime() + TimeUnit.HOURS.toNanos(1);
    assertThat(region.showsEnd(end, () -> {})).isTrue();
    pool.alarms().set(end);
    return region;
  }

  @Test
  void whoever_waits_for_the_end_of_a_region_goes_when_the_pool_is_closed() {
    Counted counted = new Counted();
    Scheduler pool = Recorded.pool(0, counted);
    pool.invoke(
        () -> {
          ScopeRegion region = endsInAnHour(pool);
          counted.awaitNapAfter(0);
          region.leave();
          return null;
        });
    assertThat(counted.napper.isAlive()).isTrue(); // sleeps on, though the region has ended
    pool.shutdown();
    assertThat(ends(counted.napper)).isTrue();
  }

  @Test
  void it_goes_after_the_last_guest_if_the_pool_was_closed_meanwhile() {
    Counted counted = new Counted();
    Scheduler pool = Recorded.pool(0, counted);
    pool.invoke(
        () -> {
          ScopeRegion region = endsInAnHour(pool);
          counted.awaitNapAfter(0);
          int before = counted.naps.get();
          pool.shutdown();
          counted.awaitNapAfter(before); // has looked, and waits for the region
          region.leave();
          return null;
        });
    assertThat(ends(counted.napper)).isTrue();
  }
}

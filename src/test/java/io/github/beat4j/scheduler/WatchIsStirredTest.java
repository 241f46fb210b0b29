package io.github.beat4j.scheduler;

import static io.github.beat4j.scheduler.SearchCounters.AWAKE;
import static io.github.beat4j.scheduler.SearchCounters.PACING;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever leaves its sleep stirs the watch (W1). */
class WatchIsStirredTest extends IdleOnOneThread {
  /** Its watch has no thread until somebody stirs it. */
  private void watchedPool() {
    pool(Recorded.pool(0, waiting, Conduct.DEFAULT.reportBlocking(1_000_000_000)));
  }

  private void isStirredBy(Runnable comes) {
    assertThat(scheduler.watchThread()).isNull();
    comes.run();
    assertThat(scheduler.watchThread()).isNotNull();
    scheduler.close();
  }

  @Test
  void whoever_is_woken_stirs_the_watch() {
    watchedPool();
    asleep(2);
    isStirredBy(() -> idle.signal(4, false));
  }

  @Test
  void a_batch_stirs_the_watch_if_anybody_is_woken() {
    watchedPool();
    idle.signalAll(4, 2);
    assertThat(scheduler.watchThread()).isNull();
    asleep(2);
    isStirredBy(() -> idle.signalAll(4, 2));
  }

  @Test
  void a_searcher_that_sees_work_before_it_parks_stirs_the_watch() {
    watchedPool();
    idle.addCounts(SEARCHER + PACING);
    makeWorkVisible();
    isStirredBy(() -> idle.rest(worker, false));
  }

  @Test
  void whoever_has_waited_stirs_the_watch() {
    watchedPool();
    worker.hunter.setThreadOfPool();
    idle.addCounts(AWAKE);
    idle.beginWait(worker, false);
    isStirredBy(() -> idle.endWait(worker));
  }

  @Test
  @Timeout(60)
  void the_end_of_the_pool_ends_a_watch_that_sleeps() {
    watchedPool();
    worker.threadVolatile(null); // nobody is in the pool
    scheduler.stirWatch();
    Thread watch = scheduler.watchThread();
    while (watch.getState() != Thread.State.WAITING) Thread.onSpinWait();
    scheduler.shutdown();
    Scene.join(watch);
  }
}

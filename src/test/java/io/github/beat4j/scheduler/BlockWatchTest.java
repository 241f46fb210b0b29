package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The looks of the watch by hand, at a thread that really waits. */
@Timeout(60)
class BlockWatchTest {
  private static final long LIMIT = 1000;
  private final Recorded waiting = new Recorded();
  private final Scheduler scheduler = Recorded.pool(1, waiting);
  private final BlockedWorker blocked = new BlockedWorker(scheduler);
  private final Worker worker = blocked.worker;
  private final List<Long> reported = new ArrayList<>();
  private final BlockWatch watch =
      new BlockWatch(scheduler, LIMIT, (pool, who, thread, nanos) -> reported.add(nanos));

  @AfterEach
  void end() {
    blocked.close();
  }

  private void lookAt(long... times) {
    for (long time : times) watch.look(time);
  }

  @Test
  void it_sleeps_only_while_nobody_is_in_and_one_wakes_it() {
    assertThat(watch.endsDormancy()).isTrue(); // it has not begun
    assertThat(watch.endsDormancy()).isFalse();
    assertThat(watch.beginsDormancy()).isTrue();
    assertThat(watch.endsDormancy()).isTrue();
    scheduler.idle().addCounts(SearchCounters.AWAKE);
    assertThat(watch.beginsDormancy()).isFalse();
    assertThat(watch.endsDormancy()).isFalse();
    scheduler.idle().addCounts(-SearchCounters.AWAKE);
  }

  @Test
  void it_does_not_sleep_when_the_pool_is_over() {
    assertThat(watch.endsDormancy()).isTrue();
    scheduler.close();
    assertThat(watch.beginsDormancy()).isFalse();
  }

  @Test
  void whoever_wakes_it_starts_it_and_it_does_not_keep_the_jvm_alive() {
    watch.wake();
    Thread own = watch.thread();
    assertThat(own.isDaemon()).isTrue();
    scheduler.close();
    watch.wake();
    Scene.join(own);
  }

  @Test
  void a_worker_is_reported_once_after_three_looks_and_the_limit() {
    lookAt(100, 1100);
    assertThat(reported).isEmpty(); // two looks
    lookAt(1101, 5000, 9000);
    assertThat(reported).containsExactly(1001L);
    assertThat(watch.reported()).isEqualTo(1);
  }

  @Test
  void not_before_the_limit() {
    lookAt(100, 200, 300, 1099);
    assertThat(reported).isEmpty();
    lookAt(1100);
    assertThat(reported).containsExactly(1000L);
  }

  @Test
  void whatever_the_worker_begins_or_ends_is_a_new_beginning() {
    List<Runnable> signs =
        List.of(
            () -> worker.counts.registered++,
            () -> worker.counts.promoted++,
            () -> worker.counts.tookBack++,
            () -> worker.counts.stole++,
            () -> worker.counts.ran++);
    long now = 0;
    for (Runnable sign : signs) {
      lookAt(now + 1, now + 2, now + 900);
      sign.run();
      lookAt(now + 1500);
      now += 1500;
    }
    assertThat(reported).isEmpty();
  }

  @Test
  void another_thread_on_the_same_worker_is_a_new_beginning() {
    lookAt(0, 1);
    Thread other = blocked.another();
    worker.threadRelease(other);
    lookAt(2000, 2001);
    assertThat(reported).isEmpty();
    lookAt(3000);
    assertThat(reported).containsExactly(1000L);
    blocked.release();
    Scene.join(other);
  }

  @Test
  void a_look_at_which_it_does_not_block_is_a_new_beginning() {
    lookAt(0, 1);
    worker.busyOpaque(false);
    lookAt(2);
    worker.busyOpaque(true);
    lookAt(2000, 2001, 2999);
    assertThat(reported).isEmpty();
    lookAt(3000);
    assertThat(reported).containsExactly(1000L);
  }

  @Test
  void whoever_runs_or_has_no_thread_or_says_that_it_blocks_is_not_reported() {
    worker.threadRelease(Thread.currentThread());
    lookAt(0, 1000, 2000, 3000);
    worker.threadVolatile(null);
    lookAt(4000, 5000, 6000, 7000);
    worker.threadRelease(blocked.thread);
    worker.beginBlocking();
    lookAt(8000, 9000, 10_000, 11_000);
    worker.endBlocking();
    assertThat(reported).isEmpty();
  }

  @Test
  void somebody_is_there_while_a_thread_of_the_pool_is_awake_or_a_guest_computes() {
    assertThat(watch.hasReason()).isFalse();
    scheduler.idle().addCounts(SearchCounters.AWAKE);
    assertThat(watch.hasReason()).isTrue();
    scheduler.idle().addCounts(-SearchCounters.AWAKE);
    Worker guest = new Worker(scheduler, 2);
    scheduler.register(guest);
    assertThat(watch.hasReason()).isFalse();
    guest.threadRelease(Thread.currentThread());
    assertThat(watch.hasReason()).isTrue();
    guest.beginRoot();
    guest.beginBlocking();
    assertThat(watch.hasReason()).isFalse();
    guest.endBlocking();
    assertThat(watch.hasReason()).isTrue();
  }
}

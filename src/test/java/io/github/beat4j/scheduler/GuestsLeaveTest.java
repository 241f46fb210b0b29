package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.Beat;
import io.github.beat4j.Collected;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads that come, call and die leave nothing behind. */
@Timeout(120)
class GuestsLeaveTest {
  private static final int WAVE = 16;
  private static final int GUESTS = 5000;
  private static final int WORKERS = 3;

  private static Scheduler scheduler() {
    return new Scheduler(
        new Settings("leavers", WORKERS, WORKERS, true, true, true, 0, 0.01, 0, false, 0));
  }

  private static long sum(int depth) {
    return depth == 0 ? 1 : Beat.pcallLong(() -> sum(depth - 1), () -> sum(depth - 1), Long::sum);
  }

  private static long sumOrDie(int depth) {
    if (depth == 0) throw new IllegalStateException("a guest dies");
    return Beat.pcallLong(() -> sum(depth - 1), () -> sumOrDie(depth - 1), Long::sum);
  }

  private static void visit(Scheduler scheduler, int guest, AtomicInteger right) {
    long sum = scheduler.invoke(() -> sum(4));
    if (sum == 16) right.incrementAndGet();
    if (guest % 5 == 0) scheduler.invoke(() -> sumOrDie(4));
  }

  @Test
  void workers_are_as_many_as_guests_were_there_at_a_time() throws Exception {
    Scheduler scheduler = scheduler();
    AtomicInteger right = new AtomicInteger();
    for (int from = 0; from < GUESTS; from += WAVE) {
      List<Thread> wave = new ArrayList<>();
      for (int i = from; i < from + WAVE; i++) {
        int guest = i;
        Thread thread = new Thread(() -> visit(scheduler, guest, right));
        thread.setUncaughtExceptionHandler((t, e) -> {});
        wave.add(thread);
        thread.start();
      }
      for (Thread thread : wave) thread.join();
    }
    assertThat(right).hasValueGreaterThanOrEqualTo(GUESTS);
    // Twice, because a guest may look at each place while it happens to be taken.
    assertThat(scheduler.workers()).hasSizeLessThanOrEqualTo(2 * WAVE + WORKERS);
    scheduler.close();
  }

  @Test
  void a_dead_guest_is_not_held() throws Exception {
    Scheduler scheduler = scheduler();
    List<WeakReference<Thread>> dead = new ArrayList<>();
    for (int i = 0; i < 20; i++) dead.add(guest(scheduler, i));
    for (WeakReference<Thread> thread : dead) assertThat(Collected.isFreed(thread)).isTrue();
    scheduler.close();
  }

  private static WeakReference<Thread> guest(Scheduler scheduler, int number)
      throws InterruptedException {
    Thread thread = new Thread(() -> visit(scheduler, number, new AtomicInteger()));
    thread.setUncaughtExceptionHandler((t, e) -> {});
    thread.start();
    thread.join();
    return new WeakReference<>(thread);
  }

  /** More than the table has places, all inside a root at the same moment. */
  @Test
  void a_crowd_of_guests_computes_at_the_same_time() throws Exception {
    Scheduler scheduler = scheduler();
    int crowd = 1500;
    CountDownLatch inside = new CountDownLatch(crowd);
    AtomicInteger right = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < crowd; i++) {
      Thread thread =
          new Thread(
              null,
              () ->
                  scheduler.invoke(
                      () -> {
                        everybody(inside);
                        if (sum(6) == 64) right.incrementAndGet();
                        return null;
                      }),
              "crowd",
              1 << 18);
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) thread.join();
    assertThat(right).hasValue(crowd);
    scheduler.close();
  }

  private static void everybody(CountDownLatch inside) {
    inside.countDown();
    try {
      if (!inside.await(60, TimeUnit.SECONDS)) throw new AssertionError("not everybody came");
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

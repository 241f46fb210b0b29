package io.github.beat4j;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which threads are reported to block, and how often: nobody who waits for Beat, or said so. */
@Timeout(120)
class BlockedWorkersTest {
  private static final Duration LIMIT = Duration.ofMillis(4);

  /** Enough for a report, if there were one to come. */
  private static final int LATE_MILLIS = 100;

  private final Logged logged = new Logged();
  private final CountDownLatch gate = new CountDownLatch(1);

  private static BeatPool pool(String name) {
    return BeatPool.builder().name(name).workers(2).reportBlocking(LIMIT).build();
  }

  @AfterEach
  void close() {
    gate.countDown();
    logged.close();
  }

  private static final class Patient implements Runnable {
    private final CountDownLatch gate;

    Patient(CountDownLatch gate) {
      this.gate = gate;
    }

    @Override
    public void run() {
      await(gate);
    }
  }

  @Test
  void a_task_that_waits_is_reported_once_with_its_pool_its_thread_and_its_stack()
      throws Exception {
    try (BeatPool pool = pool("patient")) {
      Future<?> future = pool.submit(new Patient(gate));
      LogRecord first = logged.await("patient", 1).get(0);
      assertThat(first.getMessage())
          .startsWith("pool patient: patient-worker-1 has been WAITING for ")
          .contains("ms or more in " + Patient.class.getName() + "; Beat.blocking would");
      assertThat(first.getThrown().getStackTrace())
          .anyMatch(frame -> frame.getClassName().equals(Patient.class.getName()));
      Thread.sleep(LATE_MILLIS);
      gate.countDown();
      future.get(1, MINUTES);
      assertThat(logged.about("patient")).hasSize(1);
      assertThat(pool.stats().blocked()).isEqualTo(1);
    }
  }

  @Test
  void each_task_that_waits_is_reported_whichever_way_it_does() throws Exception {
    try (BeatPool pool = pool("many")) {
      Object monitor = new Object();
      CountDownLatch held = new CountDownLatch(1);
      Thread holder =
          new Thread(
              () -> {
                synchronized (monitor) {
                  held.countDown();
                  await(gate);
                }
              });
      holder.start();
      held.await();
      Future<?> entering =
          pool.submit(
              () -> {
                synchronized (monitor) {
                  held.countDown();
                }
              });
      assertThat(logged.await("many", 1).get(0).getMessage()).contains(" has been BLOCKED for ");
      Future<?> sleeping =
          pool.submit(
              () -> {
                while (gate.getCount() > 0) Thread.sleep(60_000);
                return null;
              });
      assertThat(logged.await("many", 2).get(1).getMessage()).contains("TIMED_WAITING");
      gate.countDown();
      sleeping.cancel(true);
      entering.get(1, MINUTES);
      holder.join();
      assertThat(pool.stats().blocked()).isEqualTo(2);
    }
  }

  @Test
  void a_stolen_branch_and_a_guest_are_reported_with_what_they_are_in() throws Exception {
    try (BeatPool pool = pool("branchy")) {
      Thread opener = new Thread(() -> openAfterReports(2));
      opener.start();
      pool.invoke(() -> Beat.pcall(() -> await(gate), () -> await(gate)));
      opener.join();
      List<LogRecord> records = logged.about("branchy");
      assertThat(records).hasSize(2);
      assertThat(records)
          .anyMatch(
              r -> r.getMessage().contains("in branch " + BlockedWorkersTest.class.getName()));
      assertThat(records)
          .anyMatch(
              r -> r.getMessage().startsWith("pool branchy: " + Thread.currentThread().getName()));
    }
  }

  private void openAfterReports(int number) {
    try {
      logged.await("branchy", number);
      gate.countDown();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whoever_says_that_it_blocks_is_not_reported() throws Exception {
    try (BeatPool pool = pool("polite")) {
      Future<Integer> task = pool.submit(() -> block());
      int guest =
          pool.invoke(
              () ->
                  Beat.<Integer, RuntimeException>blocking(
                      () -> {
                        sleep(LATE_MILLIS);
                        return 1;
                      }));
      gate.countDown();
      assertThat(task.get() + guest).isEqualTo(2);
      assertThat(pool.stats().blocked()).isZero();
    }
  }

  private int block() {
    return Beat.<Integer, RuntimeException>blocking(
        () -> {
          await(gate);
          return 1;
        });
  }

  @Test
  void a_thread_that_visits_another_pool_and_says_there_that_it_blocks_is_not_reported()
      throws Exception {
    try (BeatPool pool = pool("host");
        BeatPool other = BeatPool.builder().workers(2).build()) {
      Future<Integer> task = pool.submit(() -> (int) other.invoke(this::block));
      Thread.sleep(LATE_MILLIS);
      gate.countDown();
      assertThat(task.get()).isEqualTo(1);
      assertThat(pool.stats().blocked()).isZero();
    }
  }

  /** The joiner waits long, for a branch that never waits itself. */
  @Test
  void a_joiner_is_not_reported_however_long_it_waits() throws Exception {
    for (HelpPolicy policy : HelpPolicy.values()) {
      String name = "joiner" + policy;
      try (BeatPool pool =
          BeatPool.builder()
              .name(name)
              .workers(2)
              .reportBlocking(LIMIT)
              .helpPolicy(policy)
              .build()) {
        CountDownLatch stolen = new CountDownLatch(1);
        pool.submit(
                () ->
                    Beat.pcall(
                        () -> {
                          while (stolen.getCount() > 0) Thread.onSpinWait();
                        },
                        () -> {
                          stolen.countDown();
                          spin(LATE_MILLIS);
                        }))
            .get(1, MINUTES);
        assertThat(logged.about(name)).isEmpty();
      }
    }
  }

  private static void spin(int millis) {
    long end = System.nanoTime() + millis * 1_000_000L;
    while (System.nanoTime() < end) Thread.onSpinWait();
  }

  @Test
  void a_task_that_waits_after_a_rest_is_reported_again() throws Exception {
    try (BeatPool pool = pool("again")) {
      for (int i = 1; i <= 3; i++) {
        CountDownLatch own = new CountDownLatch(1);
        Future<?> future = pool.submit(new Patient(own));
        logged.await("again", i);
        own.countDown();
        future.get(1, MINUTES);
        Thread.sleep(LATE_MILLIS);
      }
      assertThat(pool.stats().blocked()).isEqualTo(3);
    }
  }

  @Test
  void without_the_setting_nothing_watches() throws Exception {
    try (BeatPool pool = BeatPool.builder().name("unwatched").workers(2).build()) {
      pool.submit(() -> sleep(20)).get(1, MINUTES);
      assertThat(Thread.getAllStackTraces().keySet())
          .noneMatch(thread -> thread.getName().startsWith("unwatched-watch"));
    }
  }

  @Test
  void the_watch_is_gone_with_the_pool() throws Exception {
    BeatPool pool = pool("watched");
    pool.submit(() -> 1).get();
    pool.close();
    assertThat(pool.isTerminated()).isTrue();
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("watched-watch"));
  }

  /** A look every quarter of an hour would. */
  @Test
  void the_watch_does_not_delay_the_end() throws Exception {
    for (int round = 0; round < 50; round++) {
      BeatPool pool = BeatPool.builder().workers(2).reportBlocking(Duration.ofHours(1)).build();
      pool.submit(() -> 1).get();
      pool.invoke(() -> 1);
      pool.close();
      assertThat(pool.isTerminated()).isTrue();
    }
  }

  @Test
  void the_limit_has_bounds() {
    assertThatThrownBy(() -> BeatPool.builder().reportBlocking(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "reportBlocking: PT0S (expected: PT0.001S or more); leave it unset for no reports");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.beat4j.Beat;
import java.util.concurrent.RejectedExecutionException;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The whole pool with its threads, in hundreds of schedules: nothing is lost, nothing runs twice,
 * nobody waits for ever. The threads are the pool's own; only how they wait is replaced ({@link
 * MonitorWaiting}). Sequentially consistent schedules only.
 */
@Tag("model")
@Timeout(600)
class PoolModelTest {
  private static final int SCHEDULES = 80;

  /** Of the scene with the fewest steps, and of the one with the most. */
  private static final int SHORT_SCHEDULES = 400;

  private static final int LONG_SCHEDULES = 40;

  /** Plays the rehearsal, and initialises the classes, outside the model. */
  @BeforeAll
  static void aPoolHasRun() throws InterruptedException {
    Scheduler scheduler = new Scheduler(settings(2, 1, false));
    scheduler.submit(() -> Beat.pcallInt(() -> 1, () -> 2, Integer::sum));
    scheduler.close();
  }

  private static Settings settings(int workers, int threads, boolean heartbeat) {
    return new Settings("model", workers, threads, true, true, heartbeat, 1, 1, 0, false, 0);
  }

  private static Scheduler pool(int workers, int threads, boolean napsEnd) {
    return new Scheduler(settings(workers, threads, false), new MonitorWaiting(napsEnd));
  }

  /** The first task starts a thread, the second one finds it searching, pacing, or asleep. */
  abstract static class SubmitSleepSubmitClose {
    private final Waiting waiting;
    private final int threads;

    SubmitSleepSubmitClose(Waiting waiting, int threads) {
      this.waiting = waiting;
      this.threads = threads;
    }

    public int play() {
      Scheduler pool = new Scheduler(settings(threads, threads, false), waiting);
      Scene scene = new Scene();
      pool.submit(scene::ran);
      scene.await(1);
      pool.submit(scene::ran);
      scene.await(2);
      pool.close();
      return scene.times() - 2;
    }
  }

  public static final class SubmitWhileNapsEnd extends SubmitSleepSubmitClose {
    public SubmitWhileNapsEnd() {
      super(new MonitorWaiting(true), 1);
    }
  }

  public static final class SubmitWhileNapsDoNotEnd extends SubmitSleepSubmitClose {
    public SubmitWhileNapsDoNotEnd() {
      super(new MonitorWaiting(false), 2);
    }
  }

  /** A planted bug: a wake-up that comes before its thread has parked is forgotten. */
  public static final class WakeUpsWithoutPermit extends SubmitSleepSubmitClose {
    public WakeUpsWithoutPermit() {
      super(new WithoutPermit(), 1);
    }
  }

  private static final class WithoutPermit extends MonitorWaiting {
    private Thread parked;
    private boolean woken;

    WithoutPermit() {
      super(true);
    }

    @Override
    synchronized void park(Object blocker) {
      parked = Thread.currentThread();
      woken = false;
      try {
        while (!woken) wait();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      parked = null;
    }

    @Override
    synchronized void unpark(Thread thread) {
      if (thread != parked) return;
      woken = true;
      notifyAll();
    }
  }

  /** A guest's branches: each is promoted, and stolen or taken back. */
  public static final class PromoteStealJoin {
    public int play() {
      Scheduler pool = pool(2, 1, false);
      Scene scene = new Scene();
      int sum =
          pool.invoke(
              () ->
                  Beat.pcallInt(
                      () -> one(scene),
                      () -> Beat.pcallInt(() -> one(scene), () -> one(scene), Integer::sum),
                      Integer::sum));
      pool.close();
      return sum - 3 + scene.times() - 3;
    }
  }

  private static int one(Scene scene) {
    scene.ran();
    return 1;
  }

  /** A task's branches on three workers, the guest that waits for it included. */
  public static final class TaskAndGuestShare {
    public int play() {
      Scheduler pool = pool(3, 2, true);
      Scene scene = new Scene();
      pool.submit(() -> Beat.pcallInt(() -> one(scene), () -> one(scene), Integer::sum));
      int sum = pool.invoke(() -> Beat.pcallInt(() -> one(scene), () -> one(scene), Integer::sum));
      scene.await(4);
      pool.close();
      return sum - 2 + scene.times() - 4;
    }
  }

  /** What is accepted while somebody closes the pool is run before {@code close} returns. */
  abstract static class CloseAtSomeMoment {
    private final Scheduler pool;

    CloseAtSomeMoment(int threads) {
      pool = pool(2, threads, false);
    }

    public int play() {
      Scene accepted = new Scene();
      Scene ran = new Scene();
      Thread submitter =
          Scene.start(
              () -> {
                try {
                  for (int i = 0; i < 2; i++) {
                    pool.submit(ran::ran);
                    accepted.ran();
                  }
                } catch (RejectedExecutionException e) {
                  // Closed.
                }
              });
      pool.close();
      int atClose = ran.times();
      Scene.join(submitter);
      pool.close();
      return ran.times() - accepted.times() + 10 * (ran.times() - atClose);
    }
  }

  public static final class SubmitAgainstClose extends CloseAtSomeMoment {
    public SubmitAgainstClose() {
      super(2);
    }
  }

  /** The submitter runs its tasks itself: so few steps that every early schedule is about C1. */
  public static final class SubmitAgainstCloseWithoutThreads extends CloseAtSomeMoment {
    public SubmitAgainstCloseWithoutThreads() {
      super(0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        SubmitWhileNapsEnd.class,
        SubmitWhileNapsDoNotEnd.class,
        PromoteStealJoin.class,
        SubmitAgainstClose.class
      })
  void nothing_is_lost_and_nobody_waits_for_ever(Class<?> scene) {
    Schedules.explore(scene, SCHEDULES);
  }

  @Test
  void nor_without_threads() {
    Schedules.explore(SubmitAgainstCloseWithoutThreads.class, SHORT_SCHEDULES);
  }

  @Test
  void nor_with_a_task_a_guest_and_two_threads() {
    Schedules.explore(TaskAndGuestShare.class, LONG_SCHEDULES);
  }

  @Test
  void a_wake_up_that_is_forgotten_is_found() {
    Throwable found =
        catchThrowable(() -> Schedules.explore(WakeUpsWithoutPermit.class, 15 * SCHEDULES));
    assertThat(found)
        .isInstanceOf(LincheckAssertionError.class)
        .hasMessageContaining("hung")
        .hasMessageContaining("unpark");
  }
}

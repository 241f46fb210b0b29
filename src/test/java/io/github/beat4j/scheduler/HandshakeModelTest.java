package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.atomic.AtomicInteger;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The two handshakes of a waiter: a joiner that parks against the end of its branch (J1 to J4), and
 * a waiter for quiescence against the last end (Q1 to Q3). A wake-up that is lost hangs, and so
 * does its planted twin.
 */
@Tag("model")
@Timeout(600)
class HandshakeModelTest {
  private static final int SCHEDULES = 1500;

  private static Worker owner() {
    Settings settings = new Settings("model", 2, 1, true, true, false, 1, 1, 0, false, 0);
    Worker worker = new Worker(new Scheduler(settings, new MonitorWaiting(false)), 1);
    worker.threadRelease(Thread.currentThread());
    return worker;
  }

  private static PromotedBranch branchOf(Worker owner) {
    return new PromotedBranch(BranchKind.LONG, "call", null, new Root(false), owner, 1, null);
  }

  /** What {@code Joiner} does when it has nothing to help with, and naps that do not end. */
  public static final class JoinerParks {
    public int play() {
      Worker owner = owner();
      PromotedBranch branch = branchOf(owner);
      Thread thief =
          Scene.start(
              () -> {
                branch.succeed(7, null);
                branch.complete();
              });
      Joiner.await(owner, branch);
      long bits = branch.bits();
      Scene.join(thief);
      return (int) bits - 7;
    }
  }

  /** J1 left out: the joiner parks and has told nobody. */
  public static final class JoinerDoesNotAnnounce {
    public int play() {
      Worker owner = owner();
      PromotedBranch branch = branchOf(owner);
      Thread thief = Scene.start(branch::complete);
      while (!branch.isDoneAcquire()) owner.scheduler().waiting().park(owner);
      Scene.join(thief);
      return 0;
    }
  }

  /** Two ends, one of them the last, and a waiter. */
  public static final class WaiterForQuiescence {
    public int play() {
      Quiescence quiescence = new Quiescence();
      quiescence.begun();
      quiescence.begun();
      Thread first = Scene.start(quiescence::ended);
      Thread second = Scene.start(quiescence::ended);
      int quiet;
      try {
        quiet = quiescence.await(Long.MAX_VALUE) && quiescence.isQuiet() ? 0 : 1;
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      Scene.join(first);
      Scene.join(second);
      return quiet;
    }
  }

  /** Q2 turned round: the waiter looks, then counts itself. */
  public static final class WaiterLooksFirst {
    private final Quiescence quiescence = new Quiescence();
    private final AtomicInteger waiters = new AtomicInteger();

    public int play() {
      quiescence.begun();
      Thread last = Scene.start(this::end);
      synchronized (this) {
        try {
          while (!quiescence.isQuiet()) {
            waiters.incrementAndGet();
            wait();
          }
        } catch (InterruptedException e) {
          throw new AssertionError(e);
        }
      }
      Scene.join(last);
      return 0;
    }

    private void end() {
      quiescence.ended();
      if (waiters.get() == 0 || !quiescence.isQuiet()) return;
      synchronized (this) {
        notifyAll();
      }
    }
  }

  /** Q3 turned round: the begins are summed before the ends. */
  public static final class BeginsSummedFirst {
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();

    public int play() {
      begun.incrementAndGet();
      Thread other =
          Scene.start(
              () -> {
                begun.incrementAndGet();
                ended.incrementAndGet();
              });
      // One is open all the time.
      int begins = begun.get();
      boolean quiet = begins == ended.get();
      Scene.join(other);
      return quiet ? 1 : 0;
    }
  }

  /** Never quiet while one is open. */
  public static final class OpenAllTheTime {
    public int play() {
      Quiescence quiescence = new Quiescence();
      quiescence.begun();
      Thread other =
          Scene.start(
              () -> {
                quiescence.begun();
                quiescence.ended();
              });
      boolean quiet = quiescence.isQuiet();
      Scene.join(other);
      return quiet ? 1 : 0;
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {JoinerParks.class, WaiterForQuiescence.class, OpenAllTheTime.class})
  void nobody_waits_for_ever(Class<?> scene) {
    Schedules.explore(scene, SCHEDULES);
  }

  @ParameterizedTest
  @ValueSource(classes = {JoinerDoesNotAnnounce.class, WaiterLooksFirst.class})
  void a_lost_wake_up_is_found(Class<?> scene) {
    Throwable found = catchThrowable(() -> Schedules.explore(scene, SCHEDULES));
    assertThat(found)
        .isInstanceOf(LincheckAssertionError.class)
        .hasMessageContaining("hung")
        .hasMessageContaining("WAIT");
  }

  @ParameterizedTest
  @ValueSource(classes = BeginsSummedFirst.class)
  void sums_in_the_wrong_order_are_found(Class<?> scene) {
    Throwable found = catchThrowable(() -> Schedules.explore(scene, SCHEDULES));
    assertThat(found)
        .isInstanceOf(LincheckAssertionError.class)
        .hasMessageContaining("Invalid execution results")
        .hasMessageContaining("play(): 1");
  }
}

package io.github.beat4j.deque;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.beat4j.deque.FlawedDeque.Flaw;
import java.util.ArrayList;
import java.util.List;
import org.jetbrains.kotlinx.lincheck.Actor;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The lock-free deque does what a deque under a lock does, in every interleaving that Lincheck
 * tries: random programs of one owner and two thieves. Sequentially consistent interleavings only.
 *
 * <p>Refusals are left out: a late thief may refuse a task that is no longer the oldest, which
 * costs it a look and is not linearizable. So is {@code isEmpty}: it may find the last task
 * reserved by its owner, and with a top that has moved since, find something in the empty deque
 * again.
 */
@Tag("model")
@Timeout(600)
class ChaseLevModelTest {
  private static final int PROGRAMS = 12;
  private static final int SCHEDULES = 400;
  private static final int MOST_SCHEDULES = 20_000;

  /** A machine that pauses for a while is not a hang: those Lincheck tells from the schedule. */
  private static final long LONGEST_PAUSE = 300_000;

  /** What owner and thieves do; a thief goes on until it has a task or there was none. */
  abstract static class Operations {
    private final WorkDeque<Integer> deque;
    private int pushed;

    Operations(WorkDeque<Integer> deque) {
      this.deque = deque;
    }

    @Operation(nonParallelGroup = "owner")
    public void push() {
      deque.push(++pushed);
    }

    @Operation(nonParallelGroup = "owner")
    public Integer pop() {
      return deque.pop();
    }

    @Operation
    public Integer steal() {
      Hand<Integer> hand = new Hand<>();
      while (true) {
        switch (deque.steal(hand)) {
          case TAKEN -> {
            return hand.taken();
          }
          case RETRY -> Thread.onSpinWait();
          case EMPTY, REFUSED -> {
            return null;
          }
        }
      }
    }
  }

  /** The specification. */
  public static final class Locked extends Operations {
    public Locked() {
      super(new LockedDeque<>());
    }
  }

  /** Grows at the second task. */
  public static final class Growing extends Operations {
    public Growing() {
      super(new ChaseLevDeque<>(1));
    }
  }

  public static final class Roomy extends Operations {
    public Roomy() {
      super(new ChaseLevDeque<>());
    }
  }

  /** The twin of the flaws without any. */
  public static final class Flawless extends Operations {
    public Flawless() {
      super(new FlawedDeque(1, Flaw.NONE));
    }
  }

  public static final class TopBeforeReservation extends Operations {
    public TopBeforeReservation() {
      super(new FlawedDeque(1, Flaw.TOP_BEFORE_RESERVATION));
    }
  }

  public static final class LastTaskWithoutCas extends Operations {
    public LastTaskWithoutCas() {
      super(new FlawedDeque(1, Flaw.LAST_TASK_WITHOUT_CAS));
    }
  }

  public static final class StealWithoutCas extends Operations {
    public StealWithoutCas() {
      super(new FlawedDeque(1, Flaw.STEAL_WITHOUT_CAS));
    }
  }

  public static final class BottomBeforeTop extends Operations {
    public BottomBeforeTop() {
      super(new FlawedDeque(1, Flaw.BOTTOM_BEFORE_TOP));
    }
  }

  public static final class RingBeforeIndexes extends Operations {
    public RingBeforeIndexes() {
      super(new FlawedDeque(1, Flaw.RING_BEFORE_INDEXES));
    }
  }

  private static ModelCheckingOptions options(int programs, int schedules) {
    return new ModelCheckingOptions()
        .invocationTimeout$lincheck(LONGEST_PAUSE)
        .iterations(programs)
        .invocationsPerIteration(schedules)
        .threads(3)
        .actorsPerThread(3)
        .actorsBefore(2)
        .actorsAfter(3)
        .minimizeFailedScenario(false)
        .sequentialSpecification(Locked.class);
  }

  /** Every flaw has a schedule of this program that shows it. */
  private static ExecutionScenario revealing(Class<? extends Operations> subject) {
    return new ExecutionScenario(
        actors(subject, "push", "push"),
        List.of(
            actors(subject, "pop", "push", "push"),
            actors(subject, "steal"),
            actors(subject, "steal", "steal")),
        actors(subject, "pop", "pop", "pop"),
        null);
  }

  private static List<Actor> actors(Class<? extends Operations> subject, String... names) {
    List<Actor> actors = new ArrayList<>();
    try {
      for (String name : names) actors.add(new Actor(subject.getMethod(name), List.of()));
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(e);
    }
    return actors;
  }

  @ParameterizedTest
  @ValueSource(classes = {Growing.class, Roomy.class, Flawless.class})
  void it_is_linearizable(Class<? extends Operations> subject) {
    options(PROGRAMS, SCHEDULES).addCustomScenario(revealing(subject)).check(subject);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        TopBeforeReservation.class,
        LastTaskWithoutCas.class,
        StealWithoutCas.class,
        BottomBeforeTop.class,
        RingBeforeIndexes.class
      })
  void each_flaw_is_found(Class<? extends Operations> subject) {
    Throwable found =
        catchThrowable(
            () -> options(0, MOST_SCHEDULES).addCustomScenario(revealing(subject)).check(subject));
    assertThat(found)
        .isInstanceOf(LincheckAssertionError.class)
        .hasMessageContaining("Invalid execution results")
        .hasMessageContaining("steal(");
  }
}

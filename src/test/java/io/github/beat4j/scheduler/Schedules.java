package io.github.beat4j.scheduler;

import static org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt.forClasses;

import java.lang.reflect.Method;
import java.util.List;
import org.jetbrains.kotlinx.lincheck.Actor;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;

/**
 * Runs the method {@code play} of a class, and whatever threads it starts, once in each schedule
 * that Lincheck thinks of; it returns 0, or the schedule is reported.
 */
final class Schedules {
  private static final String OURS = "io.github.beat4j.scheduler.";

  /** More than any loop makes when somebody else is still able to end it. */
  private static final int LOOP_BOUND = 2000;

  private static final int RECURSION_BOUND = 200;

  /** A machine that pauses for a while is not a hang: those Lincheck tells from the schedule. */
  private static final long LONGEST_PAUSE = 300_000;

  /** What {@code play} is compared with. */
  public static final class Fine {
    public int play() {
      return 0;
    }
  }

  private Schedules() {}

  static void explore(Class<?> scene, int schedules) {
    new ModelCheckingOptions()
        .invocationTimeout$lincheck(LONGEST_PAUSE)
        .iterations(0)
        .addCustomScenario(only(scene))
        .invocationsPerIteration(schedules)
        .loopBound(LOOP_BOUND)
        .recursionBound(RECURSION_BOUND)
        .minimizeFailedScenario(false)
        .sequentialSpecification(Fine.class)
        // One thread's own affairs: no schedule depends on them.
        .addGuarantee(
            forClasses(
                    OURS + "StackProbe",
                    OURS + "Rehearsal",
                    OURS + "WarmUp",
                    OURS + "Crumbs",
                    OURS + "ForkStack",
                    OURS + "Promoter",
                    OURS + "Settings",
                    OURS + "JoinTrace")
                .allMethods()
                .ignore())
        // A thousand places, once, at the very end.
        .addGuarantee(forClasses(OURS + "Guests").methods("forget").ignore())
        .check(scene);
  }

  private static ExecutionScenario only(Class<?> scene) {
    try {
      Method play = scene.getMethod("play");
      Actor actor = new Actor(play, List.of());
      return new ExecutionScenario(List.of(), List.of(List.of(actor)), List.of(), null);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(scene + ": no public method play", e);
    }
  }
}

package io.github.beat4j.jmh.workloads;

import io.github.beat4j.Beat;

/**
 * A loop over steps that do not touch one another's results: what many parallel programs are made
 * of. An algorithm takes the loop as a parameter, and so is the same for all subjects.
 */
@FunctionalInterface
public interface Loop {

  /**
   * Does the steps from 0 on.
   *
   * @param grain how many steps an expert keeps together, some 20 microseconds of work; who needs
   *     no cut-off ignores it
   */
  void run(int steps, int grain, Step step);

  /** One step of a loop. */
  @FunctionalInterface
  interface Step {
    void at(int index);
  }

  static void plain(int steps, int grain, Step step) {
    range(0, steps, step);
  }

  static void range(int from, int to, Step step) {
    for (int i = from; i < to; i++) step.at(i);
  }

  static void lambda(int steps, int grain, Step step) {
    if (steps > 0) Halves.lambda(0, steps, step);
  }

  static void function(int steps, int grain, Step step) {
    if (steps > 0) Halves.function(new Halves(0, steps, step));
  }

  /** A range that is halved down to single steps. */
  record Halves(int from, int to, Step step) {

    private static void lambda(int from, int to, Step step) {
      if (to - from == 1) {
        step.at(from);
        return;
      }
      int middle = (from + to) >>> 1;
      Beat.pcall(() -> lambda(from, middle, step), () -> lambda(middle, to, step));
    }

    /** The form with arguments wants a result: how many steps were done. */
    private static int function(Halves halves) {
      if (halves.to - halves.from == 1) {
        halves.step.at(halves.from);
        return 1;
      }
      int middle = (halves.from + halves.to) >>> 1;
      return Beat.pcallInt(
          Halves::function,
          new Halves(halves.from, middle, halves.step),
          new Halves(middle, halves.to, halves.step),
          Integer::sum);
    }
  }
}

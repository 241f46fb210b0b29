package io.github.beat4j.jmh.probes;

import io.github.beat4j.jmh.measure.Probe;
import io.github.beat4j.jmh.measure.Report;
import io.github.beat4j.jmh.measure.Rounds;
import io.github.beat4j.jmh.workloads.EmptyTasks;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Empty tasks from outside to two workers, until all have run: nanoseconds per task. */
public final class SubmissionCost implements Probe {
  public static final String EXECUTE = "execute";
  public static final String SUBMIT = "submit";

  private static final int TASKS = 100_000;
  private static final int WORKERS = 2;

  /** The variant is one of the pools that {@link EmptyTasks#of} knows. */
  @Override
  public void measure(String variant, Report report) {
    try (EmptyTasks tasks = EmptyTasks.of(variant, WORKERS)) {
      Map<String, LongSupplier> variants = new LinkedHashMap<>();
      variants.put(EXECUTE, () -> tasks.execute(TASKS));
      variants.put(SUBMIT, () -> tasks.submit(TASKS));
      Rounds rounds = report.quick() ? Rounds.of(400, 400, 4) : Rounds.of(1500, 2000, 16);
      rounds
          .times(TASKS, variants)
          .forEach(
              (name, times) ->
                  report.medians(name, times.stream().map(time -> time / TASKS).toList()));
    }
  }
}

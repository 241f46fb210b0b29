package io.github.beat4j.jmh.probes;

import io.github.beat4j.jmh.comparison.Subject;
import io.github.beat4j.jmh.comparison.Workers;
import io.github.beat4j.jmh.comparison.Workload;
import io.github.beat4j.jmh.comparison.Workloads;
import io.github.beat4j.jmh.measure.Probe;
import io.github.beat4j.jmh.measure.Report;
import io.github.beat4j.jmh.measure.Rounds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * One workload by several subjects, in turns in one JVM: what disturbs one of them for longer than
 * a round disturbs all. They see each other's profiles of what they share, though.
 */
public final class Turns implements Probe {
  private static final int LEAST = 20;
  private static final long MILLIS = 10_000;
  private static final long QUICK_MILLIS = 300;

  /** The name of a measurement. */
  public static String variant(String workload, int workers, List<Subject> subjects) {
    List<String> names = subjects.stream().map(Subject::name).toList();
    return String.join("/", workload, Integer.toString(workers), String.join(",", names));
  }

  @Override
  public void measure(String variant, Report report) {
    String[] parts = variant.split("/", -1);
    Workload<?, ?> workload = Workloads.named(parts[0]);
    List<Workload.Prepared> all = new ArrayList<>();
    try (Workers workers = new Workers(Integer.parseInt(parts[1]))) {
      Map<String, LongSupplier> variants = new LinkedHashMap<>();
      for (String name : parts[2].split(",", -1)) {
        Workload.Prepared prepared = workload.prepare(Subject.valueOf(name), workers);
        all.add(prepared);
        variants.put(name, () -> run(prepared));
      }
      long millis = report.quick() ? QUICK_MILLIS : MILLIS;
      Rounds.of(millis, millis, LEAST).times(0, variants).forEach(report::values);
      all.forEach(Workload.Prepared::check);
    }
  }

  private static long run(Workload.Prepared prepared) {
    try {
      prepared.run();
      return 0;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}

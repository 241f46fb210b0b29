package io.github.beat4j.jmh.sections.burst;

import io.github.beat4j.jmh.probes.SmallJobs;
import io.github.beat4j.jmh.sections.Effort;
import io.github.beat4j.jmh.sections.ProbeTrial;
import io.github.beat4j.jmh.sections.Section;
import io.github.beat4j.jmh.sections.Trial;
import io.github.beat4j.jmh.workloads.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Jobs that are hardly worth a thread. */
public final class SmallJobsSection implements Section {
  private static final String ID = "small";
  private static final String MICROS = "us";
  private static final Map<Integer, String> LENGTHS =
      Map.of(8, "1 us", 12, "10 us", 16, "100 us", 18, "1 ms");
  private static final List<String> SUBJECTS =
      List.of("plain", "Beat", "Beat, common pool", "FJP naive", "FJP expert", "fixed pool");
  private static final List<String> QUICK = List.of("plain", "Beat", "FJP expert");
  private static final List<Integer> CALLERS = List.of(1, 2, 16);
  private static final List<Integer> QUICK_CALLERS = List.of(1, 16);

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Small jobs";
  }

  @Override
  public String text() {
    return "Sums of trees of 255, 4,095, 65,535 and 262,143 nodes, some 1, 10, 100 us and 1 ms of"
        + " plain recursion, from 1, 2 or 16 threads that do nothing else and wait for each result."
        + " Every pool has two workers; a caller of Beat or of plain recursion computes itself, so"
        + " that 16 callers of those are 16 threads that compute. Beat has lambdas and no cut-off."
        + " The expert runs trees of up to 4,095 nodes as one task; the fixed pool runs every job as"
        + " one task. Time per job: time of all over their number. Percentiles: how long a caller"
        + " waited for one job of 4,095 nodes.";
  }

  @Override
  public List<Trial> trials(Effort effort) {
    List<Trial> trials = new ArrayList<>();
    for (int callers : effort.quick() ? QUICK_CALLERS : CALLERS)
      for (String subject : effort.quick() ? QUICK : SUBJECTS) {
        ProbeTrial trial = trial(subject, callers, effort);
        if (trial.isWanted()) trials.add(trial);
      }
    return trials;
  }

  private static ProbeTrial trial(String subject, int callers, Effort effort) {
    ProbeTrial trial = new ProbeTrial(ID, SmallJobs.class, subject + "/" + callers, effort);
    String from = callers == 1 ? ", 1 caller" : ", " + callers + " callers";
    for (int height : SmallJobs.HEIGHTS)
      trial.line(SmallJobs.perJob(height), row(height) + from, subject, MICROS);
    for (double percentile : SmallJobs.PERCENTILES)
      trial.line(
          SmallJobs.latency(percentile),
          row(SmallJobs.LATENCY_HEIGHT) + from + ", p" + text(percentile),
          subject,
          MICROS);
    return trial;
  }

  private static String row(int height) {
    return String.format(Locale.ROOT, "%s (%,d nodes)", LENGTHS.get(height), Tree.size(height));
  }

  private static String text(double percentile) {
    return percentile == Math.rint(percentile)
        ? Integer.toString((int) percentile)
        : Double.toString(percentile);
  }
}

package io.github.beat4j.jmh.report;

import io.github.beat4j.jmh.results.Better;
import io.github.beat4j.jmh.results.Conditions;
import io.github.beat4j.jmh.results.Results;
import io.github.beat4j.jmh.results.Series;
import io.github.beat4j.jmh.sections.Effort;
import io.github.beat4j.jmh.sections.Picture;
import io.github.beat4j.jmh.sections.Section;
import io.github.beat4j.jmh.sections.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A run that nobody made: as large as a real one, with awkward names. */
final class MadeUpRun {
  static final List<String> WORKLOADS =
      List.of(
          "tree-1k",
          "tree-1m",
          "tree-16m",
          "fib",
          "queens-all",
          "queens-first",
          "uts-t1",
          "uts-t3",
          "knapsack",
          "mergesort-random",
          "mergesort-sorted",
          "quicksort-random",
          "quicksort-few-distinct",
          "matrix",
          "strassen",
          "fft",
          "sparse-power-law",
          "mandelbrot",
          "barnes-hut",
          "quickhull",
          "word-count",
          "kmeans",
          "puzzle-ida",
          "a<b & \"c\"|d");
  static final List<String> SUBJECTS =
      List.of(
          "plain",
          "Beat lambda",
          "Beat function",
          "FJP naive",
          "FJP expert",
          "CountedCompleter",
          "stream in pool",
          "fixed pool");
  static final List<Section> SECTIONS =
      List.of(
          new Shown("workloads", "Workloads", Picture.BARS, true),
          new Shown("heartbeat", "Heartbeat interval", Picture.CURVES, false),
          new Shown("simulated", "Simulated speed-up", Picture.CURVES, false),
          new Shown("costs", "Costs of <one> step", Picture.TABLE, false));
  private static final double[] FACTORS = {1, 0.62, 0.55, 3.4, 0.53, 0.6, 0.75, 0.58};

  private MadeUpRun() {}

  private record Shown(String id, String title, Picture picture, boolean isContest)
      implements Section {
    @Override
    public String text() {
      return "What is measured here, how, and what to read off: two sentences or three. Less is"
          + " better & <more> is worse.";
    }

    @Override
    public boolean hasRivals() {
      return !id.equals("simulated");
    }

    @Override
    public String title(String row) {
      return row.startsWith("tree") ? "tree sum, " + row.substring(5) + " nodes" : row;
    }

    @Override
    public List<Trial> trials(Effort effort) {
      return List.of();
    }
  }

  static Results of(String jdk, int forks) {
    Random random = new Random(4);
    List<Series> all = new ArrayList<>();
    for (String workload : WORKLOADS) {
      double plain = Math.exp(5 + 7 * random.nextDouble());
      for (int i = 0; i < SUBJECTS.size(); i++) {
        double median = plain * FACTORS[i] * (0.85 + 0.35 * random.nextDouble());
        all.add(
            new Series(
                "workloads",
                workload,
                SUBJECTS.get(i),
                "us",
                Better.LESS,
                values(random, median, forks)));
      }
    }
    for (int us : new int[] {5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000})
      for (String subject : List.of("Beat lambda", "Beat function", "plain"))
        all.add(
            new Series(
                "heartbeat",
                us + " us",
                subject,
                "ms",
                Better.LESS,
                values(random, 20 + subject.length() + 30.0 / us + us / 100.0, forks)));
    for (int workers = 1; workers <= 1024; workers *= 2)
      for (String subject :
          List.of("tree-16m", "uts-t1", "queens-all", "fib", "barnes-hut", "quickhull", "fft"))
        all.add(
            new Series(
                "simulated",
                Integer.toString(workers),
                subject,
                "x",
                Better.MORE,
                values(random, workers / (1 + workers * subject.length() / 1500.0), forks)));
    for (String cost : List.of("call", "promotion", "steal", "failed steal", "wake-up"))
      for (String subject : List.of("Beat function", "FJP expert"))
        all.add(
            new Series(
                "costs",
                cost,
                subject,
                "ns",
                Better.LESS,
                values(random, cost.length() * cost.length() * 3.0, forks)));
    all.add(
        new Series("old", "allocated", "Beat lambda", "bytes", Better.LESS, List.of(List.of(0.0))));
    return new Results(
        conditions(jdk, 2, forks), all, List.of("fib virtual threads: exit 1, <no> \"reason\""));
  }

  static List<List<Double>> values(Random random, double median, int forks) {
    List<List<Double>> jvms = new ArrayList<>();
    for (int fork = 0; fork < forks; fork++) {
      double ofJvm = median * (1 + 0.03 * random.nextGaussian());
      jvms.add(random.doubles(6).mapToObj(noise -> ofJvm * (1 + 0.05 * noise)).toList());
    }
    return jvms;
  }

  static Conditions conditions(String jdk, int workers, int forks) {
    return new Conditions(
        "2026-11-25T14:00:00Z",
        "0123456789ab-dirty",
        jdk,
        "OpenJDK 64-Bit Server VM",
        List.of("-XX:+UseG1GC", "-Xms2g", "-Xmx2g"),
        "Linux 6.1.0",
        "A processor <of 2>",
        2,
        workers,
        forks,
        false);
  }
}

package io.github.beat4j.jmh.sections;

import io.github.beat4j.jmh.comparison.ComparisonBenchmark;
import io.github.beat4j.jmh.comparison.Subject;
import io.github.beat4j.jmh.comparison.Workload;
import io.github.beat4j.jmh.comparison.Workloads;
import io.github.beat4j.jmh.results.Recorder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every workload by every subject that suits it. */
public final class WorkloadSection implements Section {
  static final String ID = "workloads";
  static final String TITLE = "Workloads";

  /** Of a JVM; a cell's input is made in it as well. */
  private static final double START_SECONDS = 1;

  private static final Set<Subject> QUICK =
      EnumSet.of(Subject.PLAIN, Subject.BEAT_LAMBDA, Subject.FORK_JOIN_EXPERT);

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return TITLE;
  }

  @Override
  public String text() {
    return "Each workload, with no cut-off on Beat, and as an expert or a beginner writes it for its"
        + " peers. All have the same number of threads; where the caller computes too, it is one of"
        + " them. Each cell is a JVM of its own, in each round, and counts after some 5 s; the first"
        + " second is in a table of its own.";
  }

  @Override
  public Picture picture() {
    return Picture.BARS;
  }

  @Override
  public String title(String row) {
    return Workloads.all().stream()
        .filter(workload -> workload.name().equals(row))
        .map(Workload::title)
        .findFirst()
        .orElse(row);
  }

  @Override
  public boolean isContest() {
    return true;
  }

  @Override
  public List<Trial> trials(Effort effort) {
    List<Trial> trials = new ArrayList<>();
    for (Workload<?, ?> workload : Workloads.all()) {
      if (!effort.wants(workload.name()) || (effort.quick() && !workload.isSmall())) continue;
      for (Subject subject : workload.subjects()) {
        if (!subject.isAvailable() || (effort.quick() && !QUICK.contains(subject))) continue;
        trials.add(new Cell(workload, subject, effort));
      }
    }
    return trials;
  }

  private record Cell(Workload<?, ?> workload, Subject subject, Effort effort) implements Trial {
    @Override
    public String label() {
      return workload.name() + " " + subject.title();
    }

    @Override
    public double seconds() {
      return START_SECONDS + Pace.of(effort).seconds();
    }

    @Override
    public void measure(Recorder recorder) throws Exception {
      Map<String, String> parameters =
          Map.of(
              "workload", workload.name(),
              "subject", subject.name(),
              "workers", Integer.toString(effort.workers()));
      JmhTrial.Scores scores =
          new JmhTrial(ComparisonBenchmark.class, "run", parameters, effort).allScores();
      recorder.time(ID, workload.name(), subject.title(), "us", scores.scores());
      if (effort.quick()) return;
      FirstSecondSection.record(
          recorder,
          ID,
          workload.name(),
          subject.title(),
          scores.warmUps(),
          Pace.of(effort).millis());
    }
  }
}

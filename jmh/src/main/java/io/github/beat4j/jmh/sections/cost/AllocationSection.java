package io.github.beat4j.jmh.sections.cost;

import io.github.beat4j.jmh.comparison.ComparisonBenchmark;
import io.github.beat4j.jmh.comparison.Subject;
import io.github.beat4j.jmh.measure.ChildJvms;
import io.github.beat4j.jmh.results.Recorder;
import io.github.beat4j.jmh.sections.Effort;
import io.github.beat4j.jmh.sections.JmhTrial;
import io.github.beat4j.jmh.sections.Picture;
import io.github.beat4j.jmh.sections.Section;
import io.github.beat4j.jmh.sections.Trial;
import io.github.beat4j.jmh.workloads.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Bytes and time per call on each collector. */
public final class AllocationSection implements Section {
  private static final String ID = "allocation";
  private static final String WORKLOAD = "tree-1m";
  private static final long CALLS = Tree.size(20);
  private static final double NANOS_PER_MICRO = 1e3;
  private static final int GENERATIONAL_ONLY = 24;
  private static final List<Subject> SUBJECTS =
      List.of(Subject.PLAIN, Subject.BEAT_FUNCTION, Subject.BEAT_LAMBDA, Subject.FORK_JOIN_NAIVE);

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Allocation";
  }

  @Override
  public String text() {
    return "Tree sum, 2^20 - 1 nodes, one call per node, one worker: bytes as JMH's profiler counts"
        + " them, and time, over the number of nodes. ZGC is the generational one and needs JDK 24.";
  }

  @Override
  public Picture picture() {
    return Picture.BARS;
  }

  @Override
  public List<Trial> trials(Effort effort) {
    List<Trial> trials = new ArrayList<>();
    for (String collector : collectors(effort.quick()))
      for (Subject subject : SUBJECTS)
        if (effort.wants(collector) && !(effort.quick() && subject == Subject.PLAIN))
          trials.add(new Cell(collector, subject, effort));
    return trials;
  }

  private static List<String> collectors(boolean quick) {
    if (quick) return List.of("G1");
    return Runtime.version().feature() >= GENERATIONAL_ONLY
        ? List.of("G1", "Parallel", "Serial", "Z")
        : List.of("G1", "Parallel", "Serial");
  }

  private record Cell(String collector, Subject subject, Effort effort) implements Trial {
    @Override
    public String label() {
      return ID + ": " + collector + ", " + subject.title();
    }

    @Override
    public void measure(Recorder recorder) throws Exception {
      Map<String, String> parameters =
          Map.of("workload", WORKLOAD, "subject", subject.name(), "workers", "1");
      List<String> flags = new ArrayList<>(ChildJvms.flags(1));
      flags.replaceAll(flag -> flag.equals("-XX:+UseG1GC") ? "-XX:+Use" + collector + "GC" : flag);
      JmhTrial.Scores scores =
          new JmhTrial(ComparisonBenchmark.class, "run", parameters, effort, flags)
              .scoresAndBytes();
      recorder.time(
          ID, collector + "GC, bytes per call", subject.title(), "B", each(scores.bytes(), 1));
      recorder.time(
          ID,
          collector + "GC, time per call",
          subject.title(),
          "ns",
          each(scores.scores(), NANOS_PER_MICRO));
    }

    private static List<Double> each(List<Double> values, double factor) {
      return values.stream().map(value -> value * factor / CALLS).toList();
    }
  }
}

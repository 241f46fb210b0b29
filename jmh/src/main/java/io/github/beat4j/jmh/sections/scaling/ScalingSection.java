package io.github.beat4j.jmh.sections.scaling;

import io.github.beat4j.jmh.comparison.Subject;
import io.github.beat4j.jmh.comparison.Workloads;
import io.github.beat4j.jmh.sections.Effort;
import io.github.beat4j.jmh.sections.Picture;
import io.github.beat4j.jmh.sections.Section;
import io.github.beat4j.jmh.sections.Trial;
import java.util.ArrayList;
import java.util.List;

/** One workload on 1, 2, 4, ... threads, up to as many as the run may use. */
public final class ScalingSection implements Section {
  private static final List<String> WORKLOADS =
      List.of("fib-35", "tree-16m", "queens-12", "uts-t3", "mergesort-random", "mandelbrot");
  private static final String QUICK = "queens-12";

  /** Where a call does so little that its form matters. */
  private static final List<String> IN_BOTH_FORMS = List.of("fib-35", "tree-16m", "queens-12");

  private static final List<Subject> BOTH_FORMS =
      List.of(Subject.BEAT_LAMBDA, Subject.BEAT_FUNCTION, Subject.FORK_JOIN_EXPERT);
  private static final List<Subject> ONE_FORM =
      List.of(Subject.BEAT_LAMBDA, Subject.FORK_JOIN_EXPERT);

  private final String workload;

  private ScalingSection(String workload) {
    this.workload = workload;
  }

  /** A section for each of the six workloads. */
  public static List<ScalingSection> all() {
    return WORKLOADS.stream().map(ScalingSection::new).toList();
  }

  @Override
  public String id() {
    return "scaling-" + workload;
  }

  @Override
  public String title() {
    return "Scaling: " + Workloads.named(workload).title();
  }

  @Override
  public String text() {
    return "Speed-up over plain recursion on one thread, both measured in the same round, in JVMs"
        + " of their own. Rows are numbers of threads, the caller among them where it computes. Beat"
        + " has no cut-off; ForkJoinPool's expert chose one for this input. The"
        + " naive one, a task for every call, is measured with all threads only.";
  }

  @Override
  public Picture picture() {
    return Picture.CURVES;
  }

  @Override
  public List<Trial> trials(Effort effort) {
    if (!effort.wants(workload) || (effort.quick() && !workload.equals(QUICK))) return List.of();
    List<Trial> trials = new ArrayList<>();
    PlainTime plain = new PlainTime(id(), workload, effort);
    trials.add(plain);
    List<Subject> subjects =
        IN_BOTH_FORMS.contains(workload) && !effort.quick() ? BOTH_FORMS : ONE_FORM;
    for (int threads = 1; threads < effort.workers(); threads *= 2)
      for (Subject subject : subjects)
        trials.add(new SpeedUp(plain, subject, effort.withWorkers(threads)));
    for (Subject subject : subjects) trials.add(new SpeedUp(plain, subject, effort));
    trials.add(new SpeedUp(plain, Subject.FORK_JOIN_NAIVE, effort));
    return trials;
  }
}

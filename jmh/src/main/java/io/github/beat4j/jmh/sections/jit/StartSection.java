package io.github.beat4j.jmh.sections.jit;

import io.github.beat4j.jmh.probes.Start;
import io.github.beat4j.jmh.results.Better;
import io.github.beat4j.jmh.sections.Effort;
import io.github.beat4j.jmh.sections.Picture;
import io.github.beat4j.jmh.sections.ProbeTrial;
import io.github.beat4j.jmh.sections.Section;
import io.github.beat4j.jmh.sections.Trial;
import io.github.beat4j.jmh.workloads.Kernels;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How soon a program is fast, and how equal its JVMs are. */
public final class StartSection implements Section {
  private static final String ID = "jit";
  private static final String TREE = "tree";
  private static final String QUEENS = "queens";
  private static final Map<String, Integer> SIZES = Map.of(TREE, 10, QUEENS, 6);
  private static final Map<String, String> TITLES =
      Map.of(TREE, "sum of 1,023 nodes", QUEENS, "6 queens");
  private static final Map<String, String> SUBJECTS =
      Map.of(
          Kernels.PLAIN, "plain",
          Kernels.LAMBDA, "Beat lambda",
          Kernels.FUNCTION, "Beat function",
          Kernels.NAIVE, "FJP naive",
          Kernels.EXPERT, "FJP expert");

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "The first seconds of a JVM";
  }

  @Override
  public String text() {
    return "Small problems from outside the pool, one after the other, two workers, from the main"
        + " method on. First second: problems solved. Until steady: when the first five windows of"
        + " 10 ms in a row begin that are at most 10 % slower than the final rate, the median of the"
        + " last third of the run; a run that is never steady counts as a whole. Steady: time per"
        + " problem at the final rate. Each JVM gives one value, so the spread of a row is the spread"
        + " over JVMs; what is published is measured with --forks 20.";
  }

  @Override
  public Picture picture() {
    return Picture.BARS;
  }

  @Override
  public List<Trial> trials(Effort effort) {
    Stream<ProbeTrial> trials =
        effort.quick()
            ? Stream.of(Kernels.LAMBDA, Kernels.NAIVE).map(form -> trial(TREE, form, effort))
            : Stream.concat(
                Stream.of(
                        Kernels.PLAIN,
                        Kernels.LAMBDA,
                        Kernels.FUNCTION,
                        Kernels.NAIVE,
                        Kernels.EXPERT)
                    .map(form -> trial(TREE, form, effort)),
                Stream.of(Kernels.PLAIN, Kernels.LAMBDA, Kernels.NAIVE, Kernels.EXPERT)
                    .map(form -> trial(QUEENS, form, effort)));
    return trials.filter(ProbeTrial::isWanted).<Trial>map(trial -> trial).toList();
  }

  private static ProbeTrial trial(String problem, String form, Effort effort) {
    String variant = problem + "/" + SIZES.get(problem) + "/" + form;
    String title = TITLES.get(problem);
    String subject = SUBJECTS.get(form);
    return new ProbeTrial(ID, Start.class, variant, effort)
        .line(Start.FIRST_SECOND, title + ", first second", subject, "problems", Better.MORE)
        .line(Start.UNTIL_STEADY, title + ", until steady", subject, "ms")
        .line(Start.STEADY, title + ", steady", subject, "us");
  }
}

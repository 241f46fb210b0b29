package io.github.beat4j.jmh.sections.jit;

import io.github.beat4j.jmh.measure.ChildJvms;
import io.github.beat4j.jmh.measure.Result;
import io.github.beat4j.jmh.measure.Sample;
import io.github.beat4j.jmh.probes.Company;
import io.github.beat4j.jmh.results.Recorder;
import io.github.beat4j.jmh.sections.Effort;
import io.github.beat4j.jmh.sections.Picture;
import io.github.beat4j.jmh.sections.Section;
import io.github.beat4j.jmh.sections.Trial;
import io.github.beat4j.jmh.workloads.Kernels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Whether the library stays fast when many classes call it. */
public final class CompanySection implements Section {
  private static final String ID = "company";
  private static final int COPIES = 20;
  private static final Map<String, String> SUBJECTS =
      Map.of(
          Kernels.PLAIN, "plain",
          Kernels.LAMBDA, "Beat lambda",
          Kernels.FUNCTION, "Beat function",
          Kernels.NAIVE, "FJP naive");
  private static final List<String> ALL =
      List.of(Kernels.PLAIN, Kernels.LAMBDA, Kernels.FUNCTION, Kernels.NAIVE);
  private static final List<String> NO_FUNCTION =
      List.of(Kernels.PLAIN, Kernels.LAMBDA, Kernels.NAIVE);

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Twenty callers in one JVM";
  }

  @Override
  public String text() {
    return "The same small problem, solved in turn by 20 copies of the same class file, each in a"
        + " class loader of its own, so that code, lambdas and profiles of the callers are their own"
        + " and the library's are shared; over the time that one copy takes alone, in another JVM of"
        + " the same round. Both once the compiler has nothing left to do, and how long it takes"
        + " until then. Among strangers, the other 19 are plain recursion, and the library is the first"
        + " copy's own: what is left of the ratio then is the library's. No workload should be more"
        + " than 1.3 times slower in company.";
  }

  @Override
  public Picture picture() {
    return Picture.BARS;
  }

  @Override
  public List<Trial> trials(Effort effort) {
    List<Trial> trials = new ArrayList<>();
    if (effort.quick()) {
      add("tree", 10, List.of(Kernels.LAMBDA, Kernels.FUNCTION), effort, trials);
      return trials;
    }
    add("tree", 10, ALL, effort, trials);
    add("queens", 6, NO_FUNCTION, effort, trials);
    add("fibonacci", 15, ALL, effort, trials);
    return trials;
  }

  private static void add(
      String problem, int size, List<String> forms, Effort effort, List<Trial> trials) {
    if (!effort.wants(problem)) return;
    for (String form : forms) trials.add(new Pair(problem, size, form, effort));
  }

  /** A JVM with one copy, and one with many. */
  private record Pair(String problem, int size, String form, Effort effort) implements Trial {
    @Override
    public String label() {
      return ID + ": " + problem + ", " + SUBJECTS.get(form);
    }

    @Override
    public void measure(Recorder recorder) throws InterruptedException {
      Result one = measured("1");
      Result all = measured(Integer.toString(COPIES));
      List<Double> alone = one.values(Company.NANOS);
      List<Double> company = all.values(Company.NANOS);
      double ratio = Sample.of(company).median() / Sample.of(alone).median();
      String subject = SUBJECTS.get(form);
      recorder.time(ID, problem + ", company over alone", subject, "x", List.of(ratio));
      recorder.time(ID, problem + ", alone", subject, "ns", alone);
      recorder.time(ID, problem + ", in company", subject, "ns", company);
      untilCompiled(problem + ", alone, until compiled", one, recorder);
      untilCompiled(problem + ", in company, until compiled", all, recorder);
      if (!effort.quick() && !form.equals(Kernels.PLAIN)) amongStrangers(company, recorder);
    }

    private void amongStrangers(List<Double> company, Recorder recorder)
        throws InterruptedException {
      List<Double> strangers = measured(COPIES + "/" + Kernels.PLAIN).values(Company.NANOS);
      double ratio = Sample.of(company).median() / Sample.of(strangers).median();
      String subject = SUBJECTS.get(form);
      recorder.time(ID, problem + ", company over strangers", subject, "x", List.of(ratio));
      recorder.time(ID, problem + ", among strangers", subject, "ns", strangers);
    }

    private void untilCompiled(String row, Result result, Recorder recorder) {
      recorder.time(ID, row, SUBJECTS.get(form), "ms", result.values(Company.UNTIL_COMPILED));
    }

    private Result measured(String copies) throws InterruptedException {
      String variant = problem + "/" + size + "/" + form + "/" + copies;
      String[] flags = ChildJvms.parallelism(effort.workers()).toArray(String[]::new);
      return new ChildJvms(effort.quick()).measure(Company.class, variant, flags);
    }
  }
}

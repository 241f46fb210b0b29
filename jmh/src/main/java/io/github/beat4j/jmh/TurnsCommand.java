package io.github.beat4j.jmh;

import static io.github.beat4j.jmh.LeftColumn.column;

import com.github.freva.asciitable.AsciiTable;
import io.github.beat4j.jmh.comparison.Subject;
import io.github.beat4j.jmh.comparison.Workload;
import io.github.beat4j.jmh.comparison.Workloads;
import io.github.beat4j.jmh.measure.ChildJvms;
import io.github.beat4j.jmh.measure.Result;
import io.github.beat4j.jmh.measure.Sample;
import io.github.beat4j.jmh.probes.Turns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Compares the subjects of one workload round by round. */
@Command(
    name = "turns",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    showDefaultValues = true,
    description = {
      "Measures one workload by several subjects in turns, within each JVM. Where the machine's",
      "speed changes from minute to minute, this compares what a JVM for each subject cannot."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:all was measured", "1:a measurement failed", "2:wrong arguments"})
final class TurnsCommand implements Callable<Integer> {
  private static final double NANOS_PER_MILLI = 1e6;

  @Option(
      names = "--workload",
      paramLabel = "NAME",
      required = true,
      description = "As the rows of the report are named.")
  private String workload = "";

  @Option(
      names = "--subject",
      paramLabel = "SUBJECT",
      description =
          "May be given several times; the first is what the others are compared with. All if"
              + " none is given. One of ${COMPLETION-CANDIDATES}.")
  private List<Subject> subjects = new ArrayList<>();

  @Option(names = "--workers", paramLabel = "N", description = "Threads.", defaultValue = "2")
  private int workers;

  @Option(names = "--forks", paramLabel = "N", description = "JVMs.", defaultValue = "3")
  private int forks;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    List<Subject> chosen = chosen();
    List<Result> results = new ArrayList<>();
    for (int fork = 0; fork < forks; fork++)
      results.add(
          new ChildJvms(false)
              .measure(
                  Turns.class,
                  Turns.variant(workload, workers, chosen),
                  ChildJvms.parallelism(workers).toArray(String[]::new)));
    Subject first = chosen.get(0);
    System.out.println(
        AsciiTable.builder()
            .border(AsciiTable.BASIC_ASCII_NO_DATA_SEPARATORS)
            .data(
                chosen,
                List.of(
                    column(workload).with(Subject::title),
                    column("least, ms").with(s -> millis(results, s, Sample::min)),
                    column("median, ms").with(s -> millis(results, s, Sample::median)),
                    column("over " + first.title() + ", least").with(s -> least(results, s, first)),
                    column("in each round, median").with(s -> rounds(results, s, first))))
            .asString());
    return 0;
  }

  /** All of this JDK if none is given, Beat first. */
  private List<Subject> chosen() {
    if (workers < 1) throw wrong("--workers: " + workers + " (expected: 1 or more)");
    if (forks < 1) throw wrong("--forks: " + forks + " (expected: 1 or more)");
    Workload<?, ?> named;
    try {
      named = Workloads.named(workload);
    } catch (IllegalArgumentException e) {
      throw wrong("--" + e.getMessage());
    }
    List<Subject> all = new ArrayList<>(List.of(Subject.BEAT_LAMBDA));
    named.subjects().stream()
        .filter(subject -> subject != Subject.BEAT_LAMBDA && subject.isAvailable())
        .forEach(all::add);
    for (Subject subject : subjects)
      if (!all.contains(subject))
        throw wrong("--subject: " + subject + " (expected for " + workload + ": " + all + ")");
    return subjects.isEmpty() ? all : subjects;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private static String millis(List<Result> jvms, Subject subject, ToDoubleFunction<Sample> of) {
    return each(
        jvms, jvm -> of.applyAsDouble(Sample.of(jvm.values(subject.name()))) / NANOS_PER_MILLI);
  }

  private static String least(List<Result> jvms, Subject subject, Subject first) {
    return each(
        jvms,
        jvm ->
            Sample.of(jvm.values(subject.name())).min()
                / Sample.of(jvm.values(first.name())).min());
  }

  private static String rounds(List<Result> jvms, Subject subject, Subject first) {
    return each(jvms, jvm -> paired(jvm.values(subject.name()), jvm.values(first.name())));
  }

  private static double paired(List<Double> some, List<Double> others) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < some.size(); i++) ratios.add(some.get(i) / others.get(i));
    return Sample.of(ratios).median();
  }

  private static String each(List<Result> jvms, ToDoubleFunction<Result> value) {
    return jvms.stream()
        .map(jvm -> String.format(Locale.ROOT, "%.2f", value.applyAsDouble(jvm)))
        .collect(Collectors.joining(" "));
  }
}

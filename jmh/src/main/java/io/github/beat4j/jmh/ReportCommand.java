package io.github.beat4j.jmh;

import io.github.beat4j.jmh.results.Recorder;
import io.github.beat4j.jmh.results.Results;
import io.github.beat4j.jmh.sections.Effort;
import io.github.beat4j.jmh.sections.Section;
import io.github.beat4j.jmh.sections.Sections;
import io.github.beat4j.jmh.sections.Trial;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures everything, and leaves a report. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Compares Beat with its peers and leaves a report: HTML, JSON and Markdown.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:all was measured",
      "1:some measurement failed; the report names it",
      "2:wrong arguments"
    })
final class ReportCommand implements Callable<Integer> {
  private static final int FORKS = 3;

  @Spec private CommandSpec spec;

  @Option(
      names = "--quick",
      description = "Short rounds, small inputs, few subjects, one JVM each.")
  private boolean quick;

  @Option(
      names = "--forks",
      paramLabel = "N",
      description = "JVMs per measurement (default: 3, or 1 with --quick).")
  private int forks;

  @Option(
      names = "--workers",
      paramLabel = "N",
      defaultValue = "2",
      description = "Threads per subject (default: ${DEFAULT-VALUE}).")
  private int workers;

  @Option(
      names = "--section",
      paramLabel = "ID",
      description = "Only this section; may be given several times.")
  private List<String> sections = new ArrayList<>();

  @Option(
      names = "--row",
      paramLabel = "TEXT",
      description = "Only rows whose names contain the text; may be given several times.")
  private Set<String> rows = new LinkedHashSet<>();

  @Option(names = "--list", description = "Only say what would be measured, and for how long.")
  private boolean list;

  @Option(
      names = "--output",
      paramLabel = "DIRECTORY",
      defaultValue = "report",
      description = "Where to leave the report (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (forks < 0) throw wrong("--forks: " + forks + " (expected: 1 or more)");
    if (workers < 1) throw wrong("--workers: " + workers + " (expected: 1 or more)");
    int rounds = forks > 0 ? forks : quick ? 1 : FORKS;
    Effort effort = new Effort(quick, workers, rows);
    List<Trial> trials = chosen().stream().flatMap(s -> s.trials(effort).stream()).toList();
    if (list) trials.forEach(trial -> System.out.println(trial.label()));
    double seconds = rounds * trials.stream().mapToDouble(Trial::seconds).sum();
    System.err.printf(
        Locale.ROOT,
        "%d measurements, each in %d JVM%s: about %.0f min%n",
        trials.size(),
        rounds,
        rounds == 1 ? "" : "s",
        Math.ceil(seconds / 60));
    if (list) return 0;
    Recorder recorder = new Recorder();
    Results results;
    try (ProgressBar progress = progress(trials.size() * (long) rounds)) {
      int round = 0;
      do {
        for (Trial trial : trials) {
          progress.setExtraMessage(trial.label());
          measure(trial, recorder);
          progress.step();
        }
        // After each round, so that hours are not lost with the last minute.
        results = recorder.results(ConditionsReader.read(workers, ++round, quick));
        ReportWriter.write(results, output);
      } while (round < rounds);
    }
    results.failures().forEach(System.err::println);
    return results.failures().isEmpty() ? 0 : 1;
  }

  private List<Section> chosen() {
    for (String id : sections)
      if (Sections.all().stream().noneMatch(section -> section.id().equals(id)))
        throw wrong(
            "--section: "
                + id
                + " (expected: one of "
                + Sections.all().stream().map(Section::id).toList()
                + ")");
    return Sections.all().stream()
        .filter(section -> sections.isEmpty() || sections.contains(section.id()))
        .toList();
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private static void measure(Trial trial, Recorder recorder) throws InterruptedException {
    try {
      trial.measure(recorder);
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      recorder.failed(trial.label(), String.valueOf(e.getMessage()));
    }
  }

  private static ProgressBar progress(long steps) {
    return new ProgressBarBuilder()
        .setTaskName("report")
        .setInitialMax(steps)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(500)
        .build();
  }
}

package io.github.beat4j.examples.cli;

import io.github.beat4j.BeatPool;
import io.github.beat4j.examples.terminal.Progress;
import io.github.beat4j.examples.tour.Contest;
import io.github.beat4j.examples.tour.Standing;
import io.github.beat4j.examples.tour.TourTable;
import io.github.beat4j.examples.tour.Variant;
import io.github.beat4j.examples.tour.Workload;
import io.github.beat4j.examples.tour.Workloads;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Times six computations, each written four ways. */
@Command(
    name = "tour",
    description = {
      "Times six computations, each as plain recursion, on a ForkJoinPool with a task for every"
          + " call, on a ForkJoinPool with an expert's cut-off, and on Beat; compares the results."
    },
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:all results agree",
      "1:a result is wrong",
      "2:wrong usage",
      "3:the program failed"
    })
final class TourCommand implements Callable<Integer> {
  private static final long MEBI = 1 << 20;
  private static final long NEEDED_HEAP = 900 * MEBI;

  @Spec private CommandSpec spec;
  @Mixin private WorkersOption workersOption;
  @Mixin private RoundsOption roundsOption;
  @Mixin private ProgressOption progressOption;

  @Option(names = "--quick", description = "Smaller sizes: a few seconds in all.")
  private boolean quick;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      split = ",",
      description = "Only these workloads, by the name in the table; may be given more than once.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--output",
      paramLabel = "FILE",
      defaultValue = "mandelbrot.png",
      description = "Where the picture goes; ${DEFAULT-VALUE} if left out.")
  private Path output;

  @Override
  public Integer call() throws IOException {
    List<Workload<?, ?>> workloads = selected();
    checkHeap();
    OutputFile.check(spec, "--output", output);
    PrintWriter out = spec.commandLine().getOut();
    int workers = workersOption.workers();
    int rounds = roundsOption.rounds();
    out.printf(
        "JDK %s, %d processors. ForkJoinPool (FJP) and Beat have the same number of workers: %d.%n"
            + "Best of %d rounds. x: times as fast as sequential. Promotions, steals: in Beat's best round.%n",
        Runtime.version(), Runtime.getRuntime().availableProcessors(), workers, rounds);
    out.flush();
    List<Standing> standings = run(workloads, workers, rounds);
    out.println(TourTable.of(standings));
    return report(standings);
  }

  private List<Standing> run(List<Workload<?, ?>> workloads, int workers, int rounds)
      throws IOException {
    List<Standing> standings = new ArrayList<>();
    ForkJoinPool forkJoin = new ForkJoinPool(workers);
    int steps = workloads.size() * rounds * Variant.values().length;
    try (BeatPool beat = BeatPool.builder().name("tour").workers(workers).build();
        Progress progress = progressOption.progress("tour", steps)) {
      Contest contest = new Contest(forkJoin, beat, rounds, progress);
      for (Workload<?, ?> workload : workloads) standings.add(contest.run(workload));
    } finally {
      forkJoin.shutdown();
    }
    return standings;
  }

  private int report(List<Standing> standings) {
    List<String> mismatches = standings.stream().flatMap(s -> s.mismatches().stream()).toList();
    PrintWriter out = spec.commandLine().getOut();
    if (mismatches.isEmpty()) out.println("All results agree.");
    for (Standing standing : standings) standing.published().ifPresent(out::println);
    out.flush();
    for (String mismatch : mismatches)
      spec.commandLine().getErr().println("beat tour: " + mismatch);
    return mismatches.isEmpty() ? ExitStatus.FINE : ExitStatus.WARNING;
  }

  private List<Workload<?, ?>> selected() {
    List<Workload<?, ?>> all = quick ? Workloads.quick(output) : Workloads.full(output);
    List<String> names = all.stream().<String>map(Workload::name).toList();
    for (String name : only) {
      if (!names.contains(name))
        throw usage("--only: %s (expected: %s)".formatted(name, String.join(", ", names)));
    }
    return only.isEmpty() ? all : all.stream().filter(w -> only.contains(w.name())).toList();
  }

  private void checkHeap() {
    long heap = Runtime.getRuntime().maxMemory();
    if (!quick && heap < NEEDED_HEAP)
      throw usage(
          "heap: %d MiB (expected: %d MiB or more); set BEAT_JAVA_OPTS=-Xmx1g, or give --quick"
              .formatted(heap / MEBI, NEEDED_HEAP / MEBI));
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}

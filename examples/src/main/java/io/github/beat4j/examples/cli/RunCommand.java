package io.github.beat4j.examples.cli;

import io.github.beat4j.BeatPool;
import io.github.beat4j.BeatStats;
import io.github.beat4j.examples.catalog.Catalog;
import io.github.beat4j.examples.catalog.Example;
import io.github.beat4j.examples.catalog.Twins;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs one example and its sequential twin. */
@Command(
    name = "run",
    description = "Runs one example, plainly and on Beat, and compares the results.",
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:the results agree",
      "1:the results differ",
      "2:wrong usage",
      "3:the program failed"
    })
final class RunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private WorkersOption workersOption;
  @Mixin private RoundsOption roundsOption;

  @Parameters(paramLabel = "NAME", description = "Which example; 'beat list' names them.")
  private String name;

  @Option(names = "--size", paramLabel = "N", description = "How much of it; see 'beat list'.")
  private Optional<Integer> size = Optional.empty();

  private record Timed(Object result, long nanos) {}

  @Override
  public Integer call() {
    Example example = example();
    int chosen = size.orElse(example.size());
    Twins twins = twins(example, chosen);
    Timed plain = best(twins.sequential());
    int workers = workersOption.workers();
    try (BeatPool pool = BeatPool.builder().name("run").workers(workers).build()) {
      Timed shared = best(() -> pool.invoke(() -> twins.parallel().get()));
      return report(example, chosen, plain, shared, pool.stats());
    }
  }

  private int report(Example example, int size, Timed plain, Timed shared, BeatStats stats) {
    boolean same = Objects.deepEquals(plain.result, shared.result);
    PrintWriter out = spec.commandLine().getOut();
    out.printf("%s, size %d, best of %d rounds%n", example.name(), size, roundsOption.rounds());
    out.printf(Locale.ROOT, "sequential  %,.1f ms%n", plain.nanos / 1e6);
    out.printf(
        Locale.ROOT,
        "Beat        %,.1f ms, %.2f times as fast, workers: %d%n",
        shared.nanos / 1e6,
        (double) plain.nanos / shared.nanos,
        stats.workers());
    out.printf(
        Locale.ROOT,
        "promotions  %,d, steals: %,d, in all rounds%n",
        stats.promotions(),
        stats.steals());
    out.println(same ? "The results agree." : "The results differ.");
    out.flush();
    return same ? ExitStatus.FINE : ExitStatus.WARNING;
  }

  private Timed best(Supplier<Object> program) {
    Timed best = timed(program);
    for (int round = 2; round <= roundsOption.rounds(); round++) {
      Timed next = timed(program);
      if (next.nanos < best.nanos) best = next;
    }
    return best;
  }

  private static Timed timed(Supplier<Object> program) {
    long start = System.nanoTime();
    Object result = program.get();
    return new Timed(result, System.nanoTime() - start);
  }

  private Example example() {
    List<Example> examples = Catalog.all();
    return examples.stream()
        .filter(example -> example.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                usage(
                    "NAME: %s (expected: %s)"
                        .formatted(
                            name,
                            String.join(", ", examples.stream().map(Example::name).toList()))));
  }

  private Twins twins(Example example, int size) {
    try {
      return example.twins(size);
    } catch (IllegalArgumentException wrong) {
      throw usage(Objects.toString(wrong.getMessage()));
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}

package io.github.beat4j.jmh;

import io.github.beat4j.jmh.inlining.CopyCode;
import io.github.beat4j.jmh.inlining.InliningReader;
import io.github.beat4j.jmh.measure.ChildJvms;
import io.github.beat4j.jmh.measure.Result;
import io.github.beat4j.jmh.measure.Sample;
import io.github.beat4j.jmh.probes.Company;
import io.github.beat4j.jmh.probes.RecordedCompany;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what C2 inlines into callers of the library, alone and in company. */
@Command(
    name = "inlining",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Shows what C2 inlines into callers of the library, what it does not, and why.",
      "Copies that were compiled in the same way are shown once, the most frequent way first."
    })
final class InliningCommand implements Callable<Integer> {
  private static final double MICROS = 1e3;

  @Parameters(
      paramLabel = "PROBLEM",
      defaultValue = "tree/10/lambda",
      description = "Problem, size and form, such as ${DEFAULT-VALUE}, queens/6/lambda.")
  private String problem;

  @Option(
      names = "--copies",
      paramLabel = "N",
      defaultValue = "1,20",
      split = ",",
      description = "How many copies in one JVM; a JVM for each (default: ${DEFAULT-VALUE}).")
  private List<Integer> copies = new ArrayList<>();

  @Option(names = "--library", description = "Shows the library's own methods as well.")
  private boolean library;

  @Option(
      names = "--output",
      paramLabel = "DIRECTORY",
      defaultValue = "inlining",
      description = "Where to leave the flight recordings (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Files.createDirectories(output);
    for (int n : copies) show(n);
    return 0;
  }

  private void show(int n) throws IOException, InterruptedException {
    String variant = problem + "/" + n;
    Path file = output.resolve(variant.replace('/', '-') + ".jfr").toAbsolutePath();
    List<String> flags = new ArrayList<>(ChildJvms.parallelism(2));
    flags.add("-D" + RecordedCompany.FILE + "=" + file);
    Result result =
        new ChildJvms(false).measure(RecordedCompany.class, variant, flags.toArray(String[]::new));
    Map<String, CopyCode> code = InliningReader.read(file);
    List<Double> nanos = result.values(Company.COPIES);
    System.out.println(
        variant
            + ": "
            + micros(nanos)
            + ", compiled after "
            + Math.round(result.value(Company.UNTIL_COMPILED))
            + " ms");
    shapes(code, nanos).values().stream()
        .sorted(Comparator.comparingInt(way -> -way.nanos.size()))
        .forEach(way -> System.out.println(way.text(n)));
    if (library) System.out.println(new Way(code.get(InliningReader.LIBRARY)).text(1));
  }

  private static Map<String, Way> shapes(Map<String, CopyCode> code, List<Double> nanos) {
    Map<String, Way> ways = new LinkedHashMap<>();
    for (int i = 0; i < nanos.size(); i++) {
      CopyCode copy = code.getOrDefault("copy " + i, new CopyCode());
      ways.computeIfAbsent(copy.shape(), shape -> new Way(copy)).add(copy, nanos.get(i));
    }
    return ways;
  }

  private static String micros(List<Double> nanos) {
    return nanos.isEmpty() ? "" : Sample.of(nanos).over(MICROS).text("%.2f us");
  }

  /** The copies that were compiled in one way. */
  private static final class Way {
    private final CopyCode first;
    private final List<Double> nanos = new ArrayList<>();
    private final Map<String, Integer> traps = new TreeMap<>();

    Way(CopyCode first) {
      this.first = first;
    }

    void add(CopyCode copy, double time) {
      nanos.add(time);
      copy.traps().forEach((trap, times) -> traps.merge(trap, times, Integer::sum));
    }

    String text(int all) {
      String head = String.format(Locale.ROOT, "%n%d of %d: %s", nanos.size(), all, micros(nanos));
      return String.join(
          "\n  ",
          head,
          "in this order: " + first.order(),
          "bytes: " + new TreeMap<>(first.bytes()),
          "traps of all: " + traps,
          first.shape());
    }
  }
}

package io.github.beat4j.jmh;

import io.github.beat4j.jmh.results.Pieces;
import io.github.beat4j.jmh.results.Results;
import io.github.beat4j.jmh.results.ResultsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a report again, of one run or of several. */
@Command(
    name = "render",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes HTML and Markdown again from the JSON of one or more runs.",
      "Runs of one commit under the same conditions are pieces of one: their rows become one table."
    })
final class RenderCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "RESULTS.json",
      description = "Runs, in the order of the report.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--output",
      paramLabel = "DIRECTORY",
      defaultValue = "report",
      description = "Where to leave the report (default: ${DEFAULT-VALUE}).")
  private Path output;

  @Override
  public Integer call() throws IOException {
    List<Results> runs = new ArrayList<>();
    for (Path file : files) runs.add(read(spec, file));
    ReportWriter.render(Pieces.joined(runs), output);
    return 0;
  }

  /** Reads a run; a file that is none is a wrong argument. */
  static Results read(CommandSpec spec, Path file) {
    try {
      return ResultsFile.read(file);
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), file + ": cannot be read as the results of a run: " + e, e);
    }
  }
}

package io.github.beat4j.examples.cli;

import io.github.beat4j.BeatPool;
import io.github.beat4j.examples.files.Problem;
import io.github.beat4j.examples.files.Problems;
import io.github.beat4j.examples.index.IndexJson;
import io.github.beat4j.examples.index.IndexText;
import io.github.beat4j.examples.index.Indexer;
import io.github.beat4j.examples.index.SequentialIndexer;
import io.github.beat4j.examples.index.TextFiles;
import io.github.beat4j.examples.index.WordIndex;
import io.github.beat4j.examples.terminal.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Indexes the words of a directory tree. */
@Command(
    name = "index",
    description = {
      "Builds an inverted index: which word is how often in which text file of a directory tree.",
      "",
      "A word is a run of letters, digits and underscores, of up to 100 bytes; case matters. Files"
          + " with a zero byte among their first 8,000 are left out, symbolic links not followed.",
      ""
    },
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {
      "0:everything was read",
      "1:something could not be read, and the rest is indexed; or the twin differs",
      "2:wrong usage",
      "3:the program failed"
    })
final class IndexCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private WorkersOption workersOption;
  @Mixin private ProgressOption progressOption;

  @Parameters(paramLabel = "DIRECTORY", description = "Where the files are.")
  private Path directory;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many of the most frequent words to show; ${DEFAULT-VALUE} if left out.")
  private int top;

  @Option(
      names = "--query",
      paramLabel = "WORD",
      arity = "1..*",
      description = "Show the files that contain all these words instead; goes last.")
  private List<String> query = new ArrayList<>();

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write the index as one JSON object.")
  private @Nullable Path output;

  @Option(
      names = "--compare",
      description = "Run the sequential twin too, and check that the indexes are equal.")
  private boolean compare;

  @Override
  public Integer call() throws IOException {
    check();
    PrintWriter out = spec.commandLine().getOut();
    try (BeatPool pool =
        BeatPool.builder().name("index").workers(workersOption.workers()).build()) {
      long start = System.nanoTime();
      TextFiles files = pool.invoke(() -> TextFiles.in(directory));
      long indexing = System.nanoTime();
      Indexer indexer;
      WordIndex index;
      try (Progress progress = progressOption.progress("index", files.bytes())) {
        indexer = new Indexer(files.files(), progress);
        index = pool.invoke(indexer::index);
      }
      long end = System.nanoTime();
      List<Problem> problems =
          Stream.concat(files.problems().stream(), indexer.problems().stream()).sorted().toList();
      if (query.isEmpty()) IndexText.writeWords(index, top, out);
      else IndexText.writeFiles(index, query, out);
      IndexText.writeTotals(files, index, out);
      out.printf(
          Locale.ROOT,
          "finding: %.3f s, indexing: %.3f s, workers: %d, promotions: %,d, steals: %,d%n",
          (indexing - start) / 1e9,
          (end - indexing) / 1e9,
          pool.stats().workers(),
          pool.stats().promotions(),
          pool.stats().steals());
      out.flush();
      if (output != null) IndexJson.write(directory, files, index, problems, output);
      Problems.print("beat index", problems, spec.commandLine().getErr());
      boolean same = !compare || same(files, index, end - indexing);
      return same && problems.isEmpty() ? ExitStatus.FINE : ExitStatus.WARNING;
    }
  }

  private boolean same(TextFiles files, WordIndex index, long nanos) throws IOException {
    long start = System.nanoTime();
    WordIndex twin = SequentialIndexer.index(files.files());
    return Comparison.report(
        spec.commandLine().getOut(), twin.equals(index), System.nanoTime() - start, nanos);
  }

  private void check() {
    if (!Files.isDirectory(directory))
      throw usage(
          "DIRECTORY: %s (expected: a directory that exists); check the spelling"
              .formatted(directory));
    if (top < 0) throw usage("--top: %d (expected: 0 or more); leave it out for 20".formatted(top));
    for (String word : query)
      if (!WordIndex.isWord(word))
        throw usage(
            "--query: %s (expected: words of letters, digits and underscores, of up to 100 bytes); give the parts one by one"
                .formatted(word));
    if (output != null) OutputFile.check(spec, "--output", output);
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}

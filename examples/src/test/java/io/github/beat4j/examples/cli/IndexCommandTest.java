package io.github.beat4j.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCommandTest {
  @TempDir private Path root;
  @TempDir private Path elsewhere;

  @BeforeEach
  void threeFiles() throws IOException {
    Files.writeString(root.resolve("a"), "one two two");
    Files.writeString(root.resolve("b"), "two \"three\"");
    Files.writeString(root.resolve("c"), "\0");
  }

  @Test
  void theMostFrequentWordsAndTotals() {
    CommandLineRun run = CommandLineRun.of("index", root, "--top", 1, "--compare");

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .contains(
            "| word | count | files |",
            "| two  |     3 |     2 |",
            "files: 2; bytes: 22; binary files left out: 1",
            "words: 5; distinct words: 3",
            "The results agree.")
        .noneMatch(line -> line.contains("three"));
  }

  @Test
  void aQueryListsTheFilesWithAllWords() {
    CommandLineRun run = CommandLineRun.of("index", root, "--query", "two", "three");

    assertThat(run.status()).isZero();
    assertThat(run.out().lines().limit(2))
        .containsExactly(root.resolve("b").toString(), "files with two and three: 1");
  }

  @Test
  void jsonForMachines() throws IOException {
    Path output = elsewhere.resolve("index.json");

    assertThat(CommandLineRun.of("index", root, "--output", output).status()).isZero();

    Map<String, Object> object = JSON.std.mapFrom(Files.readString(output));
    assertThat(object.keySet())
        .containsExactly(
            "directory", "bytes", "binaryFiles", "occurrences", "files", "words", "errors");
    assertThat(object)
        .containsEntry("directory", root.toString())
        .containsEntry("bytes", 22)
        .containsEntry("binaryFiles", 1)
        .containsEntry("occurrences", 5)
        .containsEntry("files", List.of(root.resolve("a").toString(), root.resolve("b").toString()))
        .containsEntry(
            "words",
            List.of(
                Map.of("word", "two", "count", 3, "files", List.of(0, 1)),
                Map.of("word", "one", "count", 1, "files", List.of(0)),
                Map.of("word", "three", "count", 1, "files", List.of(1))))
        .containsEntry("errors", List.of());
  }

  @Test
  void anEmptyDirectoryHasNoWords() {
    CommandLineRun run = CommandLineRun.of("index", elsewhere, "--compare");

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("files: 0; bytes: 0", "The results agree.");
  }

  @Test
  void aWrongArgumentIsNamedWithItsValueAndTheRemedy() {
    refuses("DIRECTORY: " + root.resolve("none"), root.resolve("none"));
    refuses("expected: a directory that exists", root.resolve("a"));
    refuses("--top: -1 (expected: 0 or more)", root, "--top=-1");
    refuses("--query: two-three (expected: words of", root, "--query", "one", "two-three");
    refuses("--output: " + root + " (expected: a file in", root, "--output", root);
    refuses("--workers: 0 (expected: 1..32767)", root, "--workers", 0);
  }

  private static void refuses(String message, Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = "index";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    CommandLineRun run = CommandLineRun.of(all);
    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.err()).contains(message, "Try 'beat index --help'.");
    assertThat(run.out()).isEmpty();
  }
}

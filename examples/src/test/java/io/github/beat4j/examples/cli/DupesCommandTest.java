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

class DupesCommandTest {
  private static final String SHA_256_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir private Path root;

  @BeforeEach
  void twoDuplicates() throws IOException {
    Files.writeString(root.resolve("b\n\""), "abc");
    Files.writeString(root.resolve("a"), "abc");
    Files.writeString(root.resolve("empty"), "");
  }

  @Test
  void textForPeople() {
    CommandLineRun run = CommandLineRun.of("dupes", root);

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines().limit(5))
        .containsExactly(
            "2 files of 3 bytes each, 3 bytes reclaimable",
            "  " + root.resolve("a"),
            "  " + root.resolve("b?\""),
            "groups of duplicates: 1; bytes reclaimable: 3",
            "files: 3; bytes: 6; directories: 1");
    assertThat(run.out()).contains("wall time: ", "promotions: ");
  }

  @Test
  void jsonForMachines() throws IOException {
    Map<String, Object> object = json(0, "dupes", "--json", "--workers", 2, root);

    assertThat(object.keySet())
        .containsExactly(
            "directoriesGiven",
            "sequential",
            "workers",
            "wallMillis",
            "promotions",
            "steals",
            "files",
            "bytes",
            "directories",
            "emptyFiles",
            "hardLinks",
            "symbolicLinks",
            "specialFiles",
            "reclaimableBytes",
            "groups",
            "errors");
    assertThat(object)
        .containsEntry("directoriesGiven", List.of(root.toString()))
        .containsEntry("sequential", false)
        .containsEntry("workers", 2)
        .containsEntry("files", 3)
        .containsEntry("bytes", 6)
        .containsEntry("directories", 1)
        .containsEntry("emptyFiles", 1)
        .containsEntry("reclaimableBytes", 3)
        .containsEntry("errors", List.of())
        .containsEntry(
            "groups",
            List.of(
                Map.of(
                    "size",
                    3,
                    "sha256",
                    SHA_256_OF_ABC,
                    "reclaimableBytes",
                    3,
                    "paths",
                    List.of(root.resolve("a").toString(), root.resolve("b\n\"").toString()))));
  }

  @Test
  void theSequentialReportIsTheSame() throws IOException {
    Map<String, Object> parallel = json(0, "dupes", "--json", root);
    Map<String, Object> sequential = json(0, "dupes", "--json", "--sequential", root);

    assertThat(sequential).containsEntry("sequential", true).containsEntry("workers", 1);
    for (String effort : List.of("sequential", "workers", "wallMillis", "promotions", "steals")) {
      parallel.remove(effort);
      sequential.remove(effort);
    }
    assertThat(sequential).isEqualTo(parallel);
  }

  @Test
  void whatCannotBeReadGivesStatusOneAndAnErrorInBothForms() throws IOException {
    Path dangling = Files.createSymbolicLink(root.resolve("dangling"), Path.of("nothing"));

    CommandLineRun run = CommandLineRun.of("dupes", "--follow-links", root);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err().trim())
        .isEqualTo("beat dupes: " + dangling + ": symbolic link to nothing");

    assertThat(json(1, "dupes", "--follow-links", "--json", root))
        .containsEntry(
            "errors",
            List.of(Map.of("path", dangling.toString(), "reason", "symbolic link to nothing")));
  }

  @Test
  void aWrongArgumentIsNamedWithItsValueAndTheRemedy() {
    assertUsageError("DIR");
    assertUsageError("DIR: " + root.resolve("none"), root.resolve("none"));
    assertUsageError("expected: a directory that exists", root.resolve("a"));
    assertUsageError("--workers: 99999 (expected: 1..32767)", "--workers", 99_999, root);
    assertUsageError("--xml", "--xml", root);
  }

  private static void assertUsageError(String message, Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = "dupes";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    CommandLineRun run = CommandLineRun.of(all);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(message, "Try 'beat dupes --help'.");
    assertThat(run.out()).isEmpty();
  }

  private static Map<String, Object> json(int status, Object... arguments) throws IOException {
    CommandLineRun run = CommandLineRun.of(arguments);
    assertThat(run.status()).isEqualTo(status);
    assertThat(run.err()).isEmpty();
    return JSON.std.mapFrom(run.out());
  }
}

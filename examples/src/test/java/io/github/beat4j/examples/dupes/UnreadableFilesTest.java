package io.github.beat4j.examples.dupes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.beat4j.examples.files.FileOpener;
import io.github.beat4j.examples.files.Problem;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What cannot be read, or is no longer what it was when it was listed. */
class UnreadableFilesTest extends FileTree {
  @Test
  void aFileThatVanishesAfterItWasListedIsAProblem() throws IOException {
    write("a", "text");
    write("b", "text");
    write("c", "text");
    FileOpener losing =
        path -> {
          if (path.equals(at("b"))) throw new NoSuchFileException(path.toString());
          return Files.newInputStream(path);
        };

    DupesReport report = find(new DuplicateFinder(false, losing), root);

    assertThat(report.problems()).containsExactly(new Problem(at("b"), "vanished"));
    assertThat(report.groups())
        .extracting(DuplicateGroup::paths)
        .containsExactly(List.of(at("a"), at("c")));
  }

  @Test
  void aFileThatGrowsOrShrinksAfterItWasListedIsAProblem() throws IOException {
    write("a", "text");
    write("b", "text");
    assertThat(find(new DuplicateFinder(false, path -> bytes(3)), root).problems())
        .containsExactly(
            new Problem(at("a"), "changed while it was read: shorter than before"),
            new Problem(at("b"), "changed while it was read: shorter than before"));
    assertThat(find(new DuplicateFinder(false, path -> bytes(5)), root).problems())
        .extracting(Problem::reason)
        .containsOnly("changed while it was read: longer than before");
  }

  @Test
  void aReadThatFailsIsAProblemWithItsReason() throws IOException {
    write("a", "text");
    write("b", "text");
    FileOpener broken =
        path -> {
          throw new FileNotFoundException("Input/output error");
        };
    assertThat(find(new DuplicateFinder(false, broken), root).problems())
        .extracting(Problem::reason)
        .containsExactly("Input/output error", "Input/output error");
  }

  @Test
  void aDirectoryThatHasBecomeAFileIsAProblem() throws IOException {
    write("a", "text");
    assertThat(find(new DuplicateFinder(false), at("a"), at("gone")).problems())
        .containsExactly(
            new Problem(at("a"), "no longer a directory"), new Problem(at("gone"), "vanished"));
  }

  @Test
  void whatMayNotBeReadIsAProblem() throws IOException {
    assumeFalse("root".equals(System.getProperty("user.name")), "root may read everything");
    write("a", "text");
    write("b", "text");
    write("closed/c", "text");
    Files.setPosixFilePermissions(at("a"), PosixFilePermissions.fromString("---------"));
    Files.setPosixFilePermissions(at("closed"), PosixFilePermissions.fromString("---------"));

    DupesReport report = find();
    Files.setPosixFilePermissions(at("closed"), PosixFilePermissions.fromString("rwx------"));

    assertThat(report.problems())
        .containsExactly(
            new Problem(at("a"), "permission denied"),
            new Problem(at("closed"), "permission denied"));
  }

  @Test
  void aPipeIsNeverOpened() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "mkfifo makes the pipe");
    Process mkfifo = new ProcessBuilder("mkfifo", at("pipe").toString()).start();
    assertThat(mkfifo.waitFor(10, TimeUnit.SECONDS)).isTrue();

    DupesReport report = find();

    assertThat(report.specialFiles()).isEqualTo(1);
    assertThat(report.files()).isZero();
  }

  private static InputStream bytes(int count) {
    return new ByteArrayInputStream(new byte[count]);
  }
}

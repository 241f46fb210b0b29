package io.github.beat4j.examples.dupes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.beat4j.BeatPool;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuplicateFinderTest {
  @TempDir private Path root;
  private BeatPool pool;

  @BeforeEach
  void open() {
    pool = BeatPool.builder().workers(2).build();
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void filesAreGroupedByContentsWhatSavesMostFirst() throws IOException {
    write("a", "one");
    write("sub/b", "one");
    write("sub/deeper/c", "a longer text");
    write("d", "a longer text");
    write("e", "six");
    write("f", "alone");

    DupesReport report = find();

    assertThat(report.groups()).hasSize(2);
    assertThat(report.groups().get(0).paths()).containsExactly(at("d"), at("sub/deeper/c"));
    assertThat(report.groups().get(1).paths()).containsExactly(at("a"), at("sub/b"));
    assertThat(report.reclaimable()).isEqualTo(13 + 3);
    assertThat(report.files()).isEqualTo(6);
    assertThat(report.bytes()).isEqualTo(3 * 3 + 2 * 13 + 5);
    assertThat(report.directories()).isEqualTo(3);
    assertThat(report.problems()).isEmpty();
  }

  @Test
  void theHashIsSha256OfTheWholeFile() throws IOException {
    write("a", "abc");
    write("b", "abc");
    assertThat(find().groups().get(0).sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void filesOfOneSizeThatDifferOnlyAtTheEndAreNoDuplicates() throws IOException {
    for (int size : new int[] {FileHash.FIRST_BLOCK, FileHash.FIRST_BLOCK + 1, 200_000}) {
      byte[] contents = new byte[size];
      Files.write(at("twin-" + size), contents);
      Files.write(at("same-" + size), contents);
      contents[size - 1] = 1;
      Files.write(at("other-" + size), contents);
    }

    assertThat(find().groups())
        .extracting(DuplicateGroup::paths)
        .containsExactly(
            List.of(at("same-200000"), at("twin-200000")),
            List.of(at("same-4097"), at("twin-4097")),
            List.of(at("same-4096"), at("twin-4096")));
  }

  @Test
  void anEmptyDirectoryHoldsNothing() {
    DupesReport report = find();
    assertThat(report.files()).isZero();
    assertThat(report.directories()).isEqualTo(1);
    assertThat(report.groups()).isEmpty();
    assertThat(report.problems()).isEmpty();
  }

  @Test
  void emptyFilesAreCountedOnly() throws IOException {
    write("a", "");
    write("b", "");

    DupesReport report = find();

    assertThat(report.emptyFiles()).isEqualTo(2);
    assertThat(report.groups()).isEmpty();
  }

  @Test
  void hardLinksAreOneFile() throws IOException {
    write("b", "text");
    Files.createLink(at("a"), at("b"));
    Files.createLink(at("c"), at("b"));
    assertThat(find().groups()).isEmpty();
    assertThat(find().hardLinks()).isEqualTo(2);

    write("copy", "text");
    assertThat(find().groups())
        .extracting(DuplicateGroup::paths)
        .containsExactly(List.of(at("a"), at("copy")));
  }

  @Test
  void aDirectoryGivenTwiceIsNoDuplicateOfItself() throws IOException {
    write("sub/a", "text");

    DupesReport report = find(new DuplicateFinder(false), root, at("sub"), root);

    assertThat(report.groups()).isEmpty();
    assertThat(report.hardLinks()).isEqualTo(2);
  }

  @Test
  void symbolicLinksAreNotFollowed() throws IOException {
    write("sub/a", "text");
    link("sub/loop", "..");
    link("b", "sub/a");
    link("dangling", "nothing");

    DupesReport report = find();

    assertThat(report.files()).isEqualTo(1);
    assertThat(report.symbolicLinks()).isEqualTo(3);
    assertThat(report.problems()).isEmpty();
  }

  @Test
  void followedLinksEndAtLoopsAndAtNothing() throws IOException {
    write("sub/a", "text");
    write("copy", "text");
    link("sub/loop", "..");
    link("b", "sub/a");
    link("dangling", "nothing");
    link("self", "self");

    DupesReport report = find(new DuplicateFinder(true), root);

    assertThat(report.groups())
        .extracting(DuplicateGroup::paths)
        .containsExactly(List.of(at("b"), at("copy")));
    assertThat(report.hardLinks()).isEqualTo(1);
    assertThat(report.problems()).hasSize(3);
    assertThat(report.problems().get(0))
        .isEqualTo(new Problem(at("dangling"), "symbolic link to nothing"));
    assertThat(report.problems().get(1).path()).isEqualTo(at("self"));
    assertThat(report.problems().get(2))
        .isEqualTo(new Problem(at("sub/loop"), "symbolic link to a directory that it is in"));
  }

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
  void aFileThatBecomesALinkAfterItWasListedIsNotRead() throws IOException {
    write("a", "text");
    link("link", "a");
    FileOpener opener = FileOpener.ofFileSystem(false);
    assertThatThrownBy(() -> opener.open(at("link")).close()).isInstanceOf(IOException.class);
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

  @Test
  void aDeepTreeAndAWideDirectoryAreFine() throws IOException {
    Path deep = at("deep");
    for (int i = 0; i < 300; i++) deep = deep.resolve("d");
    Files.createDirectories(deep);
    Files.writeString(deep.resolve("f"), "text");
    for (int i = 0; i < 3_000; i++) write("wide/" + i, "text " + i % 1_000);

    DupesReport report = find();

    assertThat(report.directories()).isEqualTo(1 + 1 + 300 + 1);
    assertThat(report.files()).isEqualTo(3_001);
    assertThat(report.groups()).hasSize(1_000);
    assertThat(report.groups()).allMatch(group -> group.paths().size() == 3);
  }

  @Test
  void everyPoolGivesTheSameReport() throws IOException {
    for (int i = 0; i < 500; i++) write(i % 7 + "/" + i % 11 + "/" + i, "text " + i % 100);
    link("0/link", "nothing");
    DupesReport expected;
    try (BeatPool sequential = BeatPool.sequential()) {
      expected = sequential.invoke(() -> new DuplicateFinder(true).find(List.of(root)));
    }
    assertThat(expected.groups()).hasSize(100);
    assertThat(expected.problems()).hasSize(1);

    for (int workers : new int[] {1, 2, 4}) {
      try (BeatPool parallel = BeatPool.builder().workers(workers).build()) {
        assertThat(parallel.invoke(() -> new DuplicateFinder(true).find(List.of(root))))
            .isEqualTo(expected);
      }
    }
  }

  private DupesReport find() {
    return find(new DuplicateFinder(false), root);
  }

  private DupesReport find(DuplicateFinder finder, Path... roots) {
    return pool.invoke(() -> finder.find(Arrays.asList(roots)));
  }

  private Path at(String name) {
    return root.resolve(name);
  }

  private void write(String name, String contents) throws IOException {
    Files.createDirectories(at(name).getParent());
    Files.writeString(at(name), contents);
  }

  private void link(String name, String target) throws IOException {
    Files.createSymbolicLink(at(name), Path.of(target));
  }

  private static InputStream bytes(int count) {
    return new ByteArrayInputStream(new byte[count]);
  }
}

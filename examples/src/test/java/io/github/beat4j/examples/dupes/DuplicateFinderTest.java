package io.github.beat4j.examples.dupes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.BeatPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DuplicateFinderTest extends FileTree {
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
}

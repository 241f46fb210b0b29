package io.github.beat4j.examples.dupes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.examples.files.FileOpener;
import io.github.beat4j.examples.files.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names that lead to the same file or directory. */
class LinksTest extends FileTree {
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
  void aFileThatBecomesALinkAfterItWasListedIsNotRead() throws IOException {
    write("a", "text");
    link("link", "a");
    FileOpener opener = FileOpener.ofFileSystem(false);
    assertThatThrownBy(() -> opener.open(at("link")).close()).isInstanceOf(IOException.class);
  }
}

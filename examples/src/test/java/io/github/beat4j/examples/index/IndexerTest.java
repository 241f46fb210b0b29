package io.github.beat4j.examples.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.examples.Pools;
import io.github.beat4j.examples.files.Problem;
import io.github.beat4j.examples.terminal.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexerTest {
  @TempDir private Path root;

  @Test
  void wordsAreCountedWithTheirFiles() throws IOException {
    write("a", "the cat, the_cat (the) 42");
    write("deep/b", "The cät\n\nthe");
    write("empty", "");

    WordIndex index = index(1 << 16);

    assertThat(index.files()).containsExactly(at("a"), at("deep/b"), at("empty"));
    assertThat(index.words())
        .extracting(Postings::toString)
        .containsExactly(
            "the: 3 in [0, 1]",
            "42: 1 in [0]",
            "The: 1 in [1]",
            "cat: 1 in [0]",
            "cät: 1 in [1]",
            "the_cat: 1 in [0]");
    assertThat(index.occurrences()).isEqualTo(8);
  }

  @Test
  void aTextMayBeCutAnywhere() throws Exception {
    write("a", "ab " + "x".repeat(100) + " cd " + "y".repeat(101) + " ab é");
    write("b", "z".repeat(1_000));
    write("c", "z".repeat(99) + "\nab");
    WordIndex whole = SequentialIndexer.index(files().files());

    assertThat(whole.words()).extracting(Postings::count).containsExactly(3L, 1L, 1L, 1L, 1L);
    for (int size : new int[] {1, 2, 3, 50, 101, 4_096}) everywhere(size, whole);
  }

  @Test
  void randomFilesGiveTheSequentialIndex() throws Exception {
    Random random = new Random(7);
    for (int file = 0; file < 40; file++) {
      byte[] bytes = new byte[random.nextInt(4) == 0 ? 0 : random.nextInt(3_000)];
      // Separators are rare in some files, so that words grow too long to be words.
      int rare = 1 + random.nextInt(60);
      for (int i = 0; i < bytes.length; i++)
        bytes[i] = (byte) (random.nextInt(rare) == 0 ? ' ' : 'a' + random.nextInt(3) * 60);
      Files.write(at("f" + file), bytes);
    }
    WordIndex twin = SequentialIndexer.index(files().files());

    for (int size : new int[] {7, 300, 1 << 16}) everywhere(size, twin);
  }

  @Test
  void aHugeFileIsReadInPieces() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < 1 << 20; i++) text.append("word").append(i % 5_003).append(' ');
    write("huge", text.toString());
    WordIndex twin = SequentialIndexer.index(files().files());

    assertThat(twin.words()).hasSize(5_003);
    everywhere(1 << 12, twin);
  }

  @Test
  void binaryFilesAreLeftOut() throws IOException {
    write("text", "word" + " ".repeat(9_000) + "\0");
    write("binary", "word \0");

    TextFiles files = files();

    assertThat(files.files()).extracting(file -> file.path()).containsExactly(at("text"));
    assertThat(files.binary()).isEqualTo(1);
    assertThat(files.bytes()).isEqualTo(9_005);
  }

  @Test
  void aQueryFindsTheFilesThatContainAllItsWords() throws IOException {
    write("a", "one two three");
    write("b", "two three");
    write("c", "three one");
    WordIndex index = index(4);

    assertThat(index.filesWithAll(List.of("three"))).containsExactly(at("a"), at("b"), at("c"));
    assertThat(index.filesWithAll(List.of("three", "one"))).containsExactly(at("a"), at("c"));
    assertThat(index.filesWithAll(List.of("two", "one"))).containsExactly(at("a"));
    assertThat(index.filesWithAll(List.of("two", "four"))).isEmpty();
    assertThat(index.filesWithAll(List.of())).hasSize(3);
    assertThatThrownBy(() -> index.filesWithAll(List.of("two-three")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("two-three (expected: a word of letters");
  }

  @Test
  void filesThatHaveChangedAreProblemsAndTheRestIsIndexed() throws IOException {
    write("a", "gone");
    write("b", "longer before");
    write("c", "stays");
    TextFiles files = files();
    Files.delete(at("a"));
    write("b", "less");

    Indexer indexer = new Indexer(files.files(), Progress.silent(), 4);
    WordIndex index = indexer.index();

    assertThat(indexer.problems())
        .containsExactly(
            new Problem(at("a"), "vanished"),
            new Problem(at("b"), "changed while it was read: shorter than before"));
    assertThat(index.find("stays")).isPresent();
    assertThat(index.find("gone")).isEmpty();
  }

  private void everywhere(int size, WordIndex expected) throws Exception {
    Pools.all(
        pool -> {
          WordIndex index = pool.invoke(() -> index(size));
          assertThat(index).as("pieces of %d bytes on %s", size, pool).isEqualTo(expected);
        });
  }

  private WordIndex index(int size) {
    return new Indexer(files().files(), Progress.silent(), size).index();
  }

  private TextFiles files() {
    return TextFiles.in(root);
  }

  private Path at(String name) {
    return root.resolve(name);
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(at(name).getParent());
    Files.writeString(at(name), text);
  }
}

package io.github.beat4j.examples.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.examples.files.FoundFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PiecesTest {
  @Test
  void piecesAreNumberedThroughoutAndEmptyFilesHaveNone() {
    Pieces pieces = pieces(10, 0, 0, 10, 21, 0, 1, 0);

    assertThat(pieces.count()).isEqualTo(5);
    int[] files = new int[5];
    long[] offsets = new long[5];
    for (int piece = 0; piece < 5; piece++) {
      files[piece] = pieces.fileOf(piece);
      offsets[piece] = pieces.offsetOf(piece, files[piece]);
    }
    assertThat(files).containsExactly(2, 3, 3, 3, 5);
    assertThat(offsets).containsExactly(0, 0, 10, 20, 0);
    assertThat(pieces.endOf(2)).isEqualTo(1);
    assertThat(pieces.endOf(3)).isEqualTo(4);
    assertThat(pieces.endOf(4)).isEqualTo(4);
  }

  @Test
  void noFilesHaveNoPieces() {
    assertThat(pieces(10).count()).isZero();
    assertThat(pieces(10, 0).count()).isZero();
  }

  @Test
  void aFileMayBeLargerThanAnIntCounts() {
    Pieces pieces = pieces(1 << 16, 5L << 30, 1);

    assertThat(pieces.count()).isEqualTo((5 << 14) + 1);
    assertThat(pieces.offsetOf((5 << 14) - 1, 0)).isEqualTo((5L << 30) - (1 << 16));
    assertThat(pieces.fileOf(5 << 14)).isEqualTo(1);
  }

  private static Pieces pieces(int size, long... sizes) {
    List<FoundFile> files =
        Arrays.stream(sizes)
            .mapToObj(bytes -> new FoundFile(Path.of("file"), bytes, "key"))
            .toList();
    return new Pieces(files, size);
  }
}

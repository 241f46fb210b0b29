package io.github.beat4j.examples.index;

import io.github.beat4j.examples.files.FoundFile;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

/** The sequential twin: file after file, byte after byte, nothing cut. */
public final class SequentialIndexer {
  private SequentialIndexer() {}

  public static WordIndex index(List<FoundFile> files) throws IOException {
    WordTable table = new WordTable();
    for (int file = 0; file < files.size(); file++) {
      try (InputStream in =
          new BufferedInputStream(Files.newInputStream(files.get(file).path()), 1 << 16)) {
        add(in, file, table);
      }
    }
    Postings[] words = table.words();
    Arrays.sort(words, Postings.ORDER);
    return new WordIndex(files.stream().map(FoundFile::path).toList(), List.of(words));
  }

  private static void add(InputStream in, int file, WordTable table) throws IOException {
    ByteArrayOutputStream word = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (Words.isPart((byte) b)) {
        word.write(b);
      } else {
        add(word, file, table);
      }
    }
    add(word, file, table);
  }

  private static void add(ByteArrayOutputStream word, int file, WordTable table) {
    byte[] bytes = word.toByteArray();
    if (bytes.length > 0 && bytes.length <= Words.LONGEST) table.add(bytes, 0, bytes.length, file);
    word.reset();
  }
}

package io.github.beat4j.examples.report;

import io.github.beat4j.BeatPool;
import io.github.beat4j.examples.terminal.Progress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Sales files in memory. */
final class SalesFiles {
  private SalesFiles() {}

  static byte[] generated(int rows, long seed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new SalesGenerator(rows, seed, Progress.silent()).write(out);
    return out.toByteArray();
  }

  static byte[] of(String... rows) {
    return (Sale.HEADER + "\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
  }

  static SalesReport read(BeatPool pool, int blockSize, byte[] file) throws IOException {
    SalesReader reader = new SalesReader("sales.csv", Progress.silent(), blockSize);
    return pool.invoke(() -> reader.read(new ByteArrayInputStream(file)));
  }
}

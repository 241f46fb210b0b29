package io.github.beat4j.examples.report;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into blocks of whole lines. There are two buffers: while one block is used, the next
 * is read.
 */
final class LineBlocks {
  private final InputStream in;
  private final byte[][] buffers;
  private int turn;
  private int restFrom;
  private int rest;

  LineBlocks(InputStream in, int size) {
    this.in = in;
    this.buffers = new byte[2][size];
  }

  /** Some lines: where the first one begins in a buffer, and where the last one ends. */
  static final class Block {
    final byte[] bytes;
    final int from;
    final int to;

    Block(byte[] bytes, int from, int to) {
      this.bytes = bytes;
      this.from = from;
      this.to = to;
    }
  }

  /**
   * The next lines, or null after the last ones. They are there until the call after the next one.
   * A line longer than a block is cut: no row is as long, so its first part is malformed.
   */
  @Nullable Block next() throws IOException {
    byte[] last = buffers[turn];
    turn ^= 1;
    byte[] bytes = buffers[turn];
    System.arraycopy(last, restFrom, bytes, 0, rest);
    int length = rest + in.readNBytes(bytes, rest, bytes.length - rest);
    if (length == 0) return null;
    int end = length < bytes.length ? length : afterLastLine(bytes);
    restFrom = end;
    rest = length - end;
    return new Block(bytes, 0, end);
  }

  private static int afterLastLine(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') end--;
    return end == 0 ? bytes.length : end;
  }
}

package io.github.beat4j.memory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Direct buffers that begin at a cache line and end with one. */
final class AlignedBuffers {
  static final int LINE = 64;

  /** The longest, whose memory has room for a line more. */
  static final int LONGEST = Integer.MAX_VALUE - 2 * LINE + 1;

  private static final byte[] ZEROS = new byte[8192];

  private AlignedBuffers() {}

  /** At least that many bytes, all zero, in native order. */
  static ByteBuffer allocate(int bytes) {
    int whole = (bytes + LINE - 1) & -LINE;
    ByteBuffer memory = ByteBuffer.allocateDirect(whole + LINE - 1);
    return memory.alignedSlice(LINE).slice(0, whole).order(ByteOrder.nativeOrder());
  }

  /** As new, but for its content. */
  static ByteBuffer reset(ByteBuffer buffer) {
    return buffer.clear().order(ByteOrder.nativeOrder());
  }

  static ByteBuffer zero(ByteBuffer buffer) {
    fill(buffer, ZEROS);
    return buffer;
  }

  /** Repeats the pattern from the beginning to the end. */
  static void fill(ByteBuffer buffer, byte[] pattern) {
    int at = 0;
    while (at < buffer.capacity()) {
      int length = Math.min(pattern.length, buffer.capacity() - at);
      buffer.put(at, pattern, 0, length);
      at += length;
    }
  }
}

package io.github.beat4j.memory;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The memory of a checked buffer. While it is idle it has the same byte everywhere. */
final class Block {
  static final byte IDLE = (byte) 0xDB;
  private static final byte[] PATTERN = new byte[4096];
  private static final ByteBuffer EXPECTED = ByteBuffer.wrap(PATTERN);

  static {
    Arrays.fill(PATTERN, IDLE);
  }

  private final ByteBuffer memory;
  private @Nullable Throwable release;

  Block(ByteBuffer memory) {
    this.memory = memory;
  }

  ByteBuffer memory() {
    return memory;
  }

  /** Fills it. */
  void rest(Throwable release) {
    this.release = release;
    AlignedBuffers.fill(memory, PATTERN);
  }

  /** Throws if somebody has written to it while it was idle. */
  void demandUntouched() {
    if (release == null) return;
    int at = firstTouched();
    if (at >= 0)
      throw PoolMisuseException.writtenAfterRelease(memory, at, memory.get(at), IDLE, release);
    release = null;
  }

  private int firstTouched() {
    int at = 0;
    while (at < memory.capacity()) {
      int length = Math.min(PATTERN.length, memory.capacity() - at);
      int touched = memory.slice(at, length).mismatch(EXPECTED.slice(0, length));
      if (touched >= 0) return at + touched;
      at += length;
    }
    return -1;
  }
}

package io.github.beat4j.examples.report;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Texts that come again and again, made once: a name that was seen shortly before is found by its
 * bytes. Any number of threads may ask at the same time; one that misses what another has just seen
 * makes its own, which is equal.
 */
final class Names {
  private static final int SLOTS = 1 << 10;

  private final @Nullable String[] seen = new @Nullable String[SLOTS];

  /** The text that a range of bytes encodes in UTF-8. */
  String of(byte[] bytes, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) hash = 31 * hash + bytes[i];
    int slot = (hash ^ (hash >>> 10)) & (SLOTS - 1);
    String name = seen[slot];
    if (name != null && isAscii(name, bytes, from, to)) return name;
    String fresh = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    seen[slot] = fresh;
    return fresh;
  }

  /** Whether bytes are the letters of a name; never if one is above 127. */
  private static boolean isAscii(String name, byte[] bytes, int from, int to) {
    if (name.length() != to - from) return false;
    for (int i = from; i < to; i++) if (name.charAt(i - from) != bytes[i]) return false;
    return true;
  }
}

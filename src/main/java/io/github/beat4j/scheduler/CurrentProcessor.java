package io.github.beat4j.scheduler;

import java.io.FileInputStream;
import java.io.IOException;

/**
 * On which processor the calling thread runs, as Linux tells it: read from a file of {@code /proc},
 * some system calls. By the plainest means there are, since the first threads of a program ask
 * before anything is compiled, or even loaded.
 */
final class CurrentProcessor {
  private static final String STAT = "/proc/thread-self/stat";
  private static final int MOST_BYTES = 1024;

  /** Counted from the first field after the thread's name, which may hold blanks and brackets. */
  private static final int FIELD = 36;

  private static final int MOST_DIGITS = 9;

  private CurrentProcessor() {}

  /** Its number, or NOWHERE. */
  static int get() {
    byte[] stat = new byte[MOST_BYTES];
    try (FileInputStream in = new FileInputStream(STAT)) {
      return parse(stat, in.read(stat));
    } catch (IOException | RuntimeException e) {
      return Neighbourhood.NOWHERE;
    }
  }

  /** Of so many bytes. */
  static int parse(byte[] stat, int length) {
    int at = length - 1;
    while (at >= 0 && stat[at] != ')') at--;
    if (at < 0) return Neighbourhood.NOWHERE;
    int blanks = 0;
    while (++at < length)
      if (stat[at] == ' ' && ++blanks > FIELD) return number(stat, at + 1, length);
    return Neighbourhood.NOWHERE;
  }

  private static int number(byte[] stat, int from, int length) {
    int number = 0;
    for (int i = from; i < length && i <= from + MOST_DIGITS; i++) {
      if (stat[i] == ' ') return i == from ? Neighbourhood.NOWHERE : number;
      if (stat[i] < '0' || stat[i] > '9') break;
      number = 10 * number + stat[i] - '0';
    }
    return Neighbourhood.NOWHERE;
  }
}

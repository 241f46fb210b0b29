package io.github.beat4j.examples.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** How often a word was found, and in which files: their numbers, in order. */
public final class Postings {
  /** The most frequent first, and words of the same frequency by their bytes. */
  static final Comparator<Postings> ORDER =
      Comparator.comparingLong(Postings::count)
          .reversed()
          .thenComparing((a, b) -> Arrays.compareUnsigned(a.word, b.word));

  private final byte[] word;
  private final int hash;
  private long count;
  private int[] files = new int[1];
  private int length;

  Postings(byte[] word, int hash) {
    this.word = word;
    this.hash = hash;
  }

  boolean isOf(byte[] bytes, int from, int to, int hash) {
    return this.hash == hash && Arrays.equals(word, 0, word.length, bytes, from, to);
  }

  /** The word itself, not a copy. */
  byte[] bytes() {
    return word;
  }

  /** Counts the word once more, in the last file so far or in a later one. */
  void add(int file) {
    count++;
    if (length > 0 && files[length - 1] == file) return;
    if (length == files.length) files = Arrays.copyOf(files, 2 * length);
    files[length++] = file;
  }

  /** Adds what was found after all this. A file may be cut: its first part here, its rest there. */
  void append(Postings next) {
    int from = files[length - 1] == next.files[0] ? 1 : 0;
    int more = next.length - from;
    if (length + more > files.length)
      files = Arrays.copyOf(files, Math.max(length + more, 2 * length));
    System.arraycopy(next.files, from, files, length, more);
    length += more;
    count += next.count;
  }

  int hash() {
    return hash;
  }

  public String word() {
    return new String(word, StandardCharsets.UTF_8);
  }

  /** How often the word was found in all files. */
  public long count() {
    return count;
  }

  /** The numbers of the files that have the word. */
  public int[] files() {
    return Arrays.copyOf(files, length);
  }

  /** How many files have the word. */
  public int fileCount() {
    return length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Postings that
        && count == that.count
        && Arrays.equals(word, that.word)
        && Arrays.equals(files, 0, length, that.files, 0, that.length);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return word() + ": " + count + " in " + Arrays.toString(files());
  }
}

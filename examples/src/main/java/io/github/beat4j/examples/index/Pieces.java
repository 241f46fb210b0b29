package io.github.beat4j.examples.index;

import io.github.beat4j.examples.files.FoundFile;
import java.util.Arrays;
import java.util.List;

/**
 * Files cut into pieces that are numbered throughout: one loop over the pieces is as parallel in
 * one huge file as in a million small ones. An empty file has none.
 */
final class Pieces {
  private final int size;
  private final int[] first;

  /** At most so many bytes a piece. */
  Pieces(List<FoundFile> files, int size) {
    this.size = size;
    first = new int[files.size() + 1];
    for (int file = 0; file < files.size(); file++) {
      long pieces = (files.get(file).size() + size - 1) / size;
      first[file + 1] = Math.toIntExact(first[file] + pieces);
    }
  }

  /** How many there are. */
  int count() {
    return first[first.length - 1];
  }

  /** The number of the file that a piece is of. */
  int fileOf(int piece) {
    int found = Arrays.binarySearch(first, piece);
    if (found < 0) return -found - 2;
    // Empty files begin where the next one does.
    while (first[found + 1] == piece) found++;
    return found;
  }

  /** The piece after the last one of a file. */
  int endOf(int file) {
    return first[file + 1];
  }

  /** Where in its file a piece begins. */
  long offsetOf(int piece, int file) {
    return (long) (piece - first[file]) * size;
  }
}

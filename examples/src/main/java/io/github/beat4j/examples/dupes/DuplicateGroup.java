package io.github.beat4j.examples.dupes;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * Different files with the same contents.
 *
 * @param size the bytes of each
 * @param sha256 the hash of the contents, in hexadecimal
 * @param paths the files, in order
 */
public record DuplicateGroup(long size, String sha256, List<Path> paths) {
  /** What saves most comes first. */
  static final Comparator<DuplicateGroup> ORDER =
      Comparator.comparingLong(DuplicateGroup::reclaimable)
          .reversed()
          .thenComparing(group -> group.paths.get(0));

  public DuplicateGroup {
    paths = List.copyOf(paths);
  }

  /** The bytes of all files but one. */
  public long reclaimable() {
    return size * (paths.size() - 1);
  }
}

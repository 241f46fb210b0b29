package io.github.beat4j.examples.dupes;

import io.github.beat4j.examples.files.Problem;
import java.util.List;

/**
 * What was found.
 *
 * @param files regular files, each name counted
 * @param bytes their sizes, each name counted
 * @param directories directories, the given ones included
 * @param emptyFiles files without contents; never reported as duplicates
 * @param hardLinks names of files that were already found by another name
 * @param symbolicLinks symbolic links
 * @param specialFiles neither files nor directories nor links; never opened
 * @param groups the duplicates, what saves most first
 * @param problems what could not be read, in the order of the paths
 */
public record DupesReport(
    long files,
    long bytes,
    long directories,
    long emptyFiles,
    long hardLinks,
    long symbolicLinks,
    long specialFiles,
    List<DuplicateGroup> groups,
    List<Problem> problems) {

  public DupesReport {
    groups = List.copyOf(groups);
    problems = List.copyOf(problems);
  }

  /** The bytes that would be free if one file of each group stayed. */
  public long reclaimable() {
    return groups.stream().mapToLong(DuplicateGroup::reclaimable).sum();
  }
}

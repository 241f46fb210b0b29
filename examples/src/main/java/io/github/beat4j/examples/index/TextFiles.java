package io.github.beat4j.examples.index;

import io.github.beat4j.Beat;
import io.github.beat4j.examples.files.DirectoryWalk;
import io.github.beat4j.examples.files.FileOpener;
import io.github.beat4j.examples.files.FoundFile;
import io.github.beat4j.examples.files.Listing;
import io.github.beat4j.examples.files.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The text files of a directory tree.
 *
 * @param files in the order of their paths
 * @param binary how many others have a zero byte near their beginning
 * @param problems what could not be read
 */
public record TextFiles(List<FoundFile> files, long binary, List<Problem> problems) {
  /** As far as git looks. */
  private static final int BEGINNING = 8_000;

  private static final FileOpener OPENER = FileOpener.ofFileSystem(false);

  public TextFiles {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  public long bytes() {
    return files.stream().mapToLong(FoundFile::size).sum();
  }

  /** Searches on the pool of the caller, else on the common pool. */
  public static TextFiles in(Path directory) {
    Listing listing = new DirectoryWalk(false).walk(directory);
    List<FoundFile> all =
        listing.files().stream().sorted(Comparator.comparing(FoundFile::path)).toList();
    Kinds kinds =
        Beat.<Kinds, RuntimeException>collect(
            0,
            all.size(),
            Kinds::new,
            (some, from, to) -> all.subList(from, to).forEach(some::add),
            Kinds::append);
    List<Problem> problems = new ArrayList<>(listing.problems());
    problems.addAll(kinds.problems);
    return new TextFiles(kinds.text, kinds.binary, problems.stream().sorted().toList());
  }

  /** Some files, told apart by how they begin. */
  private static final class Kinds {
    private final List<FoundFile> text = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private long binary;

    void add(FoundFile file) {
      try {
        if (isBinary(file)) binary++;
        else text.add(file);
      } catch (IOException failure) {
        problems.add(Problem.of(file.path(), failure));
      }
    }

    Kinds append(Kinds next) {
      text.addAll(next.text);
      problems.addAll(next.problems);
      binary += next.binary;
      return this;
    }
  }

  private static boolean isBinary(FoundFile file) throws IOException {
    try (InputStream in = OPENER.open(file.path())) {
      for (byte b : in.readNBytes((int) Math.min(BEGINNING, file.size()))) if (b == 0) return true;
      return false;
    }
  }
}

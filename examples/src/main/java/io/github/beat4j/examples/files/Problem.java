package io.github.beat4j.examples.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * A file or directory that could not be read.
 *
 * @param path which one
 * @param reason why
 */
public record Problem(Path path, String reason) implements Comparable<Problem> {
  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::path).thenComparing(Problem::reason);

  public static Problem of(Path path, IOException failure) {
    return new Problem(path, reason(failure));
  }

  static Problem of(Path path, DirectoryIteratorException failure) {
    return of(path, failure.getCause());
  }

  private static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) return "vanished";
    if (failure instanceof AccessDeniedException) return "permission denied";
    if (failure instanceof NotDirectoryException) return "no longer a directory";
    // Its message would begin with the path.
    String text =
        failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
    return text == null ? failure.getClass().getSimpleName() : text;
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }
}

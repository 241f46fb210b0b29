package io.github.beat4j.topology;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The small text files below a root directory. Nothing is thrown: a file that is not there is null,
 * and one that cannot be read is null and a remark.
 */
final class SysFiles {
  private static final int MOST_BYTES = 1 << 20;

  /** More than enough for a frequency or a quota. */
  private static final int MOST_DIGITS = 15;

  private final Path root;
  private final Remarks remarks;

  SysFiles(Path root, Remarks remarks) {
    this.root = root;
    this.remarks = remarks;
  }

  /** Whether there is such a file or directory. */
  boolean has(String path) {
    try {
      return Files.exists(root.resolve(path));
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** The text of a file, without blanks at its ends. */
  @Nullable String text(String path) {
    try {
      Path file = root.resolve(path);
      // Nothing else: a pipe would make the reader wait.
      if (!Files.isRegularFile(file)) return null;
      try (InputStream in = Files.newInputStream(file)) {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length <= MOST_BYTES)
          return new String(bytes, StandardCharsets.ISO_8859_1).strip();
        remarks.add("/" + path + " is longer than it can be, and was not read.");
      }
    } catch (IOException | RuntimeException e) {
      remarks.add("/" + path + " could not be read: " + e.getClass().getSimpleName() + ".");
    }
    return null;
  }

  /** The number in a file; -1 if it is not there, or not a number. */
  long number(String path) {
    String text = text(path);
    return text == null ? -1 : CpuList.digits(text, MOST_DIGITS);
  }

  /** The list in a file. */
  @Nullable BitSet list(String path) {
    String text = text(path);
    return text == null ? null : known(path, CpuList.parse(text));
  }

  /** The mask in a file. */
  @Nullable BitSet mask(String path) {
    String text = text(path);
    return text == null ? null : known(path, CpuList.parseMask(text));
  }

  private @Nullable BitSet known(String path, @Nullable BitSet set) {
    if (set == null) remarks.add("/" + path + " makes no sense.");
    return set;
  }

  private static String fileName(Path entry) {
    return Objects.requireNonNull(entry.getFileName()).toString();
  }

  /** The numbers of the entries of a directory that are called so: 0 and 12 of cpu0, cpu12. */
  BitSet numbered(String directory, String name) {
    BitSet numbers = new BitSet();
    Path path = root.resolve(directory);
    if (!Files.isDirectory(path)) return numbers;
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path, name + "[0-9]*")) {
      for (Path entry : entries) {
        long number = CpuList.digits(fileName(entry).substring(name.length()), 5);
        if (number >= 0 && number < CpuList.LIMIT) numbers.set((int) number);
      }
    } catch (IOException | RuntimeException e) {
      remarks.add("/" + directory + " could not be read: " + e.getClass().getSimpleName() + ".");
    }
    return numbers;
  }
}

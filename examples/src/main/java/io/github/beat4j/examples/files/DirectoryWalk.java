package io.github.beat4j.examples.files;

import io.github.beat4j.Beat;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists a directory tree. The entries of a directory are halved until one is left, and a directory
 * among them is walked likewise: a chain of directories and a directory of a million files are both
 * as parallel as they can be.
 */
public final class DirectoryWalk {
  private final boolean followLinks;

  public DirectoryWalk(boolean followLinks) {
    this.followLinks = followLinks;
  }

  /** The directories that a path leads through, by their keys. */
  private record Ancestors(Object key, @Nullable Ancestors above) {
    boolean contain(Object other) {
      for (Ancestors one = this; one != null; one = one.above)
        if (one.key.equals(other)) return true;
      return false;
    }
  }

  public Listing walk(Path root) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(root, BasicFileAttributes.class);
      return directory(root, new Ancestors(key(root, attributes), null));
    } catch (IOException failure) {
      return Listing.of(Problem.of(root, failure));
    }
  }

  private Listing directory(Path directory, Ancestors ancestors) {
    List<Path> entries = new ArrayList<>();
    // Closed before the walk goes on, or a deep tree would use up the file descriptors.
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
      stream.forEach(entries::add);
    } catch (IOException failure) {
      return Listing.of(Problem.of(directory, failure));
    } catch (DirectoryIteratorException failure) {
      return Listing.of(Problem.of(directory, failure));
    }
    if (entries.isEmpty()) return Listing.empty().inDirectory();
    return entries(entries, 0, entries.size(), ancestors).inDirectory();
  }

  private Listing entries(List<Path> entries, int from, int to, Ancestors ancestors) {
    if (to - from == 1) return entry(entries.get(from), ancestors);
    int middle = (from + to) >>> 1;
    return Beat.pcall(
        () -> entries(entries, from, middle, ancestors),
        () -> entries(entries, middle, to, ancestors),
        Listing::join);
  }

  private Listing entry(Path path, Ancestors ancestors) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!attributes.isSymbolicLink()) return entry(path, attributes, ancestors);
      return followLinks ? link(path, ancestors) : Listing.ofSymbolicLink();
    } catch (IOException failure) {
      return Listing.of(Problem.of(path, failure));
    }
  }

  private Listing entry(Path path, BasicFileAttributes attributes, Ancestors ancestors)
      throws IOException {
    if (attributes.isDirectory())
      return directory(path, new Ancestors(key(path, attributes), ancestors));
    if (attributes.isRegularFile())
      return Listing.of(new FoundFile(path, attributes.size(), key(path, attributes)));
    return Listing.ofSpecialFile();
  }

  private Listing link(Path path, Ancestors ancestors) throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(path, BasicFileAttributes.class);
    } catch (NoSuchFileException dangling) {
      return Listing.of(new Problem(path, "symbolic link to nothing"));
    }
    if (attributes.isDirectory() && ancestors.contain(key(path, attributes)))
      return Listing.of(new Problem(path, "symbolic link to a directory that it is in"));
    return entry(path, attributes, ancestors).join(Listing.ofSymbolicLink());
  }

  /** Not every file system has keys; the real path tells the names apart, but not hard links. */
  private static Object key(Path path, BasicFileAttributes attributes) throws IOException {
    Object key = attributes.fileKey();
    return key == null ? path.toRealPath() : key;
  }
}

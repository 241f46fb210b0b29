package io.github.beat4j.examples.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Opens files to read their contents. */
@FunctionalInterface
public interface FileOpener {
  InputStream open(Path path) throws IOException;

  /** Refuses a file that has become a symbolic link since it was listed, unless links are fine. */
  static FileOpener ofFileSystem(boolean followLinks) {
    return followLinks
        ? Files::newInputStream
        : path -> Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
  }
}

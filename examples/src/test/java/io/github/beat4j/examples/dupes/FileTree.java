package io.github.beat4j.examples.dupes;

import io.github.beat4j.BeatPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A directory tree to search. */
abstract class FileTree {
  @TempDir Path root;
  private BeatPool pool;

  @BeforeEach
  void open() {
    pool = BeatPool.builder().workers(2).build();
  }

  @AfterEach
  void close() {
    pool.close();
  }

  final DupesReport find() {
    return find(new DuplicateFinder(false), root);
  }

  final DupesReport find(DuplicateFinder finder, Path... roots) {
    return pool.invoke(() -> finder.find(Arrays.asList(roots)));
  }

  final Path at(String name) {
    return root.resolve(name);
  }

  final void write(String name, String contents) throws IOException {
    Files.createDirectories(at(name).getParent());
    Files.writeString(at(name), contents);
  }

  final void link(String name, String target) throws IOException {
    Files.createSymbolicLink(at(name), Path.of(target));
  }
}

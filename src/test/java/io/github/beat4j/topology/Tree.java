package io.github.beat4j.topology;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** The files of a Linux machine below a directory, as a test wants them. */
final class Tree {
  static final String CPUS = "sys/devices/system/cpu/";
  static final String NODES = "sys/devices/system/node/";

  private final Path root;

  Tree(Path root) {
    this.root = root;
  }

  /** The files of a recording in this package: a line is a path, a colon and a line of the file. */
  static Tree recorded(Path root, String recording) {
    Map<String, StringBuilder> files = new LinkedHashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Tree.class.getResourceAsStream(recording), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int colon = line.indexOf(':');
        files
            .computeIfAbsent(line.substring(0, colon), path -> new StringBuilder())
            .append(line.substring(colon + 1))
            .append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Tree tree = new Tree(root);
    files.forEach((path, text) -> tree.put(path, text.toString()));
    return tree;
  }

  Tree put(String path, String text) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text, StandardCharsets.ISO_8859_1);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Tree cpu(int cpu, String file, String text) {
    return put(CPUS + "cpu" + cpu + "/" + file, text + "\n");
  }

  Tree node(int node, String file, String text) {
    return put(NODES + "node" + node + "/" + file, text + "\n");
  }

  Tree cache(int cpu, int index, int level, String type, String shared) {
    String cache = "cache/index" + index;
    return cpu(cpu, cache + "/level", Integer.toString(level))
        .cpu(cpu, cache + "/type", type)
        .cpu(cpu, cache + "/shared_cpu_list", shared);
  }

  Tree remove(String path) {
    try {
      Files.delete(root.resolve(path));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String path) {
    try {
      return Files.readString(root.resolve(path), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The paths of all files. */
  List<String> files() {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path root() {
    return root;
  }

  Topology read() {
    return Topology.read(root);
  }

  /** As kernels write masks. */
  static String mask(BitSet set) {
    StringJoiner words = new StringJoiner(",");
    for (int word = Math.max(0, (set.length() - 1) / 32); word >= 0; word--) {
      int bits = 0;
      for (int i = 0; i < 32; i++) if (set.get(word * 32 + i)) bits |= 1 << i;
      words.add(String.format(Locale.ROOT, "%08x", bits));
    }
    return words.toString();
  }
}

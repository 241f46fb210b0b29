package io.github.beat4j.scheduler;

import io.github.beat4j.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A machine of two processors, each on a node of its own. */
final class TwoNodes {
  static final Topology TOPOLOGY = read();

  private TwoNodes() {}

  private static Topology read() {
    Map<String, String> files =
        Map.of(
            "devices/system/cpu/online", "0-1",
            "devices/system/node/online", "0-1",
            "devices/system/node/node0/cpulist", "0",
            "devices/system/node/node1/cpulist", "1",
            "devices/system/node/node0/distance", "10 21",
            "devices/system/node/node1/distance", "21 10");
    try {
      Path root = Files.createTempDirectory("two-nodes");
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = root.resolve("sys").resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue() + "\n");
      }
      return Topology.read(root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.github.beat4j.topology;

import java.nio.file.Path;

/** The machine that this is. Read when this class is initialized, so once. */
final class CurrentMachine {
  static final Topology TOPOLOGY = read();

  private CurrentMachine() {}

  private static Topology read() {
    int processors = Runtime.getRuntime().availableProcessors();
    try {
      String system = System.getProperty("os.name", "");
      if (Requirements.isLinux(system)) return Topology.read(Path.of("/"));
      String refusal = OshiLibrary.refusal();
      return refusal == null
          ? OshiReader.read(processors)
          : Topology.flat(processors, "Nothing is known of " + system + ": " + refusal);
    } catch (RuntimeException | LinkageError e) {
      return Topology.flat(processors, "The machine could not be read: " + e);
    }
  }
}

package io.github.beat4j.scheduler;

import io.github.beat4j.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A machine of two nodes, each with two caches of two cores of two threads, in files. */
final class SixteenProcessors {
  static final int CPUS = 16;

  private SixteenProcessors() {}

  static Topology under(Path root) {
    put(root, "sys/devices/system/cpu/online", "0-15");
    put(root, "sys/devices/system/node/online", "0-1");
    for (int node = 0; node < 2; node++) {
      String directory = "sys/devices/system/node/node" + node;
      put(root, directory + "/cpulist", range(node * 8, 8));
      put(root, directory + "/distance", node == 0 ? "10 21" : "21 10");
      put(root, directory + "/meminfo", "Node " + node + " MemTotal: 1048576 kB");
    }
    for (int cpu = 0; cpu < CPUS; cpu++) {
      String directory = "sys/devices/system/cpu/cpu" + cpu;
      put(root, directory + "/topology/core_id", Integer.toString(cpu / 2));
      put(root, directory + "/topology/physical_package_id", Integer.toString(cpu / 8));
      put(root, directory + "/topology/thread_siblings_list", range(cpu / 2 * 2, 2));
      put(root, directory + "/topology/core_siblings_list", range(cpu / 8 * 8, 8));
      put(root, directory + "/cache/index0/level", "3");
      put(root, directory + "/cache/index0/type", "Unified");
      put(root, directory + "/cache/index0/shared_cpu_list", range(cpu / 4 * 4, 4));
    }
    return Topology.read(root);
  }

  private static String range(int from, int length) {
    return from + "-" + (from + length - 1);
  }

  private static void put(Path root, String path, String text) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

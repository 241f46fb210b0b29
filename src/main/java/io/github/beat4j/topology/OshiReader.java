package io.github.beat4j.topology;

import io.github.beat4j.topology.Topology.Level;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.CentralProcessor.LogicalProcessor;
import oshi.hardware.CentralProcessor.PhysicalProcessor;

/**
 * Reads a machine through OSHI: cores and their kinds, packages and nodes. It knows neither what
 * caches are shared, nor which CPUs this process may use. Takes some 100 ms and may start
 * processes. The only class that knows OSHI.
 */
final class OshiReader {
  private OshiReader() {}

  /** Reads the machine, of which the JVM uses so many processors. */
  static Topology read(int processors) {
    CentralProcessor machine = new SystemInfo().getHardware().getProcessor();
    List<LogicalProcessor> found = machine.getLogicalProcessors();
    if (found.isEmpty()) return Topology.flat(processors, "OSHI lists no CPUs.");
    BitSet cpus = new BitSet();
    // Numbers are unique in a processor group only: the place in the list is what counts.
    cpus.set(0, Math.min(found.size(), CpuList.LIMIT));
    Remarks remarks = new Remarks();
    remarks.add("OSHI does not tell which caches are shared, nor how far nodes are apart.");
    if (processors < found.size())
      remarks.add(
          "The JVM may use "
              + processors
              + " of "
              + found.size()
              + " CPUs, but OSHI does not tell which.");
    TopologyBuilder read = new TopologyBuilder(cpus, "OSHI", remarks);
    List<LogicalProcessor> all = found.subList(0, cpus.length());
    List<List<Integer>> cores = new ArrayList<>();
    List<Integer> packages = new ArrayList<>();
    List<Integer> nodes = new ArrayList<>();
    for (LogicalProcessor cpu : all) {
      cores.add(List.of(cpu.getPhysicalPackageNumber(), cpu.getPhysicalProcessorNumber()));
      packages.add(cpu.getPhysicalPackageNumber());
      nodes.add(cpu.getNumaNode());
    }
    read.level(Level.CORE, Partition.byKeys(cores));
    read.level(Level.PACKAGE, Partition.byKeys(packages));
    read.kinds(kinds(machine.getPhysicalProcessors(), cores));
    return nodes(read, nodes).build();
  }

  private static TopologyBuilder nodes(TopologyBuilder read, List<Integer> nodes) {
    Partition groups = Partition.byKeys(nodes);
    int[] ids = new int[groups.size()];
    for (int i = 0; i < nodes.size(); i++) ids[groups.of(i)] = nodes.get(i);
    int[][] distances = new int[ids.length][ids.length];
    for (int i = 0; i < ids.length; i++)
      for (int j = 0; j < ids.length; j++) distances[i][j] = i == j ? Nodes.LOCAL : Nodes.REMOTE;
    return read.nodes(groups, new Nodes(ids, distances, new BitSet()));
  }

  /** OSHI's classes are platform specific numbers, of which a higher one is a faster core. */
  private static int[] kinds(List<PhysicalProcessor> known, List<List<Integer>> cores) {
    Map<List<Integer>, Integer> classes = new HashMap<>();
    for (PhysicalProcessor core : known)
      classes.put(
          List.of(core.getPhysicalPackageNumber(), core.getPhysicalProcessorNumber()),
          core.getEfficiency());
    int[] kinds = new int[cores.size()];
    List<Integer> ordered = classes.values().stream().distinct().sorted().toList();
    for (int i = 0; i < kinds.length; i++) {
      Integer speed = classes.get(cores.get(i));
      kinds[i] = speed == null ? 0 : ordered.indexOf(speed);
    }
    return kinds;
  }
}

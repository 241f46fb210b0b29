package io.github.beat4j.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The NUMA nodes of a Linux machine: their CPUs, their distances, and those with memory alone. */
final class NodeTables {
  private static final String NODES = "sys/devices/system/node";
  private static final Pattern TOTAL = Pattern.compile("MemTotal:\\s+0*[1-9]");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int FARTHEST = 255;

  private final SysFiles files;
  private final int[] cpus;
  private final Remarks remarks;
  private final BitSet memoryOnly = new BitSet();

  NodeTables(SysFiles files, int[] cpus, Remarks remarks) {
    this.files = files;
    this.cpus = cpus;
    this.remarks = remarks;
  }

  /** Puts the nodes into what was found; memory-only ones as far as they are allowed, if known. */
  void read(TopologyBuilder found, @Nullable BitSet allowed) {
    int[] online = online().stream().toArray();
    List<Integer> nodeOf = nodeOf(online);
    if (allowed != null) memoryOnly.and(allowed);
    if (nodeOf == null) {
      int id = online.length == 0 ? 0 : online[0];
      found.nodes(Partition.whole(cpus.length), Nodes.one(id, memoryOnly));
      return;
    }
    Partition groups = Partition.byKeys(nodeOf);
    int[] ids = new int[groups.size()];
    for (int i = 0; i < cpus.length; i++) ids[groups.of(i)] = nodeOf.get(i);
    int[][] distances = new int[ids.length][];
    for (int i = 0; i < ids.length; i++) distances[i] = distances(ids[i], ids, online);
    found.nodes(groups, new Nodes(ids, distances, memoryOnly));
  }

  private BitSet online() {
    BitSet there = files.numbered(NODES, "node");
    BitSet listed = files.list(NODES + "/online");
    if (listed != null && listed.intersects(there)) there.and(listed);
    return there;
  }

  /** The node of each CPU; null if that is not known. */
  private @Nullable List<Integer> nodeOf(int[] online) {
    int[] nodeOf = new int[cpus.length];
    int found = 0;
    boolean overlap = false;
    for (int node : online) {
      BitSet own = cpusOf(node);
      for (int i = 0; i < cpus.length; i++) {
        if (!own.get(cpus[i])) continue;
        overlap |= nodeOf[i] != 0;
        nodeOf[i] = node + 1;
        found++;
      }
    }
    if (!overlap && found == cpus.length) return boxed(nodeOf);
    remarks.add(
        (overlap
                ? "The NUMA nodes overlap"
                : found == 0 ? "NUMA nodes are not known" : "Some CPUs are in no NUMA node")
            + ": all CPUs count as one node.");
    return null;
  }

  private static List<Integer> boxed(int[] nodeOf) {
    List<Integer> nodes = new ArrayList<>(nodeOf.length);
    for (int node : nodeOf) nodes.add(node - 1);
    return nodes;
  }

  private BitSet cpusOf(int node) {
    String directory = NODES + "/node" + node;
    BitSet own = files.list(directory + "/cpulist");
    if (own == null) own = files.mask(directory + "/cpumap");
    if (own == null) {
      remarks.add("Node " + node + " does not say which CPUs it has.");
      return new BitSet();
    }
    if (own.isEmpty()) {
      String memory = files.text(directory + "/meminfo");
      if (memory != null && TOTAL.matcher(memory).find()) memoryOnly.set(node);
      else remarks.add("Node " + node + " has neither CPUs nor memory.");
    }
    return own;
  }

  /** From a node to these ones; the file has a column for each node that is online. */
  private int[] distances(int node, int[] ids, int[] online) {
    int[] row = new int[ids.length];
    for (int i = 0; i < ids.length; i++) row[i] = ids[i] == node ? Nodes.LOCAL : Nodes.REMOTE;
    String text = files.text(NODES + "/node" + node + "/distance");
    if (text == null) {
      if (ids.length > 1) remarks.add("The distances of node " + node + " are not known.");
      return row;
    }
    String[] columns = BLANKS.split(text, -1);
    int[] read = new int[ids.length];
    boolean sane = columns.length == online.length;
    for (int i = 0; i < ids.length && sane; i++) {
      long distance = CpuList.digits(columns[indexOf(ids[i], online)], 3);
      sane = distance >= Nodes.LOCAL && distance <= FARTHEST;
      read[i] = (int) distance;
    }
    if (!sane) remarks.add("The distances of node " + node + " make no sense.");
    return sane ? read : row;
  }

  private static int indexOf(int node, int[] online) {
    return Arrays.binarySearch(online, node);
  }
}

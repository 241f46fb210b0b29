package io.github.beat4j.topology;

import io.github.beat4j.topology.Topology.Level;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/** What a reader has found so far. Where it finds nothing, the machine is flat. One thread's. */
final class TopologyBuilder {
  private final int[] cpus;
  private final String source;
  private final Remarks remarks;
  private final Map<Level, Partition> tables = new EnumMap<>(Level.class);
  private int[] kinds;
  private Nodes nodes = Nodes.one(0, new BitSet());
  private double quota = Double.POSITIVE_INFINITY;

  TopologyBuilder(BitSet cpus, String source, Remarks remarks) {
    this.cpus = cpus.stream().toArray();
    this.source = source;
    this.remarks = remarks;
    this.kinds = new int[this.cpus.length];
    tables.put(Level.NODE, Partition.whole(this.cpus.length));
  }

  /** The groups of a level, of any but the nodes. */
  TopologyBuilder level(Level level, Partition groups) {
    tables.put(level, groups);
    return this;
  }

  /** The nodes, as many as there are groups. */
  TopologyBuilder nodes(Partition groups, Nodes found) {
    tables.put(Level.NODE, groups);
    nodes = found;
    return this;
  }

  /** The kind of each CPU, by its position. */
  TopologyBuilder kinds(int[] found) {
    kinds = found;
    return this;
  }

  TopologyBuilder quota(double found) {
    quota = found;
    return this;
  }

  Topology build() {
    return new Topology(this);
  }

  int[] cpus() {
    return cpus;
  }

  Map<Level, Partition> levels() {
    return Nesting.order(cpus.length, tables, remarks);
  }

  Nodes nodes() {
    return nodes;
  }

  int kind(int position) {
    return kinds[position];
  }

  double quota() {
    return quota;
  }

  String source() {
    return source;
  }

  Remarks remarks() {
    return remarks;
  }
}

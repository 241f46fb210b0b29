package io.github.beat4j.topology;

import java.util.BitSet;

/** The NUMA nodes that have usable CPUs, in the order of these, and what is known of them. */
final class Nodes {
  /** What the ACPI takes for the distance of a node to itself, and of two where nobody knows. */
  static final int LOCAL = 10;

  static final int REMOTE = 20;

  private final int[] ids;
  private final int[][] distances;
  private final BitSet memoryOnly;

  /**
   * Takes tables that nobody changes any more.
   *
   * @param ids the kernel's numbers
   * @param distances a row for each
   * @param memoryOnly the kernel's numbers of those that have memory and no CPU
   */
  Nodes(int[] ids, int[][] distances, BitSet memoryOnly) {
    this.ids = ids;
    this.distances = distances;
    this.memoryOnly = memoryOnly;
  }

  /** One node for all. */
  static Nodes one(int id, BitSet memoryOnly) {
    return new Nodes(new int[] {id}, new int[][] {{LOCAL}}, memoryOnly);
  }

  int size() {
    return ids.length;
  }

  int id(int node) {
    return ids[node];
  }

  int distance(int node, int other) {
    return distances[node][other];
  }

  BitSet memoryOnly() {
    return (BitSet) memoryOnly.clone();
  }
}

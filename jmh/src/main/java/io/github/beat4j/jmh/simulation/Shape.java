package io.github.beat4j.jmh.simulation;

/**
 * The machine under the virtual workers: processors in groups that share a cache, groups in nodes.
 *
 * @param perGroup processors that share a cache
 * @param perNode processors of a node
 * @param nearestFirst whether workers turn to the nearest first, or to anybody
 * @param guestKnown whether they know from the beginning where the guest is, and not only once it
 *     waits in a join
 */
public record Shape(int perGroup, int perNode, boolean nearestFirst, boolean guestKnown) {
  /** On the same processor. */
  public static final int SAME = 0;

  /** In the same group. */
  public static final int SAME_GROUP = 1;

  /** On the same node. */
  public static final int SAME_NODE = 2;

  /** On another node. */
  public static final int OTHER_NODE = 3;

  /** All processors alike. */
  public static final Shape FLAT = new Shape(Integer.MAX_VALUE, Integer.MAX_VALUE, false, false);

  /** A line that comes from another node takes some three times as long as one from a neighbour. */
  private static final int[] FACTORS = {1, 1, 2, 3};

  /** A group lies in a node. */
  public Shape {
    if (perGroup < 1 || perNode < perGroup)
      throw new IllegalArgumentException(
          "perGroup: " + perGroup + " (expected: 1.." + perNode + ", the processors of a node)");
  }

  /**
   * A machine of nodes.
   *
   * @param workers how many processors there are
   * @param nodes on how many nodes
   * @param nearestFirst whether workers turn to the nearest first
   * @param guestKnown whether they know where the guest is from the beginning
   * @return its shape, with groups of up to eight processors
   */
  public static Shape of(int workers, int nodes, boolean nearestFirst, boolean guestKnown) {
    if (nodes < 1 || nodes > workers)
      throw new IllegalArgumentException("nodes: " + nodes + " (expected: 1.." + workers + ")");
    int perNode = (workers + nodes - 1) / nodes;
    return new Shape(Math.min(8, perNode), perNode, nearestFirst, guestKnown);
  }

  /** How far two processors are apart. */
  public int distance(int processor, int other) {
    if (processor == other) return SAME;
    if (processor / perNode != other / perNode) return OTHER_NODE;
    return processor / perGroup == other / perGroup ? SAME_GROUP : SAME_NODE;
  }

  /** How many times as much a look or a steal costs at a distance. */
  public int factor(int distance) {
    return FACTORS[distance];
  }
}

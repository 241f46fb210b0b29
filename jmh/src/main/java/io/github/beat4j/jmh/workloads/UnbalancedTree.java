package io.github.beat4j.jmh.workloads;

import io.github.beat4j.Beat;
import java.util.concurrent.RecursiveTask;

/**
 * Unbalanced Tree Search (Olivier and others, "UTS: An Unbalanced Tree Search Benchmark", LCPC
 * 2006). SHA-1 decides how many children a node has, so nobody can know the shape before.
 */
public abstract class UnbalancedTree {
  /** The geometric tree T1: each node has so many children on average, down to a fixed depth. */
  public static final UnbalancedTree T1 = geometric(10);

  public static final int NODES_OF_T1 = 4_130_071;

  /**
   * The binomial tree T3: a root with 2,000 children, and below it a node has eight or none, just
   * under one on average; a few of the 2,000 subtrees hold most of the nodes, 1,572 deep.
   */
  public static final UnbalancedTree T3 = new Binomial(42, 2000, 8, 0.124875);

  public static final int NODES_OF_T3 = 4_112_897;

  private final int seed;

  private UnbalancedTree(int seed) {
    this.seed = seed;
  }

  /** T1 of another depth. */
  public static UnbalancedTree geometric(int depth) {
    return new Geometric(19, 4, depth);
  }

  /** The hash, the depth, and with them all that is below. */
  static final class Node {
    private final byte[] state;
    private final int depth;

    private Node(byte[] state, int depth) {
      this.state = state;
      this.depth = depth;
    }

    Node child(int index) {
      return new Node(Sha1.hash(state, index), depth + 1);
    }

    /** A number from 0 to 1, the latter excluded. */
    double uniform() {
      return Sha1.positive(state) / (double) (1L << 31);
    }
  }

  Node root() {
    return new Node(Sha1.hash(new byte[Sha1.BYTES - Integer.BYTES], seed), 0);
  }

  /** How many children a node has. */
  abstract int children(Node node);

  private static final class Geometric extends UnbalancedTree {
    private static final int MOST_CHILDREN = 100;
    private final double logOfStopping;
    private final int deepest;

    Geometric(int seed, double branching, int deepest) {
      super(seed);
      this.logOfStopping = Math.log(1 - 1 / (1 + branching));
      this.deepest = deepest;
    }

    @Override
    int children(Node node) {
      if (node.depth >= deepest) return 0;
      return Math.min(MOST_CHILDREN, (int) (Math.log(1 - node.uniform()) / logOfStopping));
    }
  }

  private static final class Binomial extends UnbalancedTree {
    private final int childrenOfRoot;
    private final int children;
    private final double probability;

    Binomial(int seed, int childrenOfRoot, int children, double probability) {
      super(seed);
      this.childrenOfRoot = childrenOfRoot;
      this.children = children;
      this.probability = probability;
    }

    @Override
    int children(Node node) {
      if (node.depth == 0) return childrenOfRoot;
      return node.uniform() < probability ? children : 0;
    }
  }

  public int plain() {
    return plain(root());
  }

  int plain(Node node) {
    int count = 1;
    int children = children(node);
    for (int i = 0; i < children; i++) count += plain(node.child(i));
    return count;
  }

  /** As its peers' experts write it: leaves are counted on the way, and cost no call. */
  public int lambda() {
    Node root = root();
    return 1 + lambda(root, 0, children(root));
  }

  /** Some children of a node, and all below them. */
  private int lambda(Node parent, int from, int to) {
    int leaves = 0;
    for (int i = from; i < to; i++) {
      Node child = parent.child(i);
      int children = children(child);
      if (children > 0) {
        int next = i + 1;
        return 1
            + leaves
            + Beat.pcallInt(
                () -> lambda(child, 0, children), () -> lambda(parent, next, to), Integer::sum);
      }
      leaves++;
    }
    return leaves;
  }

  /** Some children of a node, as one argument. */
  private record Siblings(UnbalancedTree tree, Node parent, int from, int to) {}

  public int function() {
    Node root = root();
    return 1 + function(new Siblings(this, root, 0, children(root)));
  }

  private static int function(Siblings some) {
    UnbalancedTree tree = some.tree;
    Node parent = some.parent;
    int leaves = 0;
    for (int i = some.from; i < some.to; i++) {
      Node child = parent.child(i);
      int children = tree.children(child);
      if (children > 0)
        return 1
            + leaves
            + Beat.pcallInt(
                UnbalancedTree::function,
                new Siblings(tree, child, 0, children),
                new Siblings(tree, parent, i + 1, some.to),
                Integer::sum);
      leaves++;
    }
    return leaves;
  }

  /**
   * As plain recursion does it, with a call for each two siblings, whether they are leaves or not.
   */
  public int halved() {
    return halved(root());
  }

  private int halved(Node node) {
    int children = children(node);
    return children == 0 ? 1 : 1 + halved(node, 0, children);
  }

  private int halved(Node parent, int from, int to) {
    if (to - from == 1) return halved(parent.child(from));
    int middle = (from + to) >>> 1;
    return Beat.pcallInt(
        () -> halved(parent, from, middle), () -> halved(parent, middle, to), Integer::sum);
  }

  /** A ForkJoinPool task that forks above the cut-off depth. */
  public static final class Task extends RecursiveTask<Integer> {
    public static final int NO_CUT_OFF = Integer.MAX_VALUE;

    private static final long serialVersionUID = 1;
    private final transient UnbalancedTree tree;
    private final transient Node parent;
    private final int from;
    private final int to;
    private final int cutOff;

    public Task(UnbalancedTree tree, int cutOff) {
      this(tree, tree.root(), cutOff);
    }

    private Task(UnbalancedTree tree, Node node, int cutOff) {
      this(tree, node, 0, tree.children(node), cutOff);
    }

    private Task(UnbalancedTree tree, Node parent, int from, int to, int cutOff) {
      this.tree = tree;
      this.parent = parent;
      this.from = from;
      this.to = to;
      this.cutOff = cutOff;
    }

    /** Counts the given children and all below them; so the whole tree but its root. */
    @Override
    protected Integer compute() {
      if (parent.depth >= cutOff) {
        int count = 0;
        for (int i = from; i < to; i++) count += tree.plain(parent.child(i));
        return count;
      }
      if (to == from) return 0;
      if (to - from == 1) return 1 + new Task(tree, parent.child(from), cutOff).compute();
      int middle = (from + to) >>> 1;
      Task right = new Task(tree, parent, middle, to, cutOff);
      right.fork();
      return new Task(tree, parent, from, middle, cutOff).compute() + right.join();
    }
  }
}

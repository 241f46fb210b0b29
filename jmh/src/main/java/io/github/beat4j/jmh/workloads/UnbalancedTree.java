package io.github.beat4j.jmh.workloads;

import io.github.beat4j.Beat;
import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.RecursiveTask;

/**
 * Unbalanced Tree Search, the geometric tree T1 (branching factor 4, depth 10, seed 19; Olivier and
 * others, "UTS: An Unbalanced Tree Search Benchmark", LCPC 2006). SHA-1 decides how many children a
 * node has, so nobody can know the shape before.
 */
public final class UnbalancedTree {
  public static final int NODES_OF_T1 = 4_130_071;

  private static final int SEED = 19;
  private static final int DEPTH = 10;
  private static final double LOG_OF_STOPPING = Math.log(1 - 1 / (1 + 4.0));
  private static final int MOST_CHILDREN = 100;
  private static final int STATE_BYTES = 20;

  private static final ThreadLocal<MessageDigest> SHA_1 =
      ThreadLocal.withInitial(UnbalancedTree::sha1);

  private UnbalancedTree() {}

  private static final class Node {
    private final byte[] state;
    private final int depth;

    Node(byte[] state, int depth) {
      this.state = state;
      this.depth = depth;
    }

    static Node root() {
      byte[] zero = new byte[STATE_BYTES - Integer.BYTES];
      return new Node(hash(zero, SEED), 0);
    }

    Node child(int index) {
      return new Node(hash(state, index), depth + 1);
    }

    int children() {
      if (depth >= DEPTH) return 0;
      int random = ByteBuffer.wrap(state).getInt(STATE_BYTES - Integer.BYTES) & Integer.MAX_VALUE;
      double uniform = random / (double) (1L << 31);
      return Math.min(MOST_CHILDREN, (int) Math.floor(Math.log(1 - uniform) / LOG_OF_STOPPING));
    }
  }

  public static int plain() {
    return plain(Node.root());
  }

  private static int plain(Node node) {
    int count = 1;
    int children = node.children();
    for (int i = 0; i < children; i++) count += plain(node.child(i));
    return count;
  }

  public static int lambda() {
    return lambda(Node.root());
  }

  private static int lambda(Node node) {
    int children = node.children();
    return children == 0 ? 1 : 1 + lambda(node, 0, children);
  }

  private static int lambda(Node parent, int from, int to) {
    if (to - from == 1) return lambda(parent.child(from));
    int middle = (from + to) >>> 1;
    return Beat.pcallInt(
        () -> lambda(parent, from, middle), () -> lambda(parent, middle, to), Integer::sum);
  }

  /** A ForkJoinPool task that forks above the cut-off depth; {@link #DEPTH} forks everywhere. */
  public static final class Task extends RecursiveTask<Integer> {
    public static final int NO_CUT_OFF = DEPTH;

    private static final long serialVersionUID = 1;
    private final transient Node parent;
    private final int from;
    private final int to;
    private final int cutOff;

    public Task(int cutOff) {
      this(Node.root(), cutOff);
    }

    private Task(Node node, int cutOff) {
      this(node, 0, node.children(), cutOff);
    }

    private Task(Node parent, int from, int to, int cutOff) {
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
        for (int i = from; i < to; i++) count += plain(parent.child(i));
        return count;
      }
      if (to == from) return 0;
      if (to - from == 1) return 1 + new Task(parent.child(from), cutOff).compute();
      int middle = (from + to) >>> 1;
      Task right = new Task(parent, middle, to, cutOff);
      right.fork();
      return new Task(parent, from, middle, cutOff).compute() + right.join();
    }
  }

  private static byte[] hash(byte[] state, int number) {
    MessageDigest sha1 = SHA_1.get();
    sha1.update(state);
    sha1.update((byte) (number >>> 24));
    sha1.update((byte) (number >>> 16));
    sha1.update((byte) (number >>> 8));
    sha1.update((byte) number);
    byte[] digest = new byte[STATE_BYTES];
    try {
      sha1.digest(digest, 0, STATE_BYTES);
    } catch (DigestException e) {
      throw new IllegalStateException(e);
    }
    return digest;
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

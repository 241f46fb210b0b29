package io.github.beat4j.examples;

import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A node of a geometric tree of the Unbalanced Tree Search benchmark (Olivier and others, LCPC
 * 2006). SHA-1 decides how many children it has, four on average, so nobody can know the shape
 * before.
 */
public final class GeometricNode {
  /** The levels below the root of the tree called T1. */
  public static final int LEVELS_OF_T1 = 10;

  /** The nodes of T1. */
  public static final int NODES_OF_T1 = 4_130_071;

  private static final int SEED = 19;
  private static final double LOG_OF_GOING_ON = Math.log(1 - 1 / (1 + 4.0));
  private static final int MOST_CHILDREN = 100;
  private static final int STATE_BYTES = 20;

  private static final ThreadLocal<MessageDigest> SHA_1 =
      ThreadLocal.withInitial(GeometricNode::sha1);

  private final byte[] state;
  private final int levels;

  private GeometricNode(byte[] state, int levels) {
    this.state = state;
    this.levels = levels;
  }

  /** The root of a tree with so many levels below it. */
  public static GeometricNode root(int levels) {
    return new GeometricNode(hash(new byte[STATE_BYTES - Integer.BYTES], SEED), levels);
  }

  /** How many levels may be below this node. */
  public int levels() {
    return levels;
  }

  public int children() {
    if (levels == 0) return 0;
    int random = ByteBuffer.wrap(state).getInt(STATE_BYTES - Integer.BYTES) & Integer.MAX_VALUE;
    double uniform = random / (double) (1L << 31);
    return Math.min(MOST_CHILDREN, (int) Math.floor(Math.log(1 - uniform) / LOG_OF_GOING_ON));
  }

  public GeometricNode child(int index) {
    return new GeometricNode(hash(state, index), levels - 1);
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

package io.github.beat4j.jmh.workloads;

import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The random numbers of {@link UnbalancedTree}: the hash of a state and a number is a state. */
final class Sha1 {
  static final int BYTES = 20;

  private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Sha1::digest);

  private Sha1() {}

  static byte[] hash(byte[] state, int number) {
    MessageDigest sha1 = DIGEST.get();
    sha1.update(state);
    sha1.update((byte) (number >>> 24));
    sha1.update((byte) (number >>> 16));
    sha1.update((byte) (number >>> 8));
    sha1.update((byte) number);
    byte[] digest = new byte[BYTES];
    try {
      sha1.digest(digest, 0, BYTES);
    } catch (DigestException e) {
      throw new IllegalStateException(e);
    }
    return digest;
  }

  /** The last 31 bits of the state. */
  static int positive(byte[] state) {
    return ByteBuffer.wrap(state).getInt(BYTES - Integer.BYTES) & Integer.MAX_VALUE;
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

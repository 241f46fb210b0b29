package io.github.beat4j.jmh.kernels;

import java.util.Arrays;
import java.util.Random;

/** Random numbers, made when they are first asked for. */
final class Operands {
  private static final int BUCKETS = 256;

  final int size;
  private final Random random = new Random(1);
  private int[] ints;
  private int[] buckets;
  private int[] target;
  private long[] longs;
  private long[] sameLongs;
  private double[] doubles;
  private double[] factors;

  Operands(int size) {
    this.size = size;
  }

  int[] ints() {
    if (ints == null) ints = random.ints(size).toArray();
    return ints;
  }

  /** Of few values. */
  int[] buckets() {
    if (buckets == null) buckets = random.ints(size, 0, BUCKETS).toArray();
    return buckets;
  }

  int[] target() {
    if (target == null) target = new int[size];
    return target;
  }

  long[] longs() {
    if (longs == null) longs = random.longs(size).toArray();
    return longs;
  }

  double[] doubles() {
    if (doubles == null) doubles = random.doubles(size).toArray();
    return doubles;
  }

  double[] factors() {
    if (factors == null) factors = random.doubles(size).toArray();
    return factors;
  }

  /** Looks at so many bytes, half of them in either of two arrays, as fast as the JDK can. */
  boolean read(long bytes) {
    if (longs == null) {
      longs = random.longs(bytes / (2 * Long.BYTES)).toArray();
      sameLongs = longs.clone();
    }
    return Arrays.equals(longs, sameLongs);
  }

  /** Copies the ints. */
  int[] copy() {
    System.arraycopy(ints(), 0, target(), 0, size);
    return target;
  }
}

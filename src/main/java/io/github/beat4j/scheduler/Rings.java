package io.github.beat4j.scheduler;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** The other workers of a pool as one of them sees them: in rings, the nearest first. Immutable. */
final class Rings {
  /** What is further away than this many rings is in the last one. */
  private static final int MOST_RINGS = 8;

  private final int[] order;
  private final int[] ends;

  /** The first ring on other nodes; behind all rings if there is none. */
  private final int far;

  private Rings(int[] order, int[] ends, int far) {
    this.order = order;
    this.ends = ends;
    this.far = far;
  }

  /**
   * Takes the time of a sort.
   *
   * @param self the index of the one who looks
   * @param workers how many there are
   * @param remoteness how far away the one with an index is
   * @param farFrom from which remoteness on they are on other nodes
   */
  static Rings around(int self, int workers, IntUnaryOperator remoteness, int farFrom) {
    long[] keys = new long[workers];
    int others = 0;
    for (int i = 0; i < workers; i++)
      if (i != self) keys[others++] = ((long) remoteness.applyAsInt(i) << Integer.SIZE) | i;
    Arrays.sort(keys, 0, others);
    int[] order = new int[others];
    int[] ends = new int[MOST_RINGS];
    int rings = 0;
    int far = MOST_RINGS;
    for (int i = 0; i < others; i++) {
      order[i] = (int) keys[i];
      boolean isNew = i == 0 || keys[i] >>> Integer.SIZE != keys[i - 1] >>> Integer.SIZE;
      if (isNew && rings < MOST_RINGS) rings++;
      if (keys[i] >>> Integer.SIZE >= farFrom) far = Math.min(far, rings - 1);
      ends[rings - 1] = i + 1;
    }
    return new Rings(order, Arrays.copyOf(ends, rings), far);
  }

  /** Whether a ring is on other nodes. */
  boolean isFar(int ring) {
    return ring >= far;
  }

  int count() {
    return ends.length;
  }

  int size(int ring) {
    return ends[ring] - start(ring);
  }

  /** The index of the worker that stands at a place of a ring. */
  int at(int ring, int place) {
    return order[start(ring) + place];
  }

  private int start(int ring) {
    return ring == 0 ? 0 : ends[ring - 1];
  }
}

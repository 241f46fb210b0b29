package io.github.beat4j.jmh.workloads;

import io.github.beat4j.Beat;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Points on the left of a line, and which of them is farthest. Many points are a tree of small
 * arrays, so that parts can be filtered at the same time and joined without a copy.
 */
final class PointSet {
  /** The points of one inner loop. */
  private static final int LOOP = 1_024;

  private static final PointSet EMPTY = new PointSet(new int[0], 0, 0);

  private final PointSet left;
  private final PointSet right;
  private final int[] points;
  private final int size;
  private final int farthest;
  private final long distance;

  private PointSet(int[] points, int farthest, long distance) {
    this.left = null;
    this.right = null;
    this.points = points;
    this.size = points.length;
    this.farthest = farthest;
    this.distance = distance;
  }

  private PointSet(PointSet left, PointSet right, boolean isRightFarther) {
    this.left = left;
    this.right = right;
    this.points = null;
    this.size = left.size + right.size;
    this.farthest = isRightFarther ? right.farthest : left.farthest;
    this.distance = isRightFarther ? right.distance : left.distance;
  }

  /** Points of consecutive numbers, none of them farthest of anything. */
  static PointSet range(int from, int to) {
    if (to - from <= LOOP) return new PointSet(IntStream.range(from, to).toArray(), from, 0);
    int middle = (from + to) >>> 1;
    return new PointSet(range(from, middle), range(middle, to), false);
  }

  int size() {
    return size;
  }

  int farthest() {
    return farthest;
  }

  boolean isTree() {
    return points == null;
  }

  PointSet left() {
    return left;
  }

  PointSet right() {
    return right;
  }

  PointSet plain(Cloud cloud, int from, int to) {
    if (isTree()) return left.plain(cloud, from, to).join(cloud, right.plain(cloud, from, to));
    return outside(cloud, from, to);
  }

  PointSet lambda(Cloud cloud, int from, int to) {
    if (!isTree()) return outside(cloud, from, to);
    return Beat.pcall(
        () -> left.lambda(cloud, from, to),
        () -> right.lambda(cloud, from, to),
        (a, b) -> a.join(cloud, b));
  }

  private PointSet outside(Cloud cloud, int from, int to) {
    int[] outside = new int[size];
    int count = 0;
    int best = 0;
    long most = 0;
    for (int point : points) {
      long here = cloud.leftOf(from, to, point);
      if (here <= 0) continue;
      outside[count++] = point;
      if (here > most || (here == most && cloud.isBefore(best, point))) {
        most = here;
        best = point;
      }
    }
    return count == 0 ? EMPTY : new PointSet(Arrays.copyOf(outside, count), best, most);
  }

  /** Of equally far points an outer one is farther: a point between two others is no corner. */
  PointSet join(Cloud cloud, PointSet next) {
    if (size == 0) return next;
    if (next.size == 0) return this;
    boolean isNextFarther =
        next.distance > distance
            || (next.distance == distance && cloud.isBefore(farthest, next.farthest));
    if (size + next.size > LOOP) return new PointSet(this, next, isNextFarther);
    int[] both = Arrays.copyOf(points, size + next.size);
    System.arraycopy(next.points, 0, both, size, next.size);
    return isNextFarther
        ? new PointSet(both, next.farthest, next.distance)
        : new PointSet(both, farthest, distance);
  }
}

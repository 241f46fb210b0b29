package io.github.beat4j.jmh.workloads;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Points of the plane with whole coordinates, so that every comparison is exact. */
public final class Cloud {
  private static final double RADIUS = 1 << 29;
  private final int[] x;
  private final int[] y;
  private final int west;
  private final int east;
  private final PointSet all;
  private final long[] corners;

  private Cloud(int[] x, int[] y) {
    this.x = x;
    this.y = y;
    this.west = IntStream.range(0, x.length).reduce(0, (a, b) -> isBefore(b, a) ? b : a);
    this.east = IntStream.range(0, x.length).reduce(0, (a, b) -> isBefore(a, b) ? b : a);
    this.all = PointSet.range(0, x.length);
    this.corners = MonotoneChain.corners(places(IntStream.range(0, x.length).toArray()));
  }

  /** Points everywhere in a disc: few of them are corners of the hull. */
  public static Cloud disc(int points, long seed) {
    return of(points, seed, true);
  }

  /** Points on a circle, as near as whole coordinates can be: a good part of them are corners. */
  public static Cloud circle(int points, long seed) {
    return of(points, seed, false);
  }

  private static Cloud of(int points, long seed, boolean inside) {
    Random random = new Random(seed);
    int[] x = new int[points];
    int[] y = new int[points];
    for (int i = 0; i < points; i++) {
      double radius = inside ? RADIUS * Math.sqrt(random.nextDouble()) : RADIUS;
      double angle = 2 * Math.PI * random.nextDouble();
      x[i] = (int) Math.rint(radius * Math.cos(angle));
      y[i] = (int) Math.rint(radius * Math.sin(angle));
    }
    return new Cloud(x, y);
  }

  int west() {
    return west;
  }

  int east() {
    return east;
  }

  int size() {
    return x.length;
  }

  PointSet all() {
    return all;
  }

  /** Grows with the distance from the line; positive on the left of it, seen in its direction. */
  long leftOf(int from, int to, int point) {
    return (x[to] - (long) x[from]) * (y[point] - (long) y[from])
        - (y[to] - (long) y[from]) * (x[point] - (long) x[from]);
  }

  /** From west to east, and from south to north. */
  boolean isBefore(int a, int b) {
    return x[a] < x[b] || (x[a] == x[b] && y[a] < y[b]);
  }

  private long[] places(int[] points) {
    long[] places = new long[points.length];
    for (int i = 0; i < places.length; i++)
      places[i] = MonotoneChain.place(x[points[i]], y[points[i]]);
    Arrays.sort(places);
    return places;
  }

  /** Compares the corners with those that another algorithm has found. */
  public void check(boolean[] isCorner) {
    int[] found = IntStream.range(0, x.length).filter(point -> isCorner[point]).toArray();
    if (!Arrays.equals(corners, places(found)))
      throw new AssertionError(
          "the hull is wrong: it has %d corners (expected: %d)"
              .formatted(found.length, corners.length));
  }
}

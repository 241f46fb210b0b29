package io.github.beat4j.examples;

import java.util.Comparator;

/** A point of the plane with whole coordinates, so that every comparison is exact. */
public record Point(int x, int y) implements Comparable<Point> {
  private static final Comparator<Point> WEST_TO_EAST =
      Comparator.comparingInt(Point::x).thenComparingInt(Point::y);

  /** Grows with the distance from the line; positive on the left of it, seen in its direction. */
  public long leftOf(Point from, Point to) {
    return (to.x - (long) from.x) * (y - (long) from.y)
        - (to.y - (long) from.y) * (x - (long) from.x);
  }

  @Override
  public int compareTo(Point other) {
    return WEST_TO_EAST.compare(this, other);
  }
}

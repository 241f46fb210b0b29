package io.github.beat4j.examples;

import io.github.beat4j.Beat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The convex hull of points, clockwise from the western-most. The point farthest outside of a line
 * belongs to the hull and gives two new lines; how many points stay outside of each, the points
 * decide.
 */
public final class QuickHull {
  private QuickHull() {}

  public static List<Point> sequential(List<Point> points) {
    if (points.isEmpty()) return List.of();
    Point west = Collections.min(points);
    Point east = Collections.max(points);
    if (west.equals(east)) return List.of(west);
    return join(sequential(points, west, east), sequential(points, east, west));
  }

  private static List<Point> sequential(List<Point> points, Point from, Point to) {
    List<Point> outside = outside(points, from, to);
    if (outside.isEmpty()) return List.of(from);
    Point corner = farthest(outside, from, to);
    return join(sequential(outside, from, corner), sequential(outside, corner, to));
  }

  public static List<Point> parallel(List<Point> points) {
    if (points.isEmpty()) return List.of();
    Point west = Collections.min(points);
    Point east = Collections.max(points);
    if (west.equals(east)) return List.of(west);
    return Beat.pcall(
        () -> parallel(points, west, east), () -> parallel(points, east, west), QuickHull::join);
  }

  private static List<Point> parallel(List<Point> points, Point from, Point to) {
    List<Point> outside = outside(points, from, to);
    if (outside.isEmpty()) return List.of(from);
    Point corner = farthest(outside, from, to);
    return Beat.pcall(
        () -> parallel(outside, from, corner),
        () -> parallel(outside, corner, to),
        QuickHull::join);
  }

  private static List<Point> outside(List<Point> points, Point from, Point to) {
    List<Point> outside = new ArrayList<>();
    for (Point point : points) if (point.leftOf(from, to) > 0) outside.add(point);
    return outside;
  }

  /** Of equally far points an outer one: a point between two others is no corner. */
  private static Point farthest(List<Point> outside, Point from, Point to) {
    Comparator<Point> distance = Comparator.comparingLong(point -> point.leftOf(from, to));
    return Collections.max(outside, distance.thenComparing(Comparator.naturalOrder()));
  }

  private static List<Point> join(List<Point> first, List<Point> second) {
    List<Point> both = new ArrayList<>(first.size() + second.size());
    both.addAll(first);
    both.addAll(second);
    return both;
  }
}

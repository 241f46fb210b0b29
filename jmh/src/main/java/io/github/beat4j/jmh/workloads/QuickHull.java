package io.github.beat4j.jmh.workloads;

import io.github.beat4j.Beat;

/**
 * The convex hull of points. The point farthest outside of a line is a corner and gives two new
 * lines; how many points stay outside of each, the points decide.
 */
public final class QuickHull {
  private QuickHull() {}

  /** Which points are corners. */
  public static boolean[] plain(Cloud cloud) {
    boolean[] corners = new boolean[cloud.size()];
    plain(cloud, cloud.all(), cloud.west(), cloud.east(), corners);
    plain(cloud, cloud.all(), cloud.east(), cloud.west(), corners);
    return corners;
  }

  /** Filters the points outside of a line, and goes on with its halves. */
  private static void plain(Cloud cloud, PointSet points, int from, int to, boolean[] corners) {
    split(cloud, points.plain(cloud, from, to), from, to, corners);
  }

  static void split(Cloud cloud, PointSet outside, int from, int to, boolean[] corners) {
    corners[from] = true;
    if (outside.size() == 0) return;
    int corner = outside.farthest();
    plain(cloud, outside, from, corner, corners);
    plain(cloud, outside, corner, to, corners);
  }

  public static boolean[] lambda(Cloud cloud) {
    boolean[] corners = new boolean[cloud.size()];
    Beat.pcall(
        () -> lambda(cloud, cloud.all(), cloud.west(), cloud.east(), corners),
        () -> lambda(cloud, cloud.all(), cloud.east(), cloud.west(), corners));
    return corners;
  }

  private static void lambda(Cloud cloud, PointSet points, int from, int to, boolean[] corners) {
    corners[from] = true;
    PointSet outside = points.lambda(cloud, from, to);
    if (outside.size() == 0) return;
    int corner = outside.farthest();
    Beat.pcall(
        () -> lambda(cloud, outside, from, corner, corners),
        () -> lambda(cloud, outside, corner, to, corners));
  }

  public static boolean[] function(Cloud cloud) {
    boolean[] corners = new boolean[cloud.size()];
    Beat.pcallInt(
        QuickHull::function,
        new Line(cloud, cloud.all(), cloud.west(), cloud.east(), corners),
        new Line(cloud, cloud.all(), cloud.east(), cloud.west(), corners),
        Integer::sum);
    return corners;
  }

  @SuppressWarnings("ArrayRecordComponent") // Nobody compares two of them.
  private record Line(Cloud cloud, PointSet points, int from, int to, boolean[] corners) {}

  /** The form with arguments wants a result: how many corners there are. */
  private static int function(Line line) {
    line.corners[line.from] = true;
    PointSet outside = line.points.lambda(line.cloud, line.from, line.to);
    if (outside.size() == 0) return 1;
    int corner = outside.farthest();
    return Beat.pcallInt(
        QuickHull::function,
        new Line(line.cloud, outside, line.from, corner, line.corners),
        new Line(line.cloud, outside, corner, line.to, line.corners),
        Integer::sum);
  }
}

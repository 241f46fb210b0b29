package io.github.beat4j.jmh.workloads;

import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.RecursiveTask;

/** Quickhull as tasks of a ForkJoinPool. */
public final class QuickHullTasks {
  /** As many points as are worth a task to an expert. */
  private static final int CUT_OFF = 4_096;

  private static final int ENOUGH_WAITING = 3;

  private QuickHullTasks() {}

  /** A task for every line and every part of a set. */
  public static boolean[] naive(Cloud cloud) {
    return hull(cloud, 0);
  }

  public static boolean[] expert(Cloud cloud) {
    return hull(cloud, CUT_OFF);
  }

  private static boolean[] hull(Cloud cloud, int cutOff) {
    boolean[] corners = new boolean[cloud.size()];
    ForkJoinTask.invokeAll(
        new Line(cloud, cloud.all(), cloud.west(), cloud.east(), corners, cutOff),
        new Line(cloud, cloud.all(), cloud.east(), cloud.west(), corners, cutOff));
    return corners;
  }

  private static boolean isSmall(int size, int cutOff) {
    return size <= cutOff
        || (cutOff > 0 && ForkJoinTask.getSurplusQueuedTaskCount() > ENOUGH_WAITING);
  }

  private static final class Line extends RecursiveAction {
    private static final long serialVersionUID = 1;
    private final transient Cloud cloud;
    private final transient PointSet points;
    private final int from;
    private final int to;
    private final boolean[] corners;
    private final int cutOff;

    Line(Cloud cloud, PointSet points, int from, int to, boolean[] corners, int cutOff) {
      this.cloud = cloud;
      this.points = points;
      this.from = from;
      this.to = to;
      this.corners = corners;
      this.cutOff = cutOff;
    }

    @Override
    protected void compute() {
      PointSet outside = new Filter(cloud, points, from, to, cutOff).compute();
      if (isSmall(outside.size(), cutOff)) {
        QuickHull.split(cloud, outside, from, to, corners);
        return;
      }
      corners[from] = true;
      if (outside.size() == 0) return;
      int corner = outside.farthest();
      invokeAll(
          new Line(cloud, outside, from, corner, corners, cutOff),
          new Line(cloud, outside, corner, to, corners, cutOff));
    }
  }

  private static final class Filter extends RecursiveTask<PointSet> {
    private static final long serialVersionUID = 1;
    private final transient Cloud cloud;
    private final transient PointSet points;
    private final int from;
    private final int to;
    private final int cutOff;

    Filter(Cloud cloud, PointSet points, int from, int to, int cutOff) {
      this.cloud = cloud;
      this.points = points;
      this.from = from;
      this.to = to;
      this.cutOff = cutOff;
    }

    @Override
    protected PointSet compute() {
      if (!points.isTree() || isSmall(points.size(), cutOff)) return points.plain(cloud, from, to);
      Filter right = new Filter(cloud, points.right(), from, to, cutOff);
      right.fork();
      PointSet left = new Filter(cloud, points.left(), from, to, cutOff).compute();
      return left.join(cloud, right.join());
    }
  }
}

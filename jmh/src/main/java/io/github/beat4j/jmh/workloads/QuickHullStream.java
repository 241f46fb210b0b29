package io.github.beat4j.jmh.workloads;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Quickhull whose filters are streams, in parallel where there are many points. */
public final class QuickHullStream {
  private static final int WORTH_IT = 4_096;

  private QuickHullStream() {}

  public static boolean[] hull(Cloud cloud) {
    boolean[] corners = new boolean[cloud.size()];
    int[] all = IntStream.range(0, cloud.size()).toArray();
    hull(cloud, all, cloud.west(), cloud.east(), corners);
    hull(cloud, all, cloud.east(), cloud.west(), corners);
    return corners;
  }

  private static void hull(Cloud cloud, int[] points, int from, int to, boolean[] corners) {
    corners[from] = true;
    int[] outside = stream(points).filter(point -> cloud.leftOf(from, to, point) > 0).toArray();
    if (outside.length == 0) return;
    int corner =
        stream(outside).reduce((a, b) -> isFarther(cloud, from, to, b, a) ? b : a).getAsInt();
    hull(cloud, outside, from, corner, corners);
    hull(cloud, outside, corner, to, corners);
  }

  private static boolean isFarther(Cloud cloud, int from, int to, int point, int than) {
    long difference = cloud.leftOf(from, to, point) - cloud.leftOf(from, to, than);
    return difference > 0 || (difference == 0 && cloud.isBefore(than, point));
  }

  private static IntStream stream(int[] points) {
    IntStream stream = Arrays.stream(points);
    return points.length < WORTH_IT ? stream : stream.parallel();
  }
}

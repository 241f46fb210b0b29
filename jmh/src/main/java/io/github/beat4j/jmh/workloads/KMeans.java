package io.github.beat4j.jmh.workloads;

import java.util.Arrays;
import java.util.Random;

/**
 * Lloyd's k-means: each point goes to the nearest centre, each centre into the middle of its
 * points. Coordinates are multiples of a power of two, so that sums are exact in any order.
 */
public final class KMeans {
  private static final int DIMENSIONS = 4;
  private static final int CLUSTERS = 16;
  private static final int ROUNDS = 5;
  private static final int GRAIN = 256;

  /** The points that are added up in one inner loop. */
  private static final int BLOCK = 1_024;

  private static final double UNIT = 1.0 / 1_024;
  private static final double RANGE = 64;
  private static final double TOLERANCE = 0.2;

  private final int size;
  private final double[] points;
  private final double[] truth;

  private KMeans(int size, double[] points, double[] truth) {
    this.size = size;
    this.points = points;
    this.truth = truth;
  }

  /** Points around known centres in turn; the first of each are where the search begins. */
  public static KMeans clusters(int size, long seed) {
    Random random = new Random(seed);
    double[] truth = random.doubles(CLUSTERS * DIMENSIONS, 0, RANGE).toArray();
    double[] points = new double[size * DIMENSIONS];
    for (int i = 0; i < points.length; i++) {
      double coordinate = truth[i % truth.length] + random.nextGaussian();
      points[i] = Math.rint(coordinate / UNIT) * UNIT;
    }
    return new KMeans(size, points, truth);
  }

  /** The centres after some rounds. */
  public double[] centres(Loop loop) {
    double[] centres = Arrays.copyOf(points, CLUSTERS * DIMENSIONS);
    int[] nearest = new int[size];
    for (int round = 0; round < ROUNDS; round++) {
      double[] now = centres;
      loop.run(size, GRAIN, point -> nearest[point] = nearest(point, now));
      centres = means(nearest, loop);
    }
    return centres;
  }

  private int nearest(int point, double[] centres) {
    int best = 0;
    double least = Double.MAX_VALUE;
    for (int cluster = 0; cluster < CLUSTERS; cluster++) {
      double distance = 0;
      for (int i = 0; i < DIMENSIONS; i++) {
        double difference = points[point * DIMENSIONS + i] - centres[cluster * DIMENSIONS + i];
        distance += difference * difference;
      }
      if (distance < least) {
        least = distance;
        best = cluster;
      }
    }
    return best;
  }

  private double[] means(int[] nearest, Loop loop) {
    Sums[] blocks = new Sums[(size + BLOCK - 1) / BLOCK];
    loop.run(blocks.length, 4, block -> blocks[block] = sums(nearest, block * BLOCK));
    Sums all = new Sums();
    for (Sums block : blocks) all.add(block);
    return all.means();
  }

  private Sums sums(int[] nearest, int from) {
    Sums sums = new Sums();
    for (int point = from; point < Math.min(size, from + BLOCK); point++) {
      int cluster = nearest[point];
      sums.counts[cluster]++;
      for (int i = 0; i < DIMENSIONS; i++)
        sums.coordinates[cluster * DIMENSIONS + i] += points[point * DIMENSIONS + i];
    }
    return sums;
  }

  private static final class Sums {
    private final double[] coordinates = new double[CLUSTERS * DIMENSIONS];
    private final int[] counts = new int[CLUSTERS];

    void add(Sums other) {
      for (int i = 0; i < coordinates.length; i++) coordinates[i] += other.coordinates[i];
      for (int i = 0; i < counts.length; i++) counts[i] += other.counts[i];
    }

    double[] means() {
      double[] means = new double[coordinates.length];
      for (int i = 0; i < means.length; i++) means[i] = coordinates[i] / counts[i / DIMENSIONS];
      return means;
    }
  }

  /** The centres that were found must be those that the points were made around. */
  public void check(double[] centres) {
    for (int i = 0; i < truth.length; i++)
      if (!(Math.abs(centres[i] - truth[i]) < TOLERANCE))
        throw new AssertionError(
            "centre %d: %s (expected: about %s)".formatted(i / DIMENSIONS, centres[i], truth[i]));
  }
}

package io.github.beat4j.examples.catalog;

import io.github.beat4j.examples.Knapsack.Item;
import io.github.beat4j.examples.Point;
import io.github.beat4j.examples.Signal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Random data, the same in every run. */
final class Data {
  private static final long SEED = 42;

  private Data() {}

  static SplittableRandom random() {
    return new SplittableRandom(SEED);
  }

  static int[] ints(int size) {
    return random().ints(size).toArray();
  }

  static long[] longs(int size) {
    return random().longs(size).toArray();
  }

  static double[] doubles(int size) {
    return random().doubles(size, -1, 1).toArray();
  }

  static double[][] matrix(int size) {
    return Stream.generate(() -> doubles(size)).limit(size).toArray(double[][]::new);
  }

  static boolean[] cells(int size) {
    SplittableRandom random = random();
    boolean[] cells = new boolean[size];
    for (int i = 0; i < size; i++) cells[i] = random.nextInt(3) == 0;
    return cells;
  }

  static Signal signal(int logOfSize) {
    return Signal.of(doubles(1 << logOfSize), new double[1 << logOfSize]);
  }

  static List<Item> items(int size) {
    SplittableRandom random = random();
    return Stream.generate(() -> new Item(random.nextInt(1, 50), random.nextInt(1, 100)))
        .limit(size)
        .toList();
  }

  /** Points in a disc, so that the hull has many corners. */
  static List<Point> points(int size) {
    SplittableRandom random = random();
    return Stream.generate(() -> point(random.nextDouble(), random.nextDouble()))
        .limit(size)
        .toList();
  }

  private static Point point(double angle, double area) {
    double radius = 1_000_000 * Math.sqrt(area);
    return new Point(
        (int) (radius * Math.cos(2 * Math.PI * angle)),
        (int) (radius * Math.sin(2 * Math.PI * angle)));
  }

  static String text(int size) {
    StringBuilder text = new StringBuilder(size);
    random().ints(size, 0, 6).forEach(i -> text.append(" abc\nd".charAt(i)));
    return text.toString();
  }
}

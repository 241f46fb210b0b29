package io.github.beat4j.jmh.comparison;

import io.github.beat4j.jmh.measure.Report;
import io.github.beat4j.jmh.workloads.Mandelbrot;

/** A loop over pixels: most of them cheap, some a hundred times as dear. */
final class MandelbrotWorkloads {
  private static final int SIDE = 320;
  private static final long SUM = 15_586_576;
  private static final int SMALL_SIDE = 128;
  private static final long SMALL_SUM = 2_500_175;

  private MandelbrotWorkloads() {}

  static Workload<Integer, int[]> mandelbrot() {
    return builder("mandelbrot", SIDE, SUM).build();
  }

  static Workload<Integer, int[]> small() {
    return builder("mandelbrot-small", SMALL_SIDE, SMALL_SUM).small().build();
  }

  private static Workload.Builder<Integer, int[]> builder(String name, int side, long sum) {
    return Loops.forms(
        Workload.named(
            name,
            "Mandelbrot set, %d x %d pixels".formatted(side, side),
            Workload.Shape.IRREGULAR,
            () -> side,
            (input, picture) -> Report.check("iterations", sum, Mandelbrot.sum(picture))),
        Loops.ALL,
        Mandelbrot::picture);
  }
}

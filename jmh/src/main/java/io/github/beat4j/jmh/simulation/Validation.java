package io.github.beat4j.jmh.simulation;

import io.github.beat4j.BeatPool;
import io.github.beat4j.BeatStats;
import io.github.beat4j.jmh.measure.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * A program on a real pool beside its graph on virtual workers. What a unit of work takes is
 * measured by the program without Beat, in the same rounds.
 */
public final class Validation {
  private static final long SEED = 1;
  private static final int WARM_UP = 3;

  /**
   * One comparison.
   *
   * @param graph the task graph's name
   * @param workers real and virtual ones
   * @param measured the real run: its minimum, and means of the counts
   * @param simulated the median of some seeds
   */
  public record Row(String graph, int workers, Real measured, SimulatedRun simulated) {
    /** How much longer the simulated run is than the real one. */
    public double error() {
      return simulated.nanos() / measured.nanos() - 1;
    }
  }

  /**
   * Rounds of a real run.
   *
   * @param plainNanos the program without Beat, the minimum
   * @param nanos the minimum
   * @param medianNanos the median
   * @param promotions per round
   * @param steals per round
   */
  public record Real(
      double plainNanos, double nanos, double medianNanos, double promotions, double steals) {}

  private Validation() {}

  /**
   * Compares with 1 worker and with 2.
   *
   * @param program the program
   * @param costs what the scheduler's steps take
   * @param rounds how many real runs of each kind
   * @return a row for each number of workers
   */
  public static List<Row> of(Program program, Costs costs, int rounds) {
    TaskGraph graph = program.record();
    List<Row> rows = new ArrayList<>();
    for (int workers = 1; workers <= 2; workers++) {
      Real real = measure(program, workers, rounds);
      TaskGraph calibrated = graph.withNanosPerUnit(real.plainNanos() / graph.units());
      rows.add(
          new Row(
              graph.name(),
              workers,
              real,
              Curves.median(calibrated, costs, workers, Start.SEARCHING, SEED)));
    }
    return rows;
  }

  private static Real measure(Program program, int workers, int rounds) {
    double[] plain = new double[rounds];
    double[] beat = new double[rounds];
    try (BeatPool pool = BeatPool.builder().workers(workers).build()) {
      Program.Runs runs = program.runs();
      LongSupplier alone = runs.plain();
      LongSupplier inside = runs.beat();
      long expected = alone.getAsLong();
      for (int i = 0; i < WARM_UP; i++) {
        time(alone, expected);
        time(() -> pool.invoke(inside::getAsLong), expected);
      }
      BeatStats before = pool.stats();
      for (int i = 0; i < rounds; i++) {
        plain[i] = time(alone, expected);
        beat[i] = time(() -> pool.invoke(inside::getAsLong), expected);
      }
      BeatStats after = pool.stats();
      Arrays.sort(plain);
      Arrays.sort(beat);
      return new Real(
          plain[0],
          beat[0],
          beat[rounds / 2],
          (after.promotions() - before.promotions()) / (double) rounds,
          (after.steals() - before.steals()) / (double) rounds);
    }
  }

  private static double time(LongSupplier program, long expected) {
    long start = System.nanoTime();
    long result = program.getAsLong();
    long end = System.nanoTime();
    Report.check("program", expected, result);
    return end - start;
  }
}

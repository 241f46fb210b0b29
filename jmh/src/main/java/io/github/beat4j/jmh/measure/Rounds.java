package io.github.beat4j.jmh.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Interleaved rounds: in each round every variant runs once, so that all of them meet the same
 * neighbours and clock rates. Two full collections between warm-up and measurement make the
 * long-lived objects old, as they are in a program that has run for a while.
 */
public final class Rounds {
  private final long warmUpNanos;
  private final long nanos;
  private final int least;

  private Rounds(long warmUpMillis, long millis, int least) {
    this.warmUpNanos = TimeUnit.MILLISECONDS.toNanos(warmUpMillis);
    this.nanos = TimeUnit.MILLISECONDS.toNanos(millis);
    this.least = least;
  }

  /**
   * Plans rounds.
   *
   * @param warmUpMillis how long to warm up, at least one round
   * @param millis how long to measure
   * @param least how many rounds at least, however long they take
   */
  public static Rounds of(long warmUpMillis, long millis, int least) {
    return new Rounds(warmUpMillis, millis, least);
  }

  /**
   * Measures.
   *
   * @param expected what each variant must return
   * @param variants by name
   * @return nanoseconds per round
   */
  public Map<String, Sample> run(long expected, Map<String, LongSupplier> variants) {
    Map<String, Sample> samples = new LinkedHashMap<>();
    times(expected, variants).forEach((name, all) -> samples.put(name, Sample.of(all)));
    return samples;
  }

  /** Measures like {@link #run}, and gives every round's time; the lists are of equal length. */
  public Map<String, List<Double>> times(long expected, Map<String, LongSupplier> variants) {
    long start = System.nanoTime();
    do {
      variants.forEach((name, variant) -> time(name, variant, expected));
    } while (System.nanoTime() - start < warmUpNanos);
    System.gc();
    System.gc();
    Map<String, List<Double>> times = new LinkedHashMap<>();
    variants.keySet().forEach(name -> times.put(name, new ArrayList<>()));
    start = System.nanoTime();
    for (int round = 0; round < least || System.nanoTime() - start < nanos; round++) {
      variants.forEach((name, variant) -> times.get(name).add(time(name, variant, expected)));
    }
    return times;
  }

  private static double time(String name, LongSupplier variant, long expected) {
    long start = System.nanoTime();
    long result = variant.getAsLong();
    long end = System.nanoTime();
    Report.check(name, expected, result);
    return end - start;
  }
}

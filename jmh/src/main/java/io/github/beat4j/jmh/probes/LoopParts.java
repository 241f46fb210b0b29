package io.github.beat4j.jmh.probes;

import io.github.beat4j.Beat;
import io.github.beat4j.jmh.bulk.Price;
import io.github.beat4j.jmh.measure.Probe;
import io.github.beat4j.jmh.measure.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * What a loop of two threads consists of: who runs how much of it, from when on, in how many parts.
 * Two looks at the clock for each part are in its times.
 */
public final class LoopParts implements Probe {
  public static final String BEAT = "Beat";
  public static final String STREAM = "stream";

  /** Of the loop, in nanoseconds. */
  public static final String DURATION = "duration";

  /** What the other thread has run, from 0 to 1. */
  public static final String SHARE = "share";

  /**
   * From the beginning of the loop to the other one's first part, in nanoseconds; if it has one.
   */
  public static final String COMES_AFTER = "comes after";

  /** How much of the caller's time is none of its parts', in nanoseconds. */
  public static final String BESIDE = "beside";

  /** Of both threads. */
  public static final String PARTS = "parts";

  /** An element's time within a part, in nanoseconds. */
  public static final String ELEMENT = "element";

  /** How many loops the other thread had no part in, from 0 to 1. */
  public static final String ALONE = "alone";

  /** A look at the clock, in nanoseconds; once. */
  public static final String CLOCK = "clock";

  /** So many parts a stream's loop has, or one for each element if these are fewer. */
  private static final int STREAM_PARTS = 64;

  private static final int LOOKS = 1_000_000;
  private static final int LOOPS = 3_000;
  private static final long MOST_NANOS = 2_000_000_000L;

  private final Thread caller = Thread.currentThread();
  private final Ledger own = new Ledger();
  private final Ledger other = new Ledger();
  private final Map<String, List<Double>> seen = new LinkedHashMap<>();
  private long[] array = {};

  /** Written by one thread while a loop runs, read by the caller after it. */
  private static final class Ledger {
    long first;
    long nanos;
    int elements;
    int parts;

    void clear() {
      nanos = 0;
      elements = 0;
      parts = 0;
    }

    void add(long begin, long end, int size) {
      if (parts == 0) first = begin;
      nanos += end - begin;
      elements += size;
      parts++;
    }
  }

  /**
   * Measures loops.
   *
   * @param variant Beat or stream, the price, the size, and for how many milliseconds loops have
   *     run before, with slashes between them
   */
  @Override
  public void measure(String variant, Report report) {
    String[] words = variant.split("/", -1);
    Price price = Price.valueOf(words[1]);
    int size = Integer.parseInt(words[2]);
    array = new long[size];
    Runnable loop =
        words[0].equals(BEAT)
            ? () -> Beat.forEachRange(0, size, (from, to) -> part(from, to, price))
            : () -> stream(size, price);
    long begin = System.nanoTime();
    do {
      run(loop);
    } while (System.nanoTime() - begin < 1_000_000L * Integer.parseInt(words[3]));
    seen.clear();
    int alone = 0;
    int loops = 0;
    for (begin = System.nanoTime();
        loops < LOOPS && System.nanoTime() - begin < MOST_NANOS;
        loops++) {
      run(loop);
      if (other.parts == 0) alone++;
    }
    seen.forEach((what, values) -> report.values(what, percentiles(values)));
    report.value(ALONE, (double) alone / loops);
    report.value(CLOCK, clock());
  }

  private static double clock() {
    long begin = System.nanoTime();
    long end = begin;
    for (int i = 0; i < LOOKS; i++) end = Math.max(end, System.nanoTime());
    return (double) (end - begin) / LOOKS;
  }

  private void stream(int size, Price price) {
    int parts = Math.min(size, STREAM_PARTS);
    IntStream.range(0, parts)
        .parallel()
        .forEach(i -> part(bound(i, size, parts), bound(i + 1, size, parts), price));
  }

  private static int bound(int part, int size, int parts) {
    return (int) ((long) part * size / parts);
  }

  private void part(int from, int to, Price price) {
    long begin = System.nanoTime();
    long[] results = array;
    for (int i = from; i < to; i++) results[i] = price.worth(i);
    (Thread.currentThread() == caller ? own : other).add(begin, System.nanoTime(), to - from);
  }

  private void run(Runnable loop) {
    own.clear();
    other.clear();
    long begin = System.nanoTime();
    loop.run();
    long nanos = System.nanoTime() - begin;
    int elements = own.elements + other.elements;
    note(DURATION, (double) nanos);
    note(SHARE, (double) other.elements / elements);
    if (other.parts > 0) note(COMES_AFTER, (double) (other.first - begin));
    note(BESIDE, (double) (nanos - own.nanos));
    note(PARTS, own.parts + other.parts);
    note(ELEMENT, (double) (own.nanos + other.nanos) / elements);
  }

  /** The tenth, fiftieth and ninetieth. */
  private static List<Double> percentiles(List<Double> values) {
    double[] all = values.stream().mapToDouble(Double::doubleValue).toArray();
    return List.of(
        StatUtils.percentile(all, 10),
        StatUtils.percentile(all, 50),
        StatUtils.percentile(all, 90));
  }

  private void note(String what, double value) {
    seen.computeIfAbsent(what, name -> new ArrayList<>()).add(value);
  }
}

package io.github.beat4j.jmh.probes;

import io.github.beat4j.BeatPool;
import io.github.beat4j.jmh.measure.Probe;
import io.github.beat4j.jmh.measure.Report;
import io.github.beat4j.jmh.measure.Rounds;
import io.github.beat4j.jmh.workloads.Kernels;
import io.github.beat4j.jmh.workloads.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.function.LongSupplier;

/**
 * What one call costs on one worker beyond the plain call: a tree sum, one call per node. The
 * variant is the form. Each value is the difference of two neighbouring rounds.
 */
public final class CallCost implements Probe {
  public static final String NANOS = "nanos";

  /** Before the form: in a pool that knows the machine. */
  public static final String AWARE = "aware ";

  private static final int HEIGHT = 18;
  private static final int TREES = 8;

  @Override
  public void measure(String variant, Report report) {
    boolean aware = variant.startsWith(AWARE);
    String measured = aware ? variant.substring(AWARE.length()) : variant;
    BeatPool pool = BeatPool.builder().workers(1).topologyAware(aware).build();
    ForkJoinPool peer = new ForkJoinPool(1);
    Map<String, LongSupplier> variants = new LinkedHashMap<>();
    for (String form : List.of(Kernels.PLAIN, measured)) {
      LongSupplier sum = Kernels.of("tree", HEIGHT, form, pool, peer);
      variants.put(form, () -> repeat(sum));
    }
    Rounds rounds = report.quick() ? Rounds.of(350, 350, 4) : Rounds.of(1500, 2000, 8);
    long calls = TREES * Tree.size(HEIGHT);
    Map<String, List<Double>> times = rounds.times(calls, variants);
    report.medians(
        NANOS, differences(times.get(measured), times.get(Kernels.PLAIN), (double) calls));
  }

  static List<Double> differences(List<Double> times, List<Double> plain, double calls) {
    List<Double> differences = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) differences.add((times.get(i) - plain.get(i)) / calls);
    return differences;
  }

  private static long repeat(LongSupplier sum) {
    long total = 0;
    for (int i = 0; i < TREES; i++) total += sum.getAsLong();
    return total;
  }
}

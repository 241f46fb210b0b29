package io.github.beat4j.examples.tour;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one workload went: a line of the table.
 *
 * @param name the workload
 * @param size how much of it
 * @param best the best lap of each variant
 * @param published what was left behind to look at
 * @param mismatches what was wrong with the results; empty if all is well
 */
public record Standing(
    String name,
    String size,
    Map<Variant, Lap> best,
    Optional<String> published,
    List<String> mismatches) {

  public Standing {
    best = Map.copyOf(best);
    mismatches = List.copyOf(mismatches);
  }

  public Lap best(Variant variant) {
    Lap lap = best.get(variant);
    if (lap == null) throw new IllegalStateException(variant.title() + " did not run");
    return lap;
  }

  public double speedUp(Variant variant) {
    return (double) best(Variant.SEQUENTIAL).nanos() / best(variant).nanos();
  }
}

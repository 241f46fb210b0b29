package io.github.beat4j.examples.tour;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one workload went: a line of the table.
 *
 * @param name the workload
 * @param size how much of it
 * @param nanos the best time of each variant
 * @param promotions branches that Beat made stealable in its best round
 * @param steals branches that another worker ran in that round
 * @param published what was left behind to look at
 * @param mismatches what was wrong with the results; empty if all is well
 */
public record Standing(
    String name,
    String size,
    Map<Variant, Long> nanos,
    long promotions,
    long steals,
    Optional<String> published,
    List<String> mismatches) {

  public Standing {
    nanos = Map.copyOf(nanos);
    mismatches = List.copyOf(mismatches);
  }

  public long nanos(Variant variant) {
    Long best = nanos.get(variant);
    if (best == null) throw new IllegalStateException(variant.title() + " did not run");
    return best;
  }

  public double speedUp(Variant variant) {
    return (double) nanos(Variant.SEQUENTIAL) / nanos(variant);
  }
}

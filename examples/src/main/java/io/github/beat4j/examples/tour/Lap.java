package io.github.beat4j.examples.tour;

/**
 * One run of one variant.
 *
 * @param nanos how long it took
 * @param promotions branches that Beat made stealable meanwhile
 * @param steals branches that another worker than their caller's ran
 */
public record Lap(long nanos, long promotions, long steals) {
  static Lap faster(Lap one, Lap other) {
    return other.nanos < one.nanos ? other : one;
  }
}

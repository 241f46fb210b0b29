package io.github.beat4j.jmh.sections;

/**
 * How long Beat may take beside others.
 *
 * @param ofPlain of the time of the plain form
 * @param ofPeer of the time of the best peer
 * @param reasons why rows miss the aim, as far as that is known
 */
public record Aim(double ofPlain, double ofPeer, Reasons reasons) {

  /** Knows why a row misses the aim. */
  @FunctionalInterface
  public interface Reasons {
    /** The reason, in a few words; empty if it is not known. */
    String of(String row);
  }
}

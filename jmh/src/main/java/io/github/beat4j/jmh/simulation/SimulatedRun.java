package io.github.beat4j.jmh.simulation;

import java.util.List;

/**
 * What one root did on virtual workers.
 *
 * @param nanos how long it took
 * @param nodes nodes of the graph that were run
 * @param promotions latent branches made stealable
 * @param takenBack promoted branches that their owner ran after all
 * @param steals branches run by another worker than the one that forked them
 * @param failedSteals attempts that another thief won
 * @param sleeps how often a worker went to sleep
 * @param stealsByDistance steals from the same processor, the same group, the same node, another
 *     node
 */
public record SimulatedRun(
    double nanos,
    long nodes,
    long promotions,
    long takenBack,
    long steals,
    long failedSteals,
    long sleeps,
    List<Long> stealsByDistance) {
  /** What is given is copied. */
  public SimulatedRun {
    stealsByDistance = List.copyOf(stealsByDistance);
  }
}

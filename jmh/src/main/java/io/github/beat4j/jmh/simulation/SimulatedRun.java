package io.github.beat4j.jmh.simulation;

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
 */
public record SimulatedRun(
    double nanos,
    long nodes,
    long promotions,
    long takenBack,
    long steals,
    long failedSteals,
    long sleeps) {}

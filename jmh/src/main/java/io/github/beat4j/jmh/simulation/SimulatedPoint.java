package io.github.beat4j.jmh.simulation;

/**
 * One point of a speed-up curve, simulated.
 *
 * @param graph the task graph's name
 * @param workers virtual workers
 * @param speedUp over the work alone, without any scheduler
 * @param promotions latent branches made stealable
 * @param steals branches run by another worker than the one that forked them
 */
public record SimulatedPoint(
    String graph, int workers, double speedUp, long promotions, long steals) {}

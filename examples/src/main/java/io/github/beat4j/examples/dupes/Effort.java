package io.github.beat4j.examples.dupes;

import java.time.Duration;

/**
 * What a search has cost.
 *
 * @param workers how many threads computed; 1 if sequential
 * @param sequential whether it ran without Beat's scheduler
 * @param wall how long it took
 * @param promotions branches that were made stealable
 * @param steals branches that another worker ran
 */
public record Effort(
    int workers, boolean sequential, Duration wall, long promotions, long steals) {}

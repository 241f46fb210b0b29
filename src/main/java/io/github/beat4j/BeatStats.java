package io.github.beat4j;

import java.time.Duration;

/**
 * What a pool has done so far. The parts are read one after the other and may each be a moment old.
 *
 * @param workers how many threads may compute at a time
 * @param threads how many threads were started and not ended by {@link BeatPool#resize}
 * @param registered calls whose right branch was made known to the scheduler; all others ran inline
 * @param promotions branches made stealable
 * @param takenBack promoted branches that their own worker ran after all
 * @param steals branches run by another worker than the one that called them
 * @param failedSteals attempts to steal that another thief won
 * @param tasks submitted tasks run by the pool's workers
 * @param sleeps how often a worker went to sleep for want of work
 * @param promotionCost measured cost of a promotion, the waking of a worker included
 * @param heartbeatInterval least time between two promotions in vain of one worker, beyond a burst
 *     of 32
 * @param blocked how often a worker was reported to block inside a task ({@link
 *     BeatPoolBuilder#reportBlocking})
 */
public record BeatStats(
    int workers,
    int threads,
    long registered,
    long promotions,
    long takenBack,
    long steals,
    long failedSteals,
    long tasks,
    long sleeps,
    Duration promotionCost,
    Duration heartbeatInterval,
    long blocked) {}

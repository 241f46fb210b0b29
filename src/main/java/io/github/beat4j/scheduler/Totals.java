package io.github.beat4j.scheduler;

/**
 * Sums over the workers of a pool; each part may be a moment old.
 *
 * @param threads threads started, but for those that are gone because the pool became smaller
 * @param registered calls whose right branch was registered
 * @param promotions latent branches made stealable
 * @param takenBack promoted branches that their owner ran after all
 * @param steals branches run by another worker than the one that forked them
 * @param failedSteals attempts that another thief won
 * @param tasks submitted tasks run
 * @param sleeps how often a worker went to sleep
 * @param promotionNanos measured cost of a promotion, the mean over the workers that promoted
 * @param intervalNanos least time between two promotions of one worker, likewise
 */
public record Totals(
    int threads,
    long registered,
    long promotions,
    long takenBack,
    long steals,
    long failedSteals,
    long tasks,
    long sleeps,
    double promotionNanos,
    long intervalNanos) {

  static Totals of(Worker[] workers, int threads) {
    return of(workers, new WorkerCounts(), threads);
  }

  /** With what those have counted that are gone. */
  static Totals of(Worker[] workers, WorkerCounts gone, int threads) {
    WorkerCounts sum = new WorkerCounts();
    sum.add(gone);
    double cost = 0;
    long interval = 0;
    int promoters = 0;
    for (Worker worker : workers) {
      sum.add(worker.counts);
      if (worker.counts.promoted > 0) {
        promoters++;
        cost += worker.promoter.cost();
        interval += worker.promoter.interval();
      }
    }
    int n = Math.max(1, promoters);
    return new Totals(
        threads,
        sum.registered,
        sum.promoted,
        sum.tookBack,
        sum.stole,
        sum.failedSteals,
        sum.ran,
        sum.slept,
        cost / n,
        interval / n);
  }
}

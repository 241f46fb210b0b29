package io.github.beat4j.scheduler;

/**
 * Sums over the workers of a pool; each part may be a moment old.
 *
 * @param threads threads started
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
    long registered = 0;
    long promoted = 0;
    long back = 0;
    long stole = 0;
    long failed = 0;
    long ran = 0;
    long slept = 0;
    double cost = 0;
    long interval = 0;
    int promoters = 0;
    for (Worker worker : workers) {
      WorkerCounts counts = worker.counts;
      registered += counts.registered;
      promoted += counts.promoted;
      back += counts.tookBack;
      stole += counts.stole;
      failed += counts.failedSteals;
      ran += counts.ran;
      slept += counts.slept;
      if (counts.promoted > 0) {
        promoters++;
        cost += worker.promoter.cost();
        interval += worker.promoter.interval();
      }
    }
    int n = Math.max(1, promoters);
    return new Totals(
        threads, registered, promoted, back, stole, failed, ran, slept, cost / n, interval / n);
  }
}

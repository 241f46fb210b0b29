package io.github.beat4j.scheduler;

/**
 * The token account of one worker: working time earns tokens, a promotion spends one, and gets it
 * back if the branch is stolen. One token is earned per interval, and the interval follows from the
 * measured cost of a promotion and the allowed overhead, unless it is set. Owner only; the two
 * figures may be read by others, late.
 */
final class Promoter {
  private static final int MOST_TOKENS = 32;
  private static final int FEW_TOKENS = 24;

  /** A worker without tokens that has not come to a call for so many intervals runs coarse ones. */
  private static final int COARSE = 2;

  /** While all that it has promoted is stolen, it earns so many for each interval then. */
  private static final int TOKENS_IF_COARSE = 8;

  private static final int SAMPLED = 16;
  private static final int POLLS_PER_LOOK = 16;
  private static final double WEIGHT = 1.0 / 8;

  /** A promoter that lost its processor in the middle says nothing about the cost. */
  private static final int MOST_OUTLYING = 4;

  private static final long LEAST_INTERVAL = 2_000;
  private static final long MOST_INTERVAL = 100_000;

  private final NanoClock clock;
  private final double overhead;
  private final long fixedInterval;
  private double cost = 200;
  private long interval;
  private long lastEarned;

  /** When it last looked whether some were earned, or spent the last one it had. */
  private long lastLooked;

  private int tokens = MOST_TOKENS;
  private int looks;
  private int samples;

  Promoter(NanoClock clock, double overhead, long fixedInterval) {
    this.clock = clock;
    this.overhead = overhead;
    this.fixedInterval = fixedInterval;
    this.interval = fixedInterval > 0 ? fixedInterval : (long) (cost / overhead);
    this.lastEarned = clock.nanoTime();
    this.lastLooked = lastEarned;
  }

  /**
   * Spends a token, if there is one or one has been earned. Unless somebody has asked, it looks at
   * the clock at every 16th refusal only.
   *
   * @param asked whether somebody has
   * @param starving how many there are to promote for, if all that was promoted so far is stolen;
   *     else 0
   */
  boolean spend(boolean asked, int starving) {
    if (tokens == 0) {
      if ((!asked && (++looks & (POLLS_PER_LOOK - 1)) != 0) || !earn(starving)) return false;
    } else if (tokens == 1) {
      lastLooked = clock.nanoTime();
    }
    tokens--;
    return true;
  }

  /**
   * At the start of a root or stolen branch: what was earned since the last look counts from the
   * first call on.
   */
  void refill() {
    if (tokens < FEW_TOKENS) earn(0);
  }

  /** Whether the next promotion needs a token that is not earned yet. */
  boolean isSpent() {
    return tokens == 0;
  }

  /** A promoted branch was stolen: somebody was hungry, so the promotion was not in vain. */
  void refund() {
    if (tokens < MOST_TOKENS) tokens++;
  }

  private boolean earn(int starving) {
    long now = clock.nanoTime();
    boolean coarse = starving > 0 && (now - lastLooked) / interval >= COARSE;
    lastLooked = now;
    long earned = (now - lastEarned) / interval;
    if (earned <= 0) return false;
    lastEarned = now;
    tokens =
        coarse
            ? (int) Math.min(Math.max(MOST_TOKENS, starving), earned * TOKENS_IF_COARSE)
            : (int) Math.min(MOST_TOKENS, tokens + earned);
    return true;
  }

  /** Whether the next promotion is to be timed: every 16th. */
  boolean samples() {
    return (++samples & (SAMPLED - 1)) == 0;
  }

  long now() {
    return clock.nanoTime();
  }

  void sampled(long nanos) {
    cost += (Math.min((double) nanos, MOST_OUTLYING * cost) - cost) * WEIGHT;
    if (fixedInterval > 0) return;
    interval = Math.max(LEAST_INTERVAL, Math.min(MOST_INTERVAL, (long) (cost / overhead)));
  }

  double cost() {
    return cost;
  }

  long interval() {
    return interval;
  }
}

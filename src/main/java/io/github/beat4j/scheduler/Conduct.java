package io.github.beat4j.scheduler;

import java.lang.Thread.UncaughtExceptionHandler;
import org.jspecify.annotations.Nullable;

/**
 * The part of the settings that says how a pool behaves towards the tasks and threads around it.
 * Already validated.
 *
 * @param help what a joiner may run while it waits
 * @param spares how many threads there may be beyond those that compute
 * @param reportBlockingNanos how long a worker may block in a task before it is reported, or 0
 * @param namesThreads whether a thread bears the name of the root that it works for
 * @param lifo whether the youngest submitted task begins first
 * @param handler what is given the failures that nobody waits for, or null for the thread's own
 */
public record Conduct(
    Help help,
    int spares,
    long reportBlockingNanos,
    boolean namesThreads,
    boolean lifo,
    @Nullable UncaughtExceptionHandler handler) {
  /** Threads beyond those that compute, unless set otherwise. */
  public static final int DEFAULT_SPARES = 256;

  /** What is not set. */
  public static final Conduct DEFAULT =
      new Conduct(Help.ROOT, DEFAULT_SPARES, 0, false, false, null);

  /**
   * Another policy of waiting.
   *
   * @param other what a joiner may run
   * @return the same but for that
   */
  public Conduct help(Help other) {
    return new Conduct(other, spares, reportBlockingNanos, namesThreads, lifo, handler);
  }

  /**
   * Another bound of the spare threads.
   *
   * @param other how many
   * @return the same but for that
   */
  public Conduct spares(int other) {
    return new Conduct(help, other, reportBlockingNanos, namesThreads, lifo, handler);
  }

  /**
   * Reports of workers that block.
   *
   * @param nanos after how long
   * @return the same but for that
   */
  public Conduct reportBlocking(long nanos) {
    return new Conduct(help, spares, nanos, namesThreads, lifo, handler);
  }

  /**
   * Names of threads.
   *
   * @param other whether a thread bears the name of the root that it works for
   * @return the same but for that
   */
  public Conduct namesThreads(boolean other) {
    return new Conduct(help, spares, reportBlockingNanos, other, lifo, handler);
  }

  /**
   * Order of submitted tasks.
   *
   * @param other whether the youngest begins first
   * @return the same but for that
   */
  public Conduct lifo(boolean other) {
    return new Conduct(help, spares, reportBlockingNanos, namesThreads, other, handler);
  }

  /**
   * Failures that nobody waits for.
   *
   * @param other what is given them
   * @return the same but for that
   */
  public Conduct handler(UncaughtExceptionHandler other) {
    return new Conduct(help, spares, reportBlockingNanos, namesThreads, lifo, other);
  }
}

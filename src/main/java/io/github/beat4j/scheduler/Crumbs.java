package io.github.beat4j.scheduler;

import org.jspecify.annotations.Nullable;

/**
 * Tells a thread when to leave its victims alone for a while: what it has stolen lately was so
 * little that looking for more only disturbs whoever shares it. Owner only.
 *
 * <p>Crumbs from a different root each time come from roots that are over before a thief can help.
 * In one large root a crumb says little: a tree out of balance has many beside its large branches.
 */
final class Crumbs {
  private static final long CRUMB_NANOS = 10_000;

  /**
   * A thief fetches what it reads from the owner's cache, so a small root's half runs that long.
   */
  private static final long STRANGE_CRUMB_NANOS = 30_000;

  /** In a row, from whatever root. */
  private static final int MOST_CRUMBS = 16;

  /** In a row, each from another root than the one before: the first is one too many. */
  private static final int MOST_STRANGERS = 0;

  private @Nullable Root last;
  private int crumbs;
  private int strangers;

  /** Whether the thread is to rest after a branch of the root that ran for so long. */
  boolean isFedUp(Root root, long nanos) {
    boolean stranger = root != last;
    last = root;
    crumbs = nanos < CRUMB_NANOS ? crumbs + 1 : 0;
    strangers = stranger && nanos < STRANGE_CRUMB_NANOS ? strangers + 1 : 0;
    return crumbs > MOST_CRUMBS || strangers > MOST_STRANGERS;
  }

  /** Something else was found. */
  void forget() {
    crumbs = 0;
    strangers = 0;
  }
}

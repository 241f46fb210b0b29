package io.github.beat4j.scheduler;

/** What a joiner may run while it waits for a stolen branch. */
public enum Help {
  /** Branches of its own root. */
  ROOT,
  /** Those first, then anybody's branches, then submitted tasks. */
  ANY,
  /** Nothing: it parks, and a sleeping or spare thread computes in its place. */
  PARK
}

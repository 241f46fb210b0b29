package io.github.beat4j.jmh.simulation;

/** What the threads of the pool do when a root begins. */
public enum Start {
  /** They search: the root before has just ended. */
  SEARCHING,
  /** They sleep: nothing has happened for a while. */
  ASLEEP,
  /** They are not there yet: the pool is new. */
  UNSTARTED
}

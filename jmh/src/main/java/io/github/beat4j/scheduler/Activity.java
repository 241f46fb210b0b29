package io.github.beat4j.scheduler;

/**
 * What a virtual worker is in the middle of: one frame of its stack. A step does what happens at
 * one moment, then lets the worker's clock go on by what it costs.
 */
interface Activity {
  void step();
}

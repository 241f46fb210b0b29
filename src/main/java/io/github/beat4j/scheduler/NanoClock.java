package io.github.beat4j.scheduler;

/** Time, as an interface: heartbeats are tested without sleeping. */
@FunctionalInterface
interface NanoClock {
  NanoClock SYSTEM = System::nanoTime;

  long nanoTime();
}

package io.github.beat4j.examples.service;

import java.util.concurrent.ForkJoinTask;

/** A computation in the three forms that the engines need. */
public interface Job {
  /** On Beat: on the calling worker and those that are free. */
  long parallel();

  /** On the calling thread alone. */
  long sequential();

  /** With the cut-off of an expert, to be invoked on a worker of a ForkJoinPool. */
  ForkJoinTask<Long> forkJoinTask();
}

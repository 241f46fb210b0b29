package io.github.beat4j.examples.service;

import java.util.function.IntFunction;

/**
 * A path that computes.
 *
 * @param path the path
 * @param size what {@code n} is if the request does not say
 * @param largest what it may be
 * @param job makes the job; called on the thread that reads requests
 */
record Endpoint(String path, int size, int largest, IntFunction<Job> job) {
  static final Endpoint SMALL =
      new Endpoint("/small", TreeJob.HEIGHT, TreeJob.LARGEST_HEIGHT, TreeJob::ofHeight);

  static final Endpoint LARGE =
      new Endpoint("/large", QueensJob.SIZE, QueensJob.LARGEST_SIZE, QueensJob::ofSize);

  Job ofSize(int n) {
    return job.apply(n);
  }
}

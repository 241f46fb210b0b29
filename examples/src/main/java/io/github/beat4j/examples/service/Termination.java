package io.github.beat4j.examples.service;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** Ends an executor as {@code close} does on later JDKs: what was submitted is finished. */
final class Termination {
  private Termination() {}

  static void await(ExecutorService executor) {
    executor.shutdown();
    try {
      while (!executor.awaitTermination(1, TimeUnit.HOURS)) executor.shutdown();
    } catch (InterruptedException e) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}

package io.github.beat4j.examples.tour;

import io.github.beat4j.BeatPool;
import java.util.concurrent.ForkJoinPool;

/** The ways in which a workload is written. */
public enum Variant {
  SEQUENTIAL("sequential"),
  NAIVE("FJP naive"),
  EXPERT("FJP cut-off"),
  BEAT("Beat");

  private final String title;

  Variant(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  <I, R> R run(Workload<I, R> workload, I input, ForkJoinPool forkJoin, BeatPool beat) {
    return switch (this) {
      case SEQUENTIAL -> workload.sequential(input);
      case NAIVE -> workload.naive(forkJoin, input);
      case EXPERT -> workload.expert(forkJoin, input);
      case BEAT -> beat.invoke(() -> workload.beat(input));
    };
  }
}

package io.github.beat4j.examples.tour;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;

/**
 * One computation, written four ways.
 *
 * @param <I> its input
 * @param <R> its result
 */
public interface Workload<I, R> {

  String name();

  String size();

  /** Makes the input, before any time is taken. */
  I prepare();

  /** Makes a copy for one run, if a run changes its input. */
  default I copy(I input) {
    return input;
  }

  /** Plain recursion. */
  R sequential(I input);

  /** A task for every call. */
  R naive(ForkJoinPool pool, I input);

  /** Tasks above a cut-off, chosen as somebody does who knows the work. */
  R expert(ForkJoinPool pool, I input);

  /** On Beat, inside {@link io.github.beat4j.BeatPool#invoke}: a call for every call. */
  R beat(I input);

  /** Whether the result is what is known from elsewhere. */
  boolean correct(R result);

  /** Leaves behind what the user may want to look at, and says where. */
  default Optional<String> publish(R result) throws IOException {
    return Optional.empty();
  }
}

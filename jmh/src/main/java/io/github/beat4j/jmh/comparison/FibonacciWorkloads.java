package io.github.beat4j.jmh.comparison;

import io.github.beat4j.jmh.measure.Report;
import io.github.beat4j.jmh.workloads.Fibonacci;

/** Fibonacci numbers by recursion: nothing but calls, so the price of a call is all there is. */
final class FibonacciWorkloads {
  private static final int SMALL = 32;

  /** 55 parts. */
  private static final int LEVELS_OF_PARTS = 8;

  private FibonacciWorkloads() {}

  static Workload<Integer, Integer> of(int argument) {
    Workload.Builder<Integer, Integer> workload =
        Workload.<Integer, Integer>named(
                "fib-" + argument,
                "fib(%d)".formatted(argument),
                Workload.Shape.REGULAR,
                () -> argument,
                (n, result) -> Report.check("fib", Fibonacci.expected(n), result))
            .form(Subject.PLAIN, (workers, n) -> Fibonacci.plain(n))
            .form(
                Subject.BEAT_LAMBDA,
                (workers, n) -> workers.beat().invoke(() -> Fibonacci.lambda(n)))
            .form(
                Subject.BEAT_FUNCTION,
                (workers, n) -> workers.beat().invoke(() -> Fibonacci.function(n)))
            .form(
                Subject.FORK_JOIN_NAIVE,
                (workers, n) -> workers.forkJoin().invoke(new Fibonacci.Task(n, 1)))
            .form(
                Subject.FORK_JOIN_EXPERT,
                (workers, n) -> workers.forkJoin().invoke(new Fibonacci.Expert(n)))
            .form(
                Subject.COUNTED_COMPLETER,
                (workers, n) -> workers.forkJoin().invoke(new Fibonacci.Completer(n)));
    Batches.add(workload, (n, batch) -> Fibonacci.parts(n, LEVELS_OF_PARTS, batch));
    return argument > SMALL ? workload.build() : workload.small().build();
  }
}

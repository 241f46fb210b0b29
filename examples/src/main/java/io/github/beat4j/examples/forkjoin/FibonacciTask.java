package io.github.beat4j.examples.forkjoin;

import io.github.beat4j.examples.Fibonacci;
import java.util.concurrent.RecursiveTask;

/** A Fibonacci number; forks above the cut-off. */
public final class FibonacciTask extends RecursiveTask<Long> {
  private static final long serialVersionUID = 1;
  private final int n;
  private final int cutOff;

  /** With 1 as the cut-off it forks at every call. */
  public FibonacciTask(int n, int cutOff) {
    this.n = n;
    this.cutOff = cutOff;
  }

  @Override
  protected Long compute() {
    if (n <= cutOff) return Fibonacci.sequential(n);
    FibonacciTask right = new FibonacciTask(n - 2, cutOff);
    right.fork();
    return new FibonacciTask(n - 1, cutOff).compute() + right.join();
  }
}

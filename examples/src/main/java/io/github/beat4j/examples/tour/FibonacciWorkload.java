package io.github.beat4j.examples.tour;

import io.github.beat4j.examples.Fibonacci;
import io.github.beat4j.examples.forkjoin.FibonacciTask;
import java.util.concurrent.ForkJoinPool;

record FibonacciWorkload(int n) implements Workload<Integer, Long> {
  /** The expert lets a task make some ten thousand calls. */
  private static final int CUT_OFF = 20;

  @Override
  public String name() {
    return "fibonacci";
  }

  @Override
  public String size() {
    return "fib(%d)".formatted(n);
  }

  @Override
  public Integer prepare() {
    return n;
  }

  @Override
  public Long sequential(Integer n) {
    return Fibonacci.sequential(n);
  }

  @Override
  public Long naive(ForkJoinPool pool, Integer n) {
    return pool.invoke(new FibonacciTask(n, 1));
  }

  @Override
  public Long expert(ForkJoinPool pool, Integer n) {
    return pool.invoke(new FibonacciTask(n, CUT_OFF));
  }

  @Override
  public Long beat(Integer n) {
    return Fibonacci.parallel(n);
  }

  @Override
  public boolean correct(Long number) {
    long current = 0;
    long next = 1;
    for (int i = 0; i < n; i++) {
      long sum = current + next;
      current = next;
      next = sum;
    }
    return number == current;
  }
}

package io.github.beat4j.jmh.workloads;

import io.github.beat4j.Beat;
import java.util.concurrent.RecursiveTask;

/** Fibonacci numbers by naive recursion: nothing but calls. */
public final class Fibonacci {
  private Fibonacci() {}

  public static int plain(int n) {
    return n < 2 ? n : plain(n - 1) + plain(n - 2);
  }

  public static int lambda(int n) {
    return n < 2 ? n : Beat.pcallInt(() -> lambda(n - 1), () -> lambda(n - 2), Integer::sum);
  }

  public static int function(Integer n) {
    return n < 2 ? n : Beat.pcallInt(Fibonacci::function, n - 1, n - 2, Integer::sum);
  }

  /** What the others must give. */
  public static int expected(int n) {
    int previous = 1;
    int current = 0;
    for (int i = 0; i < n; i++) {
      int next = previous + current;
      previous = current;
      current = next;
    }
    return current;
  }

  /** A ForkJoinPool task that forks above the cut-off; 1 forks at every call. */
  public static final class Task extends RecursiveTask<Integer> {
    private static final long serialVersionUID = 1;
    private final int n;
    private final int cutOff;

    public Task(int n, int cutOff) {
      this.n = n;
      this.cutOff = cutOff;
    }

    @Override
    protected Integer compute() {
      if (n <= cutOff) return plain(n);
      Task right = new Task(n - 2, cutOff);
      right.fork();
      return new Task(n - 1, cutOff).compute() + right.join();
    }
  }
}

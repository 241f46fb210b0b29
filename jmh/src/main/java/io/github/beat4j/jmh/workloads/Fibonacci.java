package io.github.beat4j.jmh.workloads;

import io.github.beat4j.Beat;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.atomic.LongAdder;

/** Fibonacci numbers by naive recursion: nothing but calls. */
public final class Fibonacci {
  /** Some 10,000 calls are worth a fork. */
  private static final int EXPERT_CUT_OFF = 18;

  private static final int ENOUGH_QUEUED = 3;

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

  /** As an expert writes it: a cut-off, and no forks while there are enough for the others. */
  public static final class Expert extends RecursiveTask<Integer> {
    private static final long serialVersionUID = 1;
    private final int n;

    public Expert(int n) {
      this.n = n;
    }

    @Override
    protected Integer compute() {
      return compute(n);
    }

    private static int compute(int n) {
      if (n <= EXPERT_CUT_OFF) return plain(n);
      if (getSurplusQueuedTaskCount() > ENOUGH_QUEUED) return compute(n - 1) + compute(n - 2);
      Expert right = new Expert(n - 2);
      right.fork();
      return compute(n - 1) + right.join();
    }
  }

  /** The same without a join: a task keeps its forks in a list, and the last one to end adds up. */
  public static final class Completer extends CountedCompleter<Integer> {
    private static final long serialVersionUID = 1;
    private final int n;
    private final transient Completer next;
    private transient Completer forks;
    private int sum;

    public Completer(int n) {
      this(null, n, null);
    }

    private Completer(Completer parent, int n, Completer next) {
      super(parent);
      this.n = n;
      this.next = next;
    }

    @Override
    public void compute() {
      int left = n;
      for (; left > EXPERT_CUT_OFF; left--) {
        addToPendingCount(1);
        forks = new Completer(this, left - 2, forks);
        forks.fork();
      }
      sum = plain(left);
      tryComplete();
    }

    @Override
    public void onCompletion(CountedCompleter<?> caller) {
      for (Completer fork = forks; fork != null; fork = fork.next) sum += fork.sum;
    }

    @Override
    public Integer getRawResult() {
      return sum;
    }
  }

  /** With the calls of some levels below as parts. */
  public static int parts(int n, int levels, Batch batch) throws Exception {
    List<Runnable> parts = new ArrayList<>();
    LongAdder sum = new LongAdder();
    split(n, n - levels, parts, sum);
    batch.runAll(parts);
    return sum.intValue();
  }

  private static void split(int n, int cutOff, List<Runnable> parts, LongAdder sum) {
    if (n <= cutOff || n < 2) {
      parts.add(() -> sum.add(plain(n)));
      return;
    }
    split(n - 1, cutOff, parts, sum);
    split(n - 2, cutOff, parts, sum);
  }
}

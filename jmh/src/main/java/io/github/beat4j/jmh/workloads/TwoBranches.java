package io.github.beat4j.jmh.workloads;

import io.github.beat4j.Beat;
import io.github.beat4j.BeatPool;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;

/** How two branches are run, the left one by the caller, until both have ended. */
@FunctionalInterface
public interface TwoBranches {
  void run(Runnable left, Runnable right);

  /** A call; inside the root that the caller is in, or in the common pool. */
  static TwoBranches onBeat() {
    return (left, right) -> Beat.pcall(left::run, right::run);
  }

  /** A root with a call. */
  static TwoBranches on(BeatPool pool) {
    return (left, right) -> pool.invoke(() -> Beat.pcall(left::run, right::run));
  }

  /** A fork and a join; to be used inside a pool's task. */
  static TwoBranches onForkJoin() {
    return (left, right) -> {
      ForkJoinTask<?> task = ForkJoinTask.adapt(right).fork();
      left.run();
      task.join();
    };
  }

  /** A root task that forks and joins. */
  static TwoBranches on(ForkJoinPool pool) {
    TwoBranches inside = onForkJoin();
    return (left, right) -> pool.invoke(ForkJoinTask.adapt(() -> inside.run(left, right)));
  }

  /** The right branch is submitted; the left one is the submitter's. */
  static TwoBranches on(ExecutorService pool) {
    return (left, right) -> {
      Future<?> task = pool.submit(right);
      left.run();
      try {
        task.get();
      } catch (InterruptedException | ExecutionException e) {
        throw new IllegalStateException(e);
      }
    };
  }
}

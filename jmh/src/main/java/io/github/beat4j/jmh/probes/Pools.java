package io.github.beat4j.jmh.probes;

import io.github.beat4j.BeatPool;
import io.github.beat4j.jmh.workloads.Tree;
import io.github.beat4j.jmh.workloads.TreeSum;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;

/** Ways in which a caller outside every pool gets the sum of a tree. */
@FunctionalInterface
interface Pools {
  int WORKERS = 2;

  long sum(Tree tree, int height);

  /** Waits for the sum, except for the first one, which computes it itself. */
  static Pools of(String subject) {
    return switch (subject) {
      case "plain" -> (tree, height) -> TreeSum.plain(tree);
      case "Beat" -> onBeat(BeatPool.builder().workers(WORKERS).build());
      case "Beat, common pool" -> (tree, height) -> TreeSum.lambda(tree);
      case "FJP naive" -> naive(new ForkJoinPool(WORKERS));
      case "FJP expert" -> expert(new ForkJoinPool(WORKERS));
      case "fixed pool" -> onFixed(Executors.newFixedThreadPool(WORKERS));
      default -> throw new IllegalArgumentException("subject: " + subject);
    };
  }

  private static Pools onBeat(BeatPool pool) {
    return (tree, height) -> pool.invoke(() -> TreeSum.lambda(tree));
  }

  private static Pools naive(ForkJoinPool pool) {
    return (tree, height) -> pool.invoke(new TreeSum.Naive(tree));
  }

  private static Pools expert(ForkJoinPool pool) {
    return (tree, height) -> pool.invoke(new TreeSum.CutOff(tree, height));
  }

  private static Pools onFixed(ExecutorService pool) {
    return (tree, height) -> {
      Future<Long> sum = pool.submit(() -> TreeSum.plain(tree));
      try {
        return sum.get();
      } catch (InterruptedException | ExecutionException e) {
        throw new IllegalStateException(e);
      }
    };
  }
}

package io.github.beat4j.jmh.workloads;

import io.github.beat4j.BeatPool;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.LongSupplier;

/** Small problems with known answers, each in several forms, as roots from outside the pools. */
public final class Kernels {
  public static final String PLAIN = "plain";
  public static final String FUNCTION = "function";
  public static final String LAMBDA = "lambda";
  public static final String NAIVE = "naive";
  public static final String EXPERT = "expert";

  private static final List<Integer> SOLUTIONS =
      List.of(1, 1, 0, 0, 2, 10, 4, 40, 92, 352, 724, 2_680, 14_200);
  private static final int QUEENS_CUT_OFF = 4;
  private static final int FIBONACCI_CUT_OFF = 18;

  private Kernels() {}

  /**
   * Prepares to solve a problem again and again.
   *
   * @param problem tree, queens or fibonacci
   * @param size height of the tree, queens, or the number's index
   * @param form one of the forms above; queens have none with a function
   * @param pool where Beat computes
   * @param peer where ForkJoinPool's tasks compute
   */
  public static LongSupplier of(
      String problem, int size, String form, BeatPool pool, ForkJoinPool peer) {
    return switch (problem) {
      case "tree" -> tree(Tree.perfect(size), size, form, pool, peer);
      case "queens" -> queens(size, form, pool, peer);
      case "fibonacci" -> fibonacci(size, form, pool, peer);
      default ->
          throw new IllegalArgumentException(
              "problem: " + problem + " (expected: tree, queens or fibonacci)");
    };
  }

  /** The answer. */
  public static long expected(String problem, int size) {
    return switch (problem) {
      case "tree" -> Tree.size(size);
      case "queens" -> SOLUTIONS.get(size);
      default -> Fibonacci.expected(size);
    };
  }

  private static LongSupplier tree(
      Tree tree, int height, String form, BeatPool pool, ForkJoinPool peer) {
    return switch (form) {
      case PLAIN -> () -> TreeSum.plain(tree);
      case FUNCTION -> () -> pool.invoke(() -> TreeSum.function(tree));
      case LAMBDA -> () -> pool.invoke(() -> TreeSum.lambda(tree));
      case NAIVE -> () -> peer.invoke(new TreeSum.Naive(tree));
      case EXPERT -> () -> peer.invoke(new TreeSum.CutOff(tree, height));
      default -> throw noSuchForm(form);
    };
  }

  private static LongSupplier queens(int n, String form, BeatPool pool, ForkJoinPool peer) {
    return switch (form) {
      case PLAIN -> () -> Queens.plain(n);
      case LAMBDA -> () -> pool.invoke(() -> Queens.lambda(n));
      case NAIVE -> () -> peer.invoke(new Queens.Task(n, n));
      case EXPERT -> () -> peer.invoke(new Queens.Task(n, QUEENS_CUT_OFF));
      default -> throw noSuchForm(form);
    };
  }

  private static LongSupplier fibonacci(int n, String form, BeatPool pool, ForkJoinPool peer) {
    return switch (form) {
      case PLAIN -> () -> Fibonacci.plain(n);
      case FUNCTION -> () -> pool.invoke(() -> Fibonacci.function(n));
      case LAMBDA -> () -> pool.invoke(() -> Fibonacci.lambda(n));
      case NAIVE -> () -> peer.invoke(new Fibonacci.Task(n, 1));
      case EXPERT -> () -> peer.invoke(new Fibonacci.Task(n, FIBONACCI_CUT_OFF));
      default -> throw noSuchForm(form);
    };
  }

  private static IllegalArgumentException noSuchForm(String form) {
    return new IllegalArgumentException(
        "form: " + form + " (expected: plain, function, lambda, naive or expert)");
  }
}

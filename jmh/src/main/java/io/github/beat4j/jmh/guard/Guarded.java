package io.github.beat4j.jmh.guard;

import java.util.Arrays;
import java.util.List;

/**
 * What is guarded, and how far it may go. The usual values are those of 2 quiet processors; a limit
 * is some two to four times as much, because minima on a loaded machine are no exact thing, and
 * because what the guard is for costs more: a call that became a slow one takes 10 ns and more over
 * the 2 ns of a plain call, a task per call some 20 times the time of a small root. The counts do
 * not depend on the machine, and so their limits are tight: one more object per call has at least
 * 16 bytes, and without promotions nothing at all is stolen.
 */
public enum Guarded {
  FUNCTION_TIME("function", "function + argument call, 1 worker: time over a plain call", 1.1, 3),
  FUNCTION_BYTES("function", "function + argument call: bytes allocated", 0, 1),
  LAMBDA_TIME("lambda", "lambda call, 1 worker: time over a plain call", 1.5, 4),
  LAMBDA_BYTES("lambda", "lambda call: bytes allocated", 16, 24),
  SMALL_ROOT("small root", "root of 1,023 nodes from outside: time over plain recursion", 1.5, 5),
  TREE("tree", "tree sum, 2^20 - 1 nodes, 2 workers: time over plain recursion", 0.6, 2.5),
  QUEENS("queens", "10 queens, 2 workers: time over an expert's ForkJoinPool", 1.2, 4),
  UNSTOLEN("queens", "10 queens, 2 workers: share of roots with nothing stolen", 0, 0.9);

  private final String variant;
  private final String text;
  private final double usual;
  private final double limit;

  Guarded(String variant, String text, double usual, double limit) {
    this.variant = variant;
    this.text = text;
    this.usual = usual;
    this.limit = limit;
  }

  /** The variants of {@link GuardProbe}, each of which measures one or two of these. */
  public static List<String> variants() {
    return Arrays.stream(values()).map(guarded -> guarded.variant).distinct().toList();
  }

  /** What this variant measures. */
  public static List<Guarded> of(String variant) {
    return Arrays.stream(values()).filter(guarded -> guarded.variant.equals(variant)).toList();
  }

  public String text() {
    return text;
  }

  public double usual() {
    return usual;
  }

  public double limit() {
    return limit;
  }
}

package io.github.beat4j.examples;

import io.github.beat4j.Beat;
import java.util.function.DoubleUnaryOperator;

/**
 * The integral of a function by Simpson's rule, halving an interval until it is exact enough. Where
 * the function is wild, the recursion is deep; nobody knows where that is. The sum is always formed
 * in the same order, so it is the same bit for bit with any number of workers.
 */
public final class AdaptiveIntegral {
  private AdaptiveIntegral() {}

  public static double sequential(DoubleUnaryOperator f, double from, double to, double error) {
    double middle = (from + to) / 2;
    double left = simpson(f, from, middle);
    double right = simpson(f, middle, to);
    if (goodEnough(simpson(f, from, to), left + right, error)) return left + right;
    return sequential(f, from, middle, error / 2) + sequential(f, middle, to, error / 2);
  }

  public static double parallel(DoubleUnaryOperator f, double from, double to, double error) {
    double middle = (from + to) / 2;
    double left = simpson(f, from, middle);
    double right = simpson(f, middle, to);
    if (goodEnough(simpson(f, from, to), left + right, error)) return left + right;
    return Beat.pcallDouble(
        () -> parallel(f, from, middle, error / 2),
        () -> parallel(f, middle, to, error / 2),
        Double::sum);
  }

  private static boolean goodEnough(double whole, double halves, double error) {
    return Math.abs(whole - halves) <= 15 * error;
  }

  private static double simpson(DoubleUnaryOperator f, double from, double to) {
    double ends = f.applyAsDouble(from) + f.applyAsDouble(to);
    return (to - from) / 6 * (ends + 4 * f.applyAsDouble((from + to) / 2));
  }
}

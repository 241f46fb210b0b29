package io.github.beat4j.examples;

import io.github.beat4j.Beat;
import java.math.BigInteger;

/** A factorial by halves. The numbers grow, so calls near the root cost far more than the rest. */
public final class Factorial {
  private Factorial() {}

  public static BigInteger sequential(int n) {
    return sequential(1, n);
  }

  private static BigInteger sequential(int first, int last) {
    if (first > last) return BigInteger.ONE;
    if (first == last) return BigInteger.valueOf(first);
    int middle = (first + last) >>> 1;
    return sequential(first, middle).multiply(sequential(middle + 1, last));
  }

  public static BigInteger parallel(int n) {
    return parallel(1, n);
  }

  private static BigInteger parallel(int first, int last) {
    if (first > last) return BigInteger.ONE;
    if (first == last) return BigInteger.valueOf(first);
    int middle = (first + last) >>> 1;
    return Beat.pcall(
        () -> parallel(first, middle), () -> parallel(middle + 1, last), BigInteger::multiply);
  }
}

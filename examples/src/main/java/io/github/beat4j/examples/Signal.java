package io.github.beat4j.examples;

import java.util.Arrays;

/** Complex samples; a power of two of them. Nobody changes a signal once it is made. */
public final class Signal {
  private final double[] real;
  private final double[] imaginary;

  private Signal(double[] real, double[] imaginary) {
    this.real = real;
    this.imaginary = imaginary;
  }

  public static Signal of(double[] real, double[] imaginary) {
    if (Integer.bitCount(real.length) != 1 || imaginary.length != real.length)
      throw new IllegalArgumentException(
          "samples: %d real, %d imaginary (expected: as many of both, a power of two); pad with zeros"
              .formatted(real.length, imaginary.length));
    return new Signal(real.clone(), imaginary.clone());
  }

  public int length() {
    return real.length;
  }

  public double real(int index) {
    return real[index];
  }

  public double imaginary(int index) {
    return imaginary[index];
  }

  /** Every second sample, from the first or from the second on. */
  Signal half(int first) {
    Signal half = new Signal(new double[length() / 2], new double[length() / 2]);
    for (int i = 0; i < half.length(); i++) {
      half.real[i] = real[2 * i + first];
      half.imaginary[i] = imaginary[2 * i + first];
    }
    return half;
  }

  /** The transform of a signal from the transforms of its halves: Cooley and Tukey's butterfly. */
  static Signal butterfly(Signal even, Signal odd) {
    int half = even.length();
    Signal whole = new Signal(new double[2 * half], new double[2 * half]);
    for (int i = 0; i < half; i++) {
      double cosine = Math.cos(Math.PI * i / half);
      double sine = -Math.sin(Math.PI * i / half);
      double re = cosine * odd.real[i] - sine * odd.imaginary[i];
      double im = cosine * odd.imaginary[i] + sine * odd.real[i];
      whole.real[i] = even.real[i] + re;
      whole.imaginary[i] = even.imaginary[i] + im;
      whole.real[i + half] = even.real[i] - re;
      whole.imaginary[i + half] = even.imaginary[i] - im;
    }
    return whole;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Signal signal
        && Arrays.equals(real, signal.real)
        && Arrays.equals(imaginary, signal.imaginary);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(real) + Arrays.hashCode(imaginary);
  }

  @Override
  public String toString() {
    return "Signal of " + length() + " samples";
  }
}

package io.github.beat4j.examples;

import io.github.beat4j.Beat;

/** The fast Fourier transform of Cooley and Tukey: transform the halves, then join them. */
public final class FourierTransform {
  private FourierTransform() {}

  public static Signal sequential(Signal signal) {
    if (signal.length() == 1) return signal;
    return Signal.butterfly(sequential(signal.half(0)), sequential(signal.half(1)));
  }

  public static Signal parallel(Signal signal) {
    if (signal.length() == 1) return signal;
    return Beat.pcall(
        () -> parallel(signal.half(0)), () -> parallel(signal.half(1)), Signal::butterfly);
  }
}

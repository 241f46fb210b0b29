package io.github.beat4j.jmh.workloads;

import io.github.beat4j.Beat;
import java.util.concurrent.RecursiveAction;

/**
 * The fast Fourier transform in place, decimated in frequency: butterflies between the halves, then
 * each half by itself, and at last every sample goes to its reversed index.
 */
public final class Fourier {
  /** The butterflies of one inner loop, as a row is multiplied in one. */
  private static final int LOOP = 1_024;

  private Fourier() {}

  public static Samples plain(Samples samples) {
    Samples result = samples.copy();
    plain(result, 0, result.length());
    result.reverse(0, result.length());
    return result;
  }

  private static void plain(Samples samples, int from, int length) {
    int half = length / 2;
    samples.butterflies(from, half, 0, half);
    if (half == 1) return;
    plain(samples, from, half);
    plain(samples, from + half, half);
  }

  public static Samples lambda(Samples samples) {
    Samples result = samples.copy();
    lambda(result, 0, result.length());
    reverse(result, 0, result.length());
    return result;
  }

  private static void lambda(Samples samples, int from, int length) {
    int half = length / 2;
    butterflies(samples, from, half, 0, half);
    if (half == 1) return;
    Beat.pcall(() -> lambda(samples, from, half), () -> lambda(samples, from + half, half));
  }

  private static void butterflies(Samples samples, int from, int half, int first, int last) {
    if (last - first <= LOOP) {
      samples.butterflies(from, half, first, last);
      return;
    }
    int middle = (first + last) >>> 1;
    Beat.pcall(
        () -> butterflies(samples, from, half, first, middle),
        () -> butterflies(samples, from, half, middle, last));
  }

  private static void reverse(Samples samples, int first, int last) {
    if (last - first <= LOOP) {
      samples.reverse(first, last);
      return;
    }
    int middle = (first + last) >>> 1;
    Beat.pcall(() -> reverse(samples, first, middle), () -> reverse(samples, middle, last));
  }

  /** With a task for every half below and every loop of butterflies. */
  public static Samples naive(Samples samples) {
    return tasks(samples, LOOP, 2);
  }

  /** With the cut-offs of an expert. */
  public static Samples expert(Samples samples) {
    return tasks(samples, 4 * LOOP, 4 * LOOP);
  }

  private static Samples tasks(Samples samples, int grain, int cutOff) {
    Samples result = samples.copy();
    new Halves(result, 0, result.length(), grain, cutOff).invoke();
    int blocks = Math.max(1, result.length() / grain);
    int block = result.length() / blocks;
    new LazyLoopTask(0, blocks, 1, i -> result.reverse(i * block, (i + 1) * block)).invoke();
    return result;
  }

  private static final class Halves extends RecursiveAction {
    private static final long serialVersionUID = 1;
    private final transient Samples samples;
    private final int from;
    private final int length;
    private final int grain;
    private final int cutOff;

    Halves(Samples samples, int from, int length, int grain, int cutOff) {
      this.samples = samples;
      this.from = from;
      this.length = length;
      this.grain = grain;
      this.cutOff = cutOff;
    }

    @Override
    protected void compute() {
      if (length <= cutOff) {
        plain(samples, from, length);
        return;
      }
      int half = length / 2;
      if (half <= grain) samples.butterflies(from, half, 0, half);
      else
        new LazyLoopTask(
                0,
                half / grain,
                1,
                i -> samples.butterflies(from, half, i * grain, (i + 1) * grain))
            .invoke();
      invokeAll(
          new Halves(samples, from, half, grain, cutOff),
          new Halves(samples, from + half, half, grain, cutOff));
    }
  }
}

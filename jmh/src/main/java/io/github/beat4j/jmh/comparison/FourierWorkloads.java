package io.github.beat4j.jmh.comparison;

import io.github.beat4j.jmh.workloads.Fourier;
import io.github.beat4j.jmh.workloads.Samples;
import java.util.concurrent.ForkJoinTask;
import java.util.function.UnaryOperator;

/** Fast Fourier transforms: two halves, and a loop in front that has to be shared as well. */
final class FourierWorkloads {
  private static final int SIZE = 1 << 18;
  private static final int SMALL_SIZE = 1 << 16;
  private static final int[] FREQUENCIES = {7, 1_000, 12_345, 50_000};

  private FourierWorkloads() {}

  static Workload<Samples, Samples> fourier() {
    return builder("fft", SIZE).build();
  }

  static Workload<Samples, Samples> small() {
    return builder("fft-small", SMALL_SIZE).small().build();
  }

  private static Workload.Builder<Samples, Samples> builder(String name, int size) {
    return Workload.<Samples, Samples>named(
            name,
            "FFT, %,d complex numbers".formatted(size),
            Workload.Shape.REGULAR,
            () -> Samples.chord(size, FREQUENCIES),
            (chord, spectrum) -> spectrum.checkChord(FREQUENCIES))
        .form(Subject.PLAIN, (workers, samples) -> Fourier.plain(samples))
        .form(
            Subject.BEAT_LAMBDA,
            (workers, samples) -> workers.beat().invoke(() -> Fourier.lambda(samples)))
        .form(
            Subject.FORK_JOIN_NAIVE, (workers, samples) -> inPool(workers, Fourier::naive, samples))
        .form(
            Subject.FORK_JOIN_EXPERT,
            (workers, samples) -> inPool(workers, Fourier::expert, samples));
  }

  private static Samples inPool(
      Workers workers, UnaryOperator<Samples> transform, Samples samples) {
    return workers.forkJoin().invoke(ForkJoinTask.adapt(() -> transform.apply(samples)));
  }
}

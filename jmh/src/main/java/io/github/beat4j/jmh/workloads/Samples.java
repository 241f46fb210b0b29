package io.github.beat4j.jmh.workloads;

/** Complex samples, a power of two of them, and the roots of unity of that order. */
public final class Samples {
  private final double[] re;
  private final double[] im;
  private final double[] cosines;
  private final double[] sines;

  private Samples(double[] re, double[] im, double[] cosines, double[] sines) {
    this.re = re;
    this.im = im;
    this.cosines = cosines;
    this.sines = sines;
  }

  /** A chord: waves of the given frequencies, the first one loudest. */
  public static Samples chord(int length, int... frequencies) {
    double[] cosines = new double[length / 2];
    double[] sines = new double[length / 2];
    for (int i = 0; i < length / 2; i++) {
      cosines[i] = Math.cos(-2 * Math.PI * i / length);
      sines[i] = Math.sin(-2 * Math.PI * i / length);
    }
    Samples chord = new Samples(new double[length], new double[length], cosines, sines);
    for (int wave = 0; wave < frequencies.length; wave++)
      chord.addWave(frequencies[wave], loudness(wave));
    return chord;
  }

  private static double loudness(int wave) {
    return 1.0 / (wave + 1);
  }

  private void addWave(int frequency, double loudness) {
    for (int i = 0; i < length(); i++) {
      double angle = 2 * Math.PI * ((long) i * frequency % length()) / length();
      re[i] += loudness * Math.cos(angle);
      im[i] += loudness * Math.sin(angle);
    }
  }

  /** Looks for the waves of a chord in its transform, and for nothing else. */
  public void checkChord(int... frequencies) {
    double[] expected = new double[length()];
    for (int wave = 0; wave < frequencies.length; wave++)
      expected[frequencies[wave]] = loudness(wave) * length();
    double tolerance = 1e-9 * length();
    for (int i = 0; i < length(); i++)
      if (!(Math.abs(re[i] - expected[i]) < tolerance && Math.abs(im[i]) < tolerance))
        throw new AssertionError(
            "frequency %d: %s + %si (expected: %s)".formatted(i, re[i], im[i], expected[i]));
  }

  public int length() {
    return re.length;
  }

  Samples copy() {
    return new Samples(re.clone(), im.clone(), cosines, sines);
  }

  /** Joins some samples of a half with those that lie a half further. */
  void butterflies(int from, int half, int first, int last) {
    int stride = length() / (2 * half);
    for (int i = first; i < last; i++) {
      int low = from + i;
      int high = low + half;
      double cosine = cosines[i * stride];
      double sine = sines[i * stride];
      double differenceRe = re[low] - re[high];
      double differenceIm = im[low] - im[high];
      re[low] += re[high];
      im[low] += im[high];
      re[high] = differenceRe * cosine - differenceIm * sine;
      im[high] = differenceRe * sine + differenceIm * cosine;
    }
  }

  /** Swaps some samples with those of the reversed index, if that is greater. */
  void reverse(int first, int last) {
    int shift = Integer.numberOfLeadingZeros(length()) + 1;
    for (int i = first; i < last; i++) {
      int reversed = Integer.reverse(i) >>> shift;
      if (i >= reversed) continue;
      swap(re, i, reversed);
      swap(im, i, reversed);
    }
  }

  private static void swap(double[] values, int i, int j) {
    double value = values[i];
    values[i] = values[j];
    values[j] = value;
  }
}

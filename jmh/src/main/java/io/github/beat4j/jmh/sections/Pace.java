package io.github.beat4j.jmh.sections;

/**
 * How long a benchmark runs in its JVM.
 *
 * @param warmUps iterations whose scores are not counted
 * @param iterations the others
 * @param millis how long an iteration takes, or as long as one operation
 */
public record Pace(int warmUps, int iterations, long millis) {
  /**
   * After some 5 s: until then the compiler is busy on one of two processors with what a program
   * does once in an operation.
   */
  private static final Pace USUAL = new Pace(25, 5, 200);

  private static final Pace QUICK = new Pace(2, 3, 40);

  static Pace of(Effort effort) {
    return effort.quick() ? QUICK : USUAL;
  }

  /** How long all of it takes. */
  public double seconds() {
    return (warmUps + iterations) * millis / 1e3;
  }
}

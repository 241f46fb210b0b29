package io.github.beat4j;

/**
 * What loops whose bodies are of one class have shown: whether a single index is worth a theft. If
 * it is, or nothing is known yet, the first index is shared out like the others; else it runs
 * alone, and tells more. Read and written with races on purpose: who reads old news shares in vain,
 * or keeps one index to itself.
 */
final class Grain {
  /** Some times as long as a theft takes. */
  static final long COARSE_NANOS = 10_000;

  private static final ClassValue<Grain> GRAINS =
      new ClassValue<>() {
        @Override
        protected Grain computeValue(Class<?> body) {
          return new Grain();
        }
      };

  private enum Kind {
    UNKNOWN,
    FINE,
    COARSE
  }

  private Kind kind = Kind.UNKNOWN;

  Grain() {}

  /** That of all bodies of the same class. */
  static Grain of(Object body) {
    return GRAINS.get(body.getClass());
  }

  boolean isCoarse() {
    return kind == Kind.COARSE;
  }

  boolean isUnknown() {
    return kind == Kind.UNKNOWN;
  }

  /** One index has taken so long, or so many on average. */
  void learn(long indexes, long nanos) {
    Kind seen = nanos >= COARSE_NANOS * indexes ? Kind.COARSE : Kind.FINE;
    // A line that many threads read is written only if there is news.
    if (kind != seen) kind = seen;
  }
}

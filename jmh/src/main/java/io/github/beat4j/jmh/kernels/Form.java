package io.github.beat4j.jmh.kernels;

/** Who does it. */
public enum Form {
  /** The loop that one writes, compiled by C2. */
  LOOP("plain", false),
  /** Beat's inner loop, on one thread. */
  KERNEL("kernel", false),
  VECTOR_KERNEL("kernel, vectors", true),
  /** The public method, on all workers. */
  BEAT("Beat", false),
  VECTOR_BEAT("Beat, vectors", true),
  /** What moves as many bytes and computes nothing, on one thread. */
  MEMORY("memory", false);

  private final String title;
  private final boolean hasVectors;

  Form(String title, boolean hasVectors) {
    this.title = title;
    this.hasVectors = hasVectors;
  }

  public String title() {
    return title;
  }

  /** Whether its JVM has the incubating module. */
  public boolean hasVectors() {
    return hasVectors;
  }
}

package io.github.beat4j.jmh.measure;

/** A child JVM ended with an error, hung, or did not measure what it should. */
public final class ChildFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ChildFailure(String message) {
    super(message);
  }

  public ChildFailure(String message, Throwable cause) {
    super(message, cause);
  }
}

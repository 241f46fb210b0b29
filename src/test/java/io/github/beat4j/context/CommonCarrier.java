package io.github.beat4j.context;

/** What the tests register with the common pool, as a service. */
public final class CommonCarrier implements ContextCarrier {
  static final ThreadLocal<String> LOCAL = new ThreadLocal<>();

  private final ContextCarrier carrier = ContextCarrier.threadLocal(LOCAL);

  @Override
  public Snapshot capture() {
    return carrier.capture();
  }
}

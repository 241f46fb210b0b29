package io.github.beat4j.layout;

/**
 * 128 bytes that keep the fields of a subclass away from whatever the heap holds before it. Two
 * lines of 64 bytes, because the adjacent-line prefetcher of x86 moves lines in pairs. Layout is
 * tested with JOL.
 */
@SuppressWarnings("unused")
public abstract class LinePadding {
  /** Fills the gap behind the header, where the JVM would put a field of the subclass. */
  private int gap;

  private long p00, p01, p02, p03, p04, p05, p06, p07;
  private long p08, p09, p10, p11, p12, p13, p14, p15;

  /** For subclasses. */
  protected LinePadding() {}
}

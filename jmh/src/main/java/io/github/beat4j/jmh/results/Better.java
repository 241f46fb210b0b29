package io.github.beat4j.jmh.results;

/** Which of two values of a series is the better one. */
public enum Better {
  LESS,
  MORE
}

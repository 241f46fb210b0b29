package io.github.beat4j.jmh.measure;

/** Whether a bar is met. */
public enum Verdict {
  PASS,
  FAIL,
  /** No bar: shown for information. */
  INFO
}

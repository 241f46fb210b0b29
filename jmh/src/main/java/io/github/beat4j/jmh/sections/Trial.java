package io.github.beat4j.jmh.sections;

import io.github.beat4j.jmh.results.Recorder;

/** One measurement in a JVM of its own. */
public interface Trial {

  /** For the progress bar and for messages. */
  String label();

  /** About how long it takes; for an estimate. */
  default double seconds() {
    return 3;
  }

  /**
   * Starts the JVM and records what it measured.
   *
   * @throws Exception whatever goes wrong; the run goes on with the next one and reports it
   */
  void measure(Recorder recorder) throws Exception;
}

package io.github.beat4j.jmh.sections.scaling;

import io.github.beat4j.jmh.comparison.Subject;
import io.github.beat4j.jmh.results.Better;
import io.github.beat4j.jmh.results.Recorder;
import io.github.beat4j.jmh.sections.Effort;
import io.github.beat4j.jmh.sections.Trial;

/** One point of one curve. */
record SpeedUp(PlainTime plain, Subject subject, Effort effort) implements Trial {
  @Override
  public String label() {
    return plain.section() + " " + subject.title() + " on " + effort.workers();
  }

  @Override
  public void measure(Recorder recorder) throws Exception {
    recorder.record(
        plain.section(),
        effort.workers() + " threads",
        subject.title(),
        "x",
        Better.MORE,
        plain.over(plain.micros(subject, effort)));
  }
}

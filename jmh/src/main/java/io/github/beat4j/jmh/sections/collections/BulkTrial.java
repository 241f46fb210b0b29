package io.github.beat4j.jmh.sections.collections;

import io.github.beat4j.jmh.bulk.BulkBenchmark;
import io.github.beat4j.jmh.bulk.BulkRow;
import io.github.beat4j.jmh.comparison.Subject;
import io.github.beat4j.jmh.measure.ChildJvms;
import io.github.beat4j.jmh.results.Recorder;
import io.github.beat4j.jmh.sections.Effort;
import io.github.beat4j.jmh.sections.FirstSecondSection;
import io.github.beat4j.jmh.sections.JmhTrial;
import io.github.beat4j.jmh.sections.Pace;
import io.github.beat4j.jmh.sections.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One operation by one subject. */
record BulkTrial(BulkRow row, Subject subject, Effort effort) implements Trial {
  private static final long MILLIS = 250;
  private static final Pace QUICK = new Pace(2, 3, 40);

  /** Some 5 s: what a loop does once in an operation is compiled late. */
  private static final Pace NORMAL = new Pace(20, 4, MILLIS);

  /** Each iteration is an operation. */
  private static final Pace SLOW = new Pace(8, 4, MILLIS);

  private static final Pace SLOWER = new Pace(2, 3, MILLIS);

  private static final double START_SECONDS = 2;

  @Override
  public String label() {
    return row.name() + " " + subject.title();
  }

  private Pace pace() {
    if (effort.quick()) return QUICK;
    if (row.millis() <= MILLIS) return NORMAL;
    return row.millis() > 4 * MILLIS ? SLOWER : SLOW;
  }

  @Override
  public double seconds() {
    Pace pace = pace();
    double operations = (pace.warmUps() + pace.iterations()) * row.millis() / 1e3;
    return START_SECONDS + Math.max(pace.seconds(), operations);
  }

  @Override
  public void measure(Recorder recorder) throws Exception {
    Map<String, String> parameters =
        Map.of(
            "row", row.name(),
            "subject", subject.name(),
            "workers", Integer.toString(effort.workers()));
    JmhTrial.Scores scores =
        new JmhTrial(BulkBenchmark.class, "run", parameters, pace(), flags()).allScores();
    recorder.time(CollectionsSection.ID, row.name(), subject.title(), "us", scores.scores());
    if (!effort.quick())
      FirstSecondSection.record(
          recorder, CollectionsSection.ID, row.name(), subject.title(), scores.warmUps(), MILLIS);
  }

  /** Arrays' methods are sequential in a common pool of one thread. */
  private List<String> flags() {
    List<String> flags = new ArrayList<>(ChildJvms.flags(effort.workers()));
    if (subject == Subject.ARRAYS)
      flags.add("-Djava.util.concurrent.ForkJoinPool.common.parallelism=" + effort.workers());
    return flags;
  }
}

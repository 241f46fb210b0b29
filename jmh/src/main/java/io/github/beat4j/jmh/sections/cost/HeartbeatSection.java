package io.github.beat4j.jmh.sections.cost;

import io.github.beat4j.jmh.probes.HeartbeatSweep;
import io.github.beat4j.jmh.results.Better;
import io.github.beat4j.jmh.sections.Effort;
import io.github.beat4j.jmh.sections.Picture;
import io.github.beat4j.jmh.sections.ProbeTrial;
import io.github.beat4j.jmh.sections.Section;
import io.github.beat4j.jmh.sections.Trial;
import java.util.List;
import java.util.stream.Stream;

/** Too short an interval wastes time on promotions, too long a one loses parallelism. */
public final class HeartbeatSection implements Section {
  private static final String ID = "heartbeat";
  private static final List<String> MICROS =
      List.of("5", "10", "20", "50", "100", "200", "500", "1000", "2000", "5000");
  private static final List<String> QUICK = List.of("5", "100", "2000");
  private static final String TIMES = "x";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Heartbeat interval";
  }

  @Override
  public String text() {
    return "Rows are fixed intervals in microseconds; \"default\" is the interval that the pool"
        + " derives from the measured cost of a promotion, which it names beside. Speed-up: two"
        + " workers over plain recursion, in neighbouring rounds; it falls where the interval is so"
        + " long that a hungry worker waits. Processor time: what the caller and the pool's threads"
        + " take together, over plain recursion; it rises where promotions are too many. A pool of"
        + " one worker promotes nothing, so its cost does not depend on the interval: it is the"
        + " call's in the section on costs. The first 32 promotions are free at any interval, so"
        + " that even 5 ms leave an even tree parallel. Tree: 2^20 - 1 nodes, function + argument;"
        + " queens: 10, lambdas.";
  }

  @Override
  public Picture picture() {
    return Picture.CURVES;
  }

  @Override
  public List<Trial> trials(Effort effort) {
    Stream<String> intervals = (effort.quick() ? QUICK : MICROS).stream();
    return Stream.concat(intervals, Stream.of(HeartbeatSweep.DEFAULT))
        .map(interval -> trial(interval, effort))
        .filter(ProbeTrial::isWanted)
        .<Trial>map(trial -> trial)
        .toList();
  }

  private static ProbeTrial trial(String interval, Effort effort) {
    ProbeTrial trial = new ProbeTrial(ID, HeartbeatSweep.class, interval, effort);
    for (String problem : List.of(HeartbeatSweep.TREE, HeartbeatSweep.QUEENS))
      trial
          .line(
              problem + HeartbeatSweep.SPEED_UP,
              interval,
              problem + ", speed-up",
              TIMES,
              Better.MORE)
          .line(
              problem + HeartbeatSweep.PROCESSOR_TIME,
              interval,
              problem + ", processor time",
              TIMES);
    return interval.equals(HeartbeatSweep.DEFAULT)
        ? trial.line(HeartbeatSweep.INTERVAL, interval, "derived interval", "ns")
        : trial;
  }
}

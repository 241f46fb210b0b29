package io.github.beat4j.jmh.sections.burst;

import io.github.beat4j.jmh.probes.FirstSteal;
import io.github.beat4j.jmh.probes.RareJobs;
import io.github.beat4j.jmh.sections.Effort;
import io.github.beat4j.jmh.sections.ProbeTrial;
import io.github.beat4j.jmh.sections.Section;
import io.github.beat4j.jmh.sections.Trial;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a pool costs that has little to do, and how soon it is there when it has. */
public final class RestSection implements Section {
  private static final String ID = "rest";
  private static final String MICROS = "us";
  private static final Map<Integer, String> RATES =
      Map.of(0, "at rest", 100, "100 tiny jobs a second", 1000, "1,000 tiny jobs a second");

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Rest and rare jobs";
  }

  @Override
  public String text() {
    return "A pool of two that has worked. Processor and context switches are those of all threads"
        + " of the process, the caller and the JVM's own included: plain recursion shows what is"
        + " theirs. The jobs are sums of 255 nodes from outside, each at its time, measured when"
        + " nothing was compiled for two seconds. First steal: the"
        + " pool has rested for 50 ms; from there on how long it takes from the root to the first"
        + " instruction of the other branch, while the first one waits for it. Pinned: the caller"
        + " stays on one processor, and the workers on that one or on another one.";
  }

  @Override
  public List<Trial> trials(Effort effort) {
    Stream<ProbeTrial> rare =
        (effort.quick()
                ? Stream.of("Beat", "FJP naive")
                : Stream.of("plain", "Beat", "FJP naive", "FJP expert", "fixed pool"))
            .map(subject -> rare(subject, effort));
    Stream<ProbeTrial> first =
        (effort.quick()
                ? Stream.of(FirstSteal.BEAT, FirstSteal.FORK_JOIN, FirstSteal.FIXED)
                : Stream.of(
                    FirstSteal.BEAT,
                    FirstSteal.APART,
                    FirstSteal.TOGETHER,
                    FirstSteal.FORK_JOIN,
                    FirstSteal.FIXED))
            .map(subject -> first(subject, effort));
    return Stream.concat(rare, first)
        .filter(ProbeTrial::isWanted)
        .<Trial>map(trial -> trial)
        .toList();
  }

  private static ProbeTrial rare(String subject, Effort effort) {
    ProbeTrial trial = new ProbeTrial(ID, RareJobs.class, subject, effort);
    for (int rate : RareJobs.RATES)
      trial
          .line(RareJobs.processor(rate), RATES.get(rate) + ": processor", subject, "%")
          .line(RareJobs.switches(rate), RATES.get(rate) + ": context switches", subject, "1/s");
    return trial;
  }

  private static ProbeTrial first(String subject, Effort effort) {
    return new ProbeTrial(ID, FirstSteal.class, subject, effort)
        .line(FirstSteal.latency(0), "first steal after rest, fastest", subject, MICROS)
        .line(FirstSteal.latency(50), "first steal after rest, p50", subject, MICROS)
        .line(FirstSteal.latency(90), "first steal after rest, p90", subject, MICROS)
        .line(FirstSteal.latency(100), "first steal after rest, slowest", subject, MICROS);
  }
}

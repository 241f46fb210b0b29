package io.github.beat4j.jmh.sections.cost;

import io.github.beat4j.jmh.probes.CallCost;
import io.github.beat4j.jmh.probes.DequeCost;
import io.github.beat4j.jmh.probes.PromotionCost;
import io.github.beat4j.jmh.probes.StealAndJoin;
import io.github.beat4j.jmh.probes.SubmissionCost;
import io.github.beat4j.jmh.probes.WakeUp;
import io.github.beat4j.jmh.sections.Effort;
import io.github.beat4j.jmh.sections.Picture;
import io.github.beat4j.jmh.sections.ProbeTrial;
import io.github.beat4j.jmh.sections.Section;
import io.github.beat4j.jmh.sections.Trial;
import io.github.beat4j.jmh.workloads.Kernels;
import java.util.List;
import java.util.stream.Stream;

/** The cost model: nanoseconds per step. */
public final class CostSection implements Section {
  private static final String ID = "costs";
  private static final String NANOS = "ns";
  private static final String BEAT = "Beat";
  private static final String AWARE = "Beat, topology aware";
  private static final String FORK_JOIN = "ForkJoinPool";
  private static final String FIXED = "fixed pool";

  private static final String FUNCTION = "call, function + argument";
  private static final String LAMBDA = "call, lambda";
  private static final String TAKEN_BACK = "made stealable, taken back";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Cost of each step";
  }

  @Override
  public String text() {
    return "A call: over a plain call, tree sum on one worker; ForkJoinPool forks and joins a task"
        + " per node. Made stealable, taken back: the same with every call promoted, nobody idle"
        + " (both threads of the pool wait in a task); what ForkJoinPool does at each fork."
        + " Promotion: as a working pool measures it, the waking of a worker included. Deque: the"
        + " operations by themselves; a failed attempt finds it empty, or another thief is faster"
        + " (the mean of all attempts of two thieves at once). Steal: from the call to the first"
        + " instruction of the other branch, its thief still looking for work. Join: from the last"
        + " instruction of a stolen branch to the return of the call. Wake-up: from a submission"
        + " after 50 ms of rest to the task's first instruction. Execute, submit: 100,000 empty"
        + " tasks to two workers from outside, until all have run. A reading of the clock, some"
        + " 25 ns, is in steal, join and wake-up.";
  }

  @Override
  public Picture picture() {
    return Picture.BARS;
  }

  @Override
  public List<Trial> trials(Effort effort) {
    return Stream.of(
            calls(effort),
            Stream.of(promotion(effort), deque(effort)),
            Stream.of(
                steal(StealAndJoin.BEAT, BEAT, effort),
                steal(StealAndJoin.FORK_JOIN, FORK_JOIN, effort)),
            Stream.of(
                wakeUp(WakeUp.BEAT, BEAT, effort),
                wakeUp(WakeUp.FORK_JOIN, FORK_JOIN, effort),
                wakeUp(WakeUp.FIXED, FIXED, effort)),
            Stream.of(
                submission("beat", BEAT, effort),
                submission("fork-join", FORK_JOIN, effort),
                submission("fixed", FIXED, effort)))
        .flatMap(trials -> trials)
        .filter(ProbeTrial::isWanted)
        .<Trial>map(trial -> trial)
        .toList();
  }

  private static Stream<ProbeTrial> calls(Effort effort) {
    String cost = CallCost.NANOS;
    Stream<ProbeTrial> aware =
        Stream.of(
            new ProbeTrial(ID, CallCost.class, CallCost.AWARE + Kernels.FUNCTION, effort)
                .line(cost, FUNCTION, AWARE, NANOS),
            new ProbeTrial(ID, CallCost.class, CallCost.AWARE + Kernels.LAMBDA, effort)
                .line(cost, LAMBDA, AWARE, NANOS));
    return Stream.concat(blind(effort), effort.quick() ? Stream.empty() : aware);
  }

  private static Stream<ProbeTrial> blind(Effort effort) {
    String cost = CallCost.NANOS;
    return Stream.of(
        new ProbeTrial(ID, CallCost.class, Kernels.FUNCTION, effort)
            .line(cost, FUNCTION, BEAT, NANOS),
        new ProbeTrial(ID, CallCost.class, Kernels.LAMBDA, effort).line(cost, LAMBDA, BEAT, NANOS),
        new ProbeTrial(ID, CallCost.class, Kernels.NAIVE, effort)
            .line(cost, FUNCTION, FORK_JOIN, NANOS)
            .line(cost, LAMBDA, FORK_JOIN, NANOS)
            .line(cost, TAKEN_BACK, FORK_JOIN, NANOS));
  }

  private static ProbeTrial promotion(Effort effort) {
    return new ProbeTrial(ID, PromotionCost.class, "promotion", effort)
        .line(PromotionCost.TAKEN_BACK, TAKEN_BACK, BEAT, NANOS)
        .line(PromotionCost.MEASURED, "promotion, waking included", BEAT, NANOS);
  }

  private static ProbeTrial deque(Effort effort) {
    return new ProbeTrial(ID, DequeCost.class, "deque", effort)
        .line(DequeCost.PUSH_POP, "deque: push and pop", BEAT, NANOS)
        .line(DequeCost.STEAL, "deque: steal", BEAT, NANOS)
        .line(DequeCost.EMPTY, "deque: failed steal, empty", BEAT, NANOS)
        .line(DequeCost.CONTENDED, "deque: attempt, two thieves", BEAT, NANOS);
  }

  private static ProbeTrial steal(String variant, String subject, Effort effort) {
    return new ProbeTrial(ID, StealAndJoin.class, variant, effort)
        .line(StealAndJoin.STEAL, "steal, thief spinning", subject, NANOS)
        .line(StealAndJoin.SPINNING, "join, caller spinning", subject, NANOS)
        .line(StealAndJoin.PARKED, "join after 1 ms, caller parked", subject, NANOS);
  }

  private static ProbeTrial wakeUp(String variant, String subject, Effort effort) {
    return new ProbeTrial(ID, WakeUp.class, variant, effort)
        .line(WakeUp.NANOS, "wake-up", subject, NANOS);
  }

  private static ProbeTrial submission(String variant, String subject, Effort effort) {
    return new ProbeTrial(ID, SubmissionCost.class, variant, effort)
        .line(SubmissionCost.EXECUTE, "execute", subject, NANOS)
        .line(SubmissionCost.SUBMIT, "submit", subject, NANOS);
  }
}

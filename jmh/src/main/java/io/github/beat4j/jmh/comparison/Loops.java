package io.github.beat4j.jmh.comparison;

import io.github.beat4j.Beat;
import io.github.beat4j.jmh.workloads.LazyLoopTask;
import io.github.beat4j.jmh.workloads.Loop;
import io.github.beat4j.jmh.workloads.LoopCompleter;
import io.github.beat4j.jmh.workloads.LoopTask;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ForkJoinTask;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.eclipse.collections.impl.list.Interval;
import org.eclipse.collections.impl.parallel.ParallelIterate;

/** The forms of an algorithm whose parallelism is all in loops. */
final class Loops {
  /** Who can do it. */
  static final Set<Subject> ALL = EnumSet.complementOf(EnumSet.of(Subject.ARRAYS));

  /** Who can do it although a step has a loop of its own; a pool whose threads block cannot. */
  static final Set<Subject> NESTED =
      EnumSet.of(
          Subject.PLAIN,
          Subject.BEAT_LAMBDA,
          Subject.BEAT_FUNCTION,
          Subject.BEAT_LOOP,
          Subject.FORK_JOIN_EXPERT,
          Subject.COUNTED_COMPLETER,
          Subject.STREAM_COMMON,
          Subject.STREAM_IN_POOL,
          Subject.VIRTUAL_THREADS);

  private Loops() {}

  /**
   * Adds a form for each of the subjects.
   *
   * @param algorithm computes the result with the subject's loop; called inside the subject's pool
   *     if it has one
   */
  static <I, R> Workload.Builder<I, R> forms(
      Workload.Builder<I, R> workload, Set<Subject> subjects, BiFunction<I, Loop, R> algorithm) {
    for (Subject subject : subjects)
      workload.form(
          subject, (workers, input) -> run(subject, workers, loop -> algorithm.apply(input, loop)));
    return workload;
  }

  @FunctionalInterface
  private interface Program<R> {
    R run(Loop loop);
  }

  private static <R> R run(Subject subject, Workers workers, Program<R> program) {
    return switch (subject) {
      case PLAIN -> program.run(Loop::plain);
      case BEAT_LAMBDA -> workers.beat().invoke(() -> program.run(Loop::lambda));
      case BEAT_FUNCTION -> workers.beat().invoke(() -> program.run(Loop::function));
      case BEAT_LOOP -> workers.beat().invoke(() -> program.run(Loops::beat));
      case FORK_JOIN_NAIVE -> inPool(workers, program, Loops::naive);
      case FORK_JOIN_EXPERT -> inPool(workers, program, Loops::expert);
      case COUNTED_COMPLETER -> inPool(workers, program, Loops::completer);
      case STREAM_COMMON -> program.run(Loops::stream);
      case STREAM_IN_POOL -> inPool(workers, program, Loops::stream);
      case COLLECTIONS_DEFAULT ->
          program.run(
              (n, grain, step) ->
                  ParallelIterate.forEach(Interval.zeroTo(n - 1), step::at, workers.fixed()));
      case COLLECTIONS_TUNED ->
          program.run(
              (n, grain, step) ->
                  ParallelIterate.forEach(
                      Interval.zeroTo(n - 1), step::at, grain, workers.fixed()));
      case FIXED_POOL ->
          program.run((n, grain, step) -> SharedCounter.loop(workers, n, grain, step));
      case VIRTUAL_THREADS ->
          program.run((n, grain, step) -> Chunks.loop(workers.virtual(), n, grain, step));
      case ARRAYS -> throw new IllegalArgumentException("subject: ARRAYS (expected: one of " + ALL);
    };
  }

  private static <R> R inPool(Workers workers, Program<R> program, Loop loop) {
    return workers.forkJoin().invoke(ForkJoinTask.adapt(() -> program.run(loop)));
  }

  private static void beat(int steps, int grain, Loop.Step step) {
    Beat.forEach(0, steps, step::at);
  }

  private static void naive(int steps, int grain, Loop.Step step) {
    new LoopTask(0, steps, step).invoke();
  }

  private static void expert(int steps, int grain, Loop.Step step) {
    new LazyLoopTask(0, steps, grain, step).invoke();
  }

  private static void completer(int steps, int grain, Loop.Step step) {
    new LoopCompleter(0, steps, grain, step).invoke();
  }

  private static void stream(int steps, int grain, Loop.Step step) {
    IntStream.range(0, steps).parallel().forEach(step::at);
  }
}

package io.github.beat4j.jmh.comparison;

import io.github.beat4j.jmh.workloads.Tally;
import io.github.beat4j.jmh.workloads.Text;
import io.github.beat4j.jmh.workloads.WordCount;
import java.util.concurrent.ForkJoinTask;

/** Words counted in maps: much memory, and a merge whose price depends on the words. */
final class WordCountWorkloads {
  private static final int LINES = 35_000;
  private static final int SMALL_LINES = 7_000;
  private static final long SEED = 42;

  private WordCountWorkloads() {}

  static Workload<Text, Tally> wordCount() {
    return builder("word-count", LINES).build();
  }

  static Workload<Text, Tally> small() {
    return builder("word-count-small", SMALL_LINES).small().build();
  }

  private static Workload.Builder<Text, Tally> builder(String name, int lines) {
    return Workload.<Text, Tally>named(
            name,
            "word count, %,d lines of some 14 words".formatted(lines),
            Workload.Shape.IRREGULAR,
            () -> Text.zipf(lines, SEED),
            Text::check)
        .form(Subject.PLAIN, (workers, text) -> WordCount.plain(text.lines()))
        .form(
            Subject.BEAT_LAMBDA,
            (workers, text) -> workers.beat().invoke(() -> WordCount.lambda(text.lines())))
        .form(
            Subject.BEAT_FUNCTION,
            (workers, text) -> workers.beat().invoke(() -> WordCount.function(text.lines())))
        .form(
            Subject.FORK_JOIN_NAIVE,
            (workers, text) ->
                workers
                    .forkJoin()
                    .invoke(new WordCount.Task(text.lines(), WordCount.Task.NO_CUT_OFF)))
        .form(
            Subject.FORK_JOIN_EXPERT,
            (workers, text) ->
                workers.forkJoin().invoke(new WordCount.Task(text.lines(), WordCount.Task.CUT_OFF)))
        .form(Subject.STREAM_COMMON, (workers, text) -> WordCount.stream(text.lines()))
        .form(
            Subject.STREAM_IN_POOL,
            (workers, text) ->
                workers.forkJoin().invoke(ForkJoinTask.adapt(() -> WordCount.stream(text.lines()))))
        .form(
            Subject.COLLECTIONS_DEFAULT,
            (workers, text) -> TallyPools.defaultBatches(workers, text.lines()))
        .form(
            Subject.COLLECTIONS_TUNED,
            (workers, text) -> TallyPools.tunedBatches(workers, text.lines()))
        .form(Subject.FIXED_POOL, (workers, text) -> TallyPools.fixed(workers, text.lines()))
        .form(
            Subject.VIRTUAL_THREADS,
            (workers, text) -> TallyPools.chunks(workers.virtual(), text.lines()));
  }
}

package io.github.beat4j.examples.tour;

import io.github.beat4j.BeatPool;
import io.github.beat4j.BeatStats;
import io.github.beat4j.examples.terminal.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;

/**
 * Runs the variants of a workload in turn, a few rounds of them, so that a slow moment of the
 * machine meets them all; each keeps its best time.
 */
public final class Contest {
  private final ForkJoinPool forkJoin;
  private final BeatPool beat;
  private final int rounds;
  private final Progress progress;

  public Contest(ForkJoinPool forkJoin, BeatPool beat, int rounds, Progress progress) {
    this.forkJoin = forkJoin;
    this.beat = beat;
    this.rounds = rounds;
    this.progress = progress;
  }

  private record Finish<R>(R result, Lap lap) {}

  public <I, R> Standing run(Workload<I, R> workload) throws IOException {
    progress.show(workload.name());
    I input = workload.prepare();
    R expected = workload.sequential(workload.copy(input));
    Map<Variant, Lap> best = new EnumMap<>(Variant.class);
    List<String> mismatches = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      for (Variant variant : Variant.values()) {
        Finish<R> finish = timed(variant, workload, workload.copy(input));
        best.merge(variant, finish.lap, Lap::faster);
        if (!workload.correct(finish.result) || !Objects.deepEquals(expected, finish.result))
          mismatches.add(mismatch(workload, variant, round));
        progress.step();
      }
    }
    return new Standing(
        workload.name(), workload.size(), best, workload.publish(expected), mismatches);
  }

  private <I, R> Finish<R> timed(Variant variant, Workload<I, R> workload, I input) {
    BeatStats before = beat.stats();
    long start = System.nanoTime();
    R result = variant.run(workload, input, forkJoin, beat);
    long nanos = System.nanoTime() - start;
    BeatStats after = beat.stats();
    return new Finish<>(
        result,
        new Lap(nanos, after.promotions() - before.promotions(), after.steals() - before.steals()));
  }

  private static String mismatch(Workload<?, ?> workload, Variant variant, int round) {
    return "%s: %s in round %d gave a wrong result"
        .formatted(workload.name(), variant.title(), round);
  }
}

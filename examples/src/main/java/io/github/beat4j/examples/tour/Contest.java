package io.github.beat4j.examples.tour;

import io.github.beat4j.BeatPool;
import io.github.beat4j.BeatStats;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

  public <I, R> Standing run(Workload<I, R> workload) throws IOException {
    progress.show(workload.name());
    I input = workload.prepare();
    R expected = null;
    Map<Variant, Long> best = new EnumMap<>(Variant.class);
    List<String> mismatches = new ArrayList<>();
    long promotions = 0;
    long steals = 0;
    for (int round = 1; round <= rounds; round++) {
      for (Variant variant : Variant.values()) {
        I copy = workload.copy(input);
        BeatStats before = beat.stats();
        long start = System.nanoTime();
        R result = variant.run(workload, copy, forkJoin, beat);
        long nanos = System.nanoTime() - start;
        BeatStats after = beat.stats();
        if (nanos < best.getOrDefault(variant, Long.MAX_VALUE)) {
          best.put(variant, nanos);
          promotions = after.promotions() - before.promotions();
          steals = after.steals() - before.steals();
        }
        if (expected == null) expected = result;
        if (!workload.correct(result) || !Objects.deepEquals(expected, result))
          mismatches.add(mismatch(workload, variant, round));
        progress.step();
      }
    }
    Optional<String> published = expected == null ? Optional.empty() : workload.publish(expected);
    return new Standing(
        workload.name(), workload.size(), best, promotions, steals, published, mismatches);
  }

  private static String mismatch(Workload<?, ?> workload, Variant variant, int round) {
    return "%s: %s in round %d gave a wrong result"
        .formatted(workload.name(), variant.title(), round);
  }
}

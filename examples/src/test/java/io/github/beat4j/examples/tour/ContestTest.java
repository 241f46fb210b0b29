package io.github.beat4j.examples.tour;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.BeatPool;
import io.github.beat4j.examples.terminal.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class ContestTest {
  private final List<String> seen = new ArrayList<>();

  /** Gives 42, but on Beat what the test says. */
  private record Answer(int onBeat) implements Workload<Integer, Integer> {
    @Override
    public String name() {
      return "answer";
    }

    @Override
    public String size() {
      return "1 question";
    }

    @Override
    public Integer prepare() {
      return 42;
    }

    @Override
    public Integer sequential(Integer answer) {
      return answer;
    }

    @Override
    public Integer naive(ForkJoinPool pool, Integer answer) {
      return answer;
    }

    @Override
    public Integer expert(ForkJoinPool pool, Integer answer) {
      return answer;
    }

    @Override
    public Integer beat(Integer answer) {
      return onBeat;
    }

    @Override
    public boolean correct(Integer answer) {
      return true;
    }
  }

  private final class Seen implements Progress {
    @Override
    public void show(String name) {
      seen.add(name);
    }

    @Override
    public void step(long amount) {
      seen.add("step");
    }

    @Override
    public void close() {}
  }

  @Test
  void everyVariantRunsInEveryRoundAndAgrees() throws IOException {
    Standing standing = run(new Answer(42));

    assertThat(standing.mismatches()).isEmpty();
    assertThat(standing.best()).containsOnlyKeys(Variant.values());
    assertThat(seen).hasSize(1 + 2 * 4).startsWith("answer", "step");
  }

  @Test
  void aWrongResultIsNamed() throws IOException {
    assertThat(run(new Answer(41)).mismatches())
        .containsExactly(
            "answer: Beat in round 1 gave a wrong result",
            "answer: Beat in round 2 gave a wrong result");
  }

  @Test
  void theTableHasALineForEachWorkload() throws IOException {
    String table = TourTable.of(List.of(run(new Answer(42)), run(new Answer(42))));

    assertThat(table)
        .contains("workload", "sequential", "FJP naive", "FJP cut-off", "Beat", "steals");
    assertThat(table.lines().filter(line -> line.contains("1 question"))).hasSize(2);
  }

  private Standing run(Workload<?, ?> workload) throws IOException {
    ForkJoinPool forkJoin = new ForkJoinPool(1);
    try (BeatPool beat = BeatPool.builder().workers(1).build()) {
      return new Contest(forkJoin, beat, 2, new Seen()).run(workload);
    } finally {
      forkJoin.shutdown();
    }
  }
}

package io.github.beat4j.jmh.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.jmh.results.Better;
import io.github.beat4j.jmh.results.Results;
import io.github.beat4j.jmh.results.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final List<List<Double>> VALUES =
      List.of(List.of(10.0, 10.4, 9.9), List.of(10.2, 10.6, 10.1), List.of(9.8, 10.3, 10.0));

  @Test
  void a_run_does_not_differ_from_itself() {
    Results run = MadeUpRun.of("17", 3);
    assertThat(Comparison.of(run, run).lines())
        .hasSameSizeAs(run.series())
        .allMatch(line -> line.change() == Comparison.Change.NONE && line.ratio().medians() == 1);
  }

  @Test
  void twice_the_time_is_slower_and_half_is_faster() {
    assertThat(change(Better.LESS, 2)).isEqualTo(Comparison.Change.SLOWER);
    assertThat(change(Better.LESS, 0.5)).isEqualTo(Comparison.Change.FASTER);
  }

  @Test
  void twice_the_throughput_is_faster() {
    assertThat(change(Better.MORE, 2)).isEqualTo(Comparison.Change.FASTER);
    assertThat(change(Better.MORE, 0.5)).isEqualTo(Comparison.Change.SLOWER);
  }

  @Test
  void less_than_one_per_cent_is_no_difference_however_sure() {
    Results before = run(Better.LESS, List.of(List.of(100.0, 100.0), List.of(100.0)));
    Results after = run(Better.LESS, List.of(List.of(100.9, 100.9), List.of(100.9)));
    assertThat(Comparison.of(before, after).lines().get(0).change())
        .isEqualTo(Comparison.Change.NONE);
  }

  @Test
  void only_a_slower_line_makes_the_comparison_slower() {
    Results before = run(Better.LESS, VALUES);
    assertThat(Comparison.of(before, run(Better.LESS, times(2))).isSlower()).isTrue();
    assertThat(Comparison.of(before, run(Better.LESS, times(0.5))).isSlower()).isFalse();
  }

  @Test
  void what_only_one_run_measured_is_named() {
    Results run = run(Better.LESS, VALUES);
    Results empty = new Results(run.conditions(), List.of(), List.of());
    assertThat(Comparison.of(run, empty).unmatched()).containsExactly("only before: s, r, a");
    assertThat(Comparison.of(empty, run).unmatched()).containsExactly("only after: s, r, a");
  }

  @Test
  void other_jdks_and_other_workers_are_obstacles() {
    assertThat(
            Comparison.obstacles(
                MadeUpRun.conditions("17", 2, 3), MadeUpRun.conditions("25", 4, 1)))
        .containsExactly("JDK: 17 before, 25 after", "workers: 2 before, 4 after");
    assertThat(
            Comparison.obstacles(
                MadeUpRun.conditions("17", 2, 3), MadeUpRun.conditions("17", 2, 5)))
        .isEmpty();
  }

  private static Comparison.Change change(Better better, double factor) {
    return Comparison.of(run(better, VALUES), run(better, times(factor))).lines().get(0).change();
  }

  private static List<List<Double>> times(double factor) {
    return VALUES.stream().map(jvm -> jvm.stream().map(value -> value * factor).toList()).toList();
  }

  private static Results run(Better better, List<List<Double>> values) {
    return new Results(
        MadeUpRun.conditions("17", 2, 3),
        List.of(new Series("s", "r", "a", "us", better, values)),
        List.of());
  }
}

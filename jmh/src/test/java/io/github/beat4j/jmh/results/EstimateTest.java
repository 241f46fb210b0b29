package io.github.beat4j.jmh.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EstimateTest {

  @Test
  void a_constant_series_has_an_interval_of_no_width() {
    Estimate estimate = Estimate.of(series(List.of(List.of(3.3, 3.3), List.of(3.3, 3.3))));
    assertThat(estimate).isEqualTo(new Estimate(3.3, 3.3, 3.3, 3.3, 2));
  }

  @Test
  void median_and_minimum_are_those_of_all_values() {
    Estimate estimate = Estimate.of(series(List.of(List.of(1.0, 5.0), List.of(2.0, 9.0, 4.0))));
    assertThat(estimate.median()).isEqualTo(4);
    assertThat(estimate.best()).isEqualTo(1);
    assertThat(estimate.low()).isBetween(1.0, 4.0);
    assertThat(estimate.high()).isBetween(4.0, 9.0);
  }

  @Test
  void the_best_is_the_maximum_where_more_is_better() {
    Series series = new Series("s", "r", "a", "1/s", Better.MORE, List.of(List.of(1.0, 7.0)));
    assertThat(Estimate.of(series).best()).isEqualTo(7);
  }

  @Test
  void values_that_differ_by_jvm_are_less_certain_than_values_that_do_not() {
    List<List<Double>> byJvm = List.of(jvm(10), jvm(11), jvm(12), jvm(13), jvm(14));
    List<Double> all = byJvm.stream().flatMap(List::stream).toList();
    List<List<Double>> mixed =
        List.of(every(all, 0), every(all, 1), every(all, 2), every(all, 3), every(all, 4));
    assertThat(Estimate.of(series(byJvm)).halfWidth())
        .isGreaterThan(1.5 * Estimate.of(series(mixed)).halfWidth());
  }

  @Test
  void about_95_of_100_intervals_contain_the_true_median() {
    Random random = new Random(4);
    int hits = 0;
    for (int i = 0; i < 60; i++) {
      List<Double> values = random.doubles(40).boxed().toList();
      Estimate estimate = Estimate.of(series(List.of(values)));
      if (estimate.low() <= 0.5 && 0.5 <= estimate.high()) hits++;
    }
    assertThat(hits).isGreaterThanOrEqualTo(52);
  }

  @Test
  void the_same_values_give_the_same_interval() {
    Series series = series(List.of(List.of(1.0, 2.0, 3.0), List.of(2.0, 4.0)));
    assertThat(Estimate.of(series)).isEqualTo(Estimate.of(series));
  }

  @Test
  void no_values_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Estimate.of(series(List.of())))
        .withMessageContaining("r, a");
  }

  @Test
  void nothing_over_nothing_is_one() {
    Series nothing = series(List.of(List.of(0.0, 0.0)));
    assertThat(Ratio.of(nothing, nothing)).isEqualTo(new Ratio(1, 1, 1, 1));
  }

  @Test
  void a_gain_is_over_one_when_better() {
    Series one = series(List.of(List.of(1.0)));
    Series two = series(List.of(List.of(2.0)));
    assertThat(Ratio.gain(one, two)).isEqualTo(new Ratio(2, 2, 2, 2));
  }

  private static List<Double> jvm(double from) {
    return List.of(from, from + 0.01, from + 0.02, from + 0.03, from + 0.04, from + 0.05);
  }

  private static List<Double> every(List<Double> all, int first) {
    return all.stream().filter(value -> all.indexOf(value) % 5 == first).toList();
  }

  private static Series series(List<List<Double>> forks) {
    return new Series("s", "r", "a", "us", Better.LESS, forks);
  }
}

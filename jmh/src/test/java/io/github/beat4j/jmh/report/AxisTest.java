package io.github.beat4j.jmh.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AxisTest {

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-9, 0.3, 1, 1.99, 2.1, 7, 99, 1e12})
  void bars_begin_at_zero(double highest) {
    Axis axis = Axis.fromZero(highest);
    assertThat(axis.at(0)).isZero();
    assertThat(axis.high()).isGreaterThanOrEqualTo(highest);
    assertThat(axis.ticks()).hasSizeBetween(2, 6).startsWith(0.0);
  }

  @Test
  void equal_ratios_are_equal_distances() {
    Axis axis = Axis.log(5, 5_000);
    assertThat(axis.ticks()).containsExactly(10.0, 100.0, 1_000.0);
    assertThat(axis.at(50) - axis.at(5)).isCloseTo(1.0 / 3, within(1e-9));
    assertThat(axis.at(5_000)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-7, 0.5, 1, 3, 1_024})
  void one_value_alone_has_an_axis(double value) {
    Axis axis = Axis.log(value, value);
    assertThat(axis.low()).isLessThanOrEqualTo(value);
    assertThat(axis.high()).isGreaterThan(axis.low());
    assertThat(axis.ticks()).isNotEmpty();
  }
}

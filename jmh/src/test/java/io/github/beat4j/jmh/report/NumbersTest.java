package io.github.beat4j.jmh.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "0; 0",
        "0.2346; 0.235",
        "2.345; 2.35",
        "33.51; 33.5",
        "335.2; 335",
        "33512; 33,512"
      })
  void three_digits(double value, String text) {
    assertThat(Numbers.of(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"us,0.25,ns,1000", "us,33500,ms,0.001", "s,0.5,ms,1000", "bytes,33500,bytes,1"})
  void units_of_time_are_chosen_by_size(String unit, double value, String shown, double factor) {
    Scale scale = Scale.of(unit, value);
    assertThat(scale.unit()).isEqualTo(shown);
    assertThat(scale.factor()).isEqualTo(factor);
  }
}

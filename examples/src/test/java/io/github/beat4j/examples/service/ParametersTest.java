package io.github.beat4j.examples.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ParametersTest {
  @Test
  void numbersAreFoundByTheirNames() {
    Parameters parameters = new Parameters("nn=1&n=23&m=4&n=5&x");

    assertThat(parameters.number("n", 0, 99, 7)).isEqualTo(23);
    assertThat(parameters.number("m", 0, 99, 7)).isEqualTo(4);
    assertThat(parameters.number("x", 0, 99, 7)).isEqualTo(7);
    assertThat(new Parameters(null).number("n", 0, 99, 7)).isEqualTo(7);
    assertThat(new Parameters("").number("n", 0, 99, 7)).isEqualTo(7);
  }

  @Test
  void whatIsNoNumberInRangeIsRefused() {
    for (String query : new String[] {"n=", "n=x", "n=-1", "n=100", "n=99999999999"})
      assertThatThrownBy(() -> new Parameters(query).number("n", 0, 99, 7))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("n: not a number in range (expected: 0..99)");
  }
}

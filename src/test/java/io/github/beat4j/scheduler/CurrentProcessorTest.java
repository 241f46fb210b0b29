package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class CurrentProcessorTest {
  private static final String STAT =
      "7 (a) b) R 1 7 7 0 -1 4194304 1 0 0 0 0 0 0 0 20 0 9 0 100 1 1 18446744073709551615 1 1 0 0"
          + " 0 0 0 0 0 0 0 0 17 3 0 0 0 0 0";

  @Test
  void it_is_the_39th_field_whatever_the_name() {
    assertThat(CurrentProcessor.parse(STAT)).isEqualTo(3);
  }

  @Test
  void anything_else_is_nowhere() {
    assertThat(CurrentProcessor.parse("")).isEqualTo(Neighbourhood.NOWHERE);
    assertThat(CurrentProcessor.parse("1 (x) R 1 2")).isEqualTo(Neighbourhood.NOWHERE);
    assertThat(CurrentProcessor.parse(STAT.replace(" 17 3 ", " 17 x ")))
        .isEqualTo(Neighbourhood.NOWHERE);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void this_thread_runs_somewhere() {
    assertThat(CurrentProcessor.get()).isBetween(0, 1 << 16);
  }
}

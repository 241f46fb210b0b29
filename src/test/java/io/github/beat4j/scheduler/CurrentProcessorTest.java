package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class CurrentProcessorTest {
  private static final String STAT =
      "7 (a) b) R 1 7 7 0 -1 4194304 1 0 0 0 0 0 0 0 20 0 9 0 100 1 1 18446744073709551615 1 1 0 0"
          + " 0 0 0 0 0 0 0 0 17 3 0 0 0 0 0";

  private static int parse(String stat) {
    byte[] bytes = stat.getBytes(StandardCharsets.ISO_8859_1);
    return CurrentProcessor.parse(Arrays.copyOf(bytes, bytes.length + 10), bytes.length);
  }

  @Test
  void it_is_the_39th_field_whatever_the_name() {
    assertThat(parse(STAT)).isEqualTo(3);
    assertThat(parse(STAT.replace(" 17 3 ", " 17 1023 "))).isEqualTo(1023);
  }

  @Test
  void anything_else_is_nowhere() {
    assertThat(parse("")).isEqualTo(Neighbourhood.NOWHERE);
    assertThat(parse("1 (x) R 1 2")).isEqualTo(Neighbourhood.NOWHERE);
    for (String odd : new String[] {"x", "-1", "", "3x", "12345678901"})
      assertThat(parse(STAT.replace(" 17 3 ", " 17 " + odd + " ")))
          .isEqualTo(Neighbourhood.NOWHERE);
    assertThat(parse(STAT.substring(0, STAT.indexOf(" 3 ") + 2))).isEqualTo(Neighbourhood.NOWHERE);
    assertThat(CurrentProcessor.parse(new byte[4], -1)).isEqualTo(Neighbourhood.NOWHERE);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void this_thread_runs_somewhere() {
    assertThat(CurrentProcessor.get()).isBetween(0, 1 << 16);
  }
}

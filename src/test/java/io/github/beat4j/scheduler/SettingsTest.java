package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettingsTest {

  @Test
  void pools_without_a_name_are_numbered() {
    String first = Settings.nextName();
    assertThat(first).startsWith("beat-");
    int number = Integer.parseInt(first.substring("beat-".length()));
    assertThat(number).isPositive();
    String second = Settings.nextName();
    assertThat(Integer.parseInt(second.substring("beat-".length()))).isGreaterThan(number);
  }

  @Test
  void on_the_stage_of_a_rehearsal_every_call_may_be_promoted() {
    Settings stage = Settings.rehearsal();
    assertThat(stage.stealing()).isTrue();
    assertThat(stage.lockFree()).isTrue();
    assertThat(stage.heartbeat()).isTrue();
    assertThat(stage.workers()).isGreaterThan(1);
    assertThat(stage.threads()).isPositive();
    assertThat(stage.intervalNanos()).isEqualTo(1);
  }
}

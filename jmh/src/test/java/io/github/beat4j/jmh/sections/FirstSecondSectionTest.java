package io.github.beat4j.jmh.sections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FirstSecondSectionTest {
  @Test
  void the_first_second_is_a_mean_over_what_was_done_in_it() {
    assertThat(FirstSecondSection.mean(List.of(4.0, 2.0, 1.0, 1.0, 0.1), 250))
        .isCloseTo(4 / (1 / 4.0 + 1 / 2.0 + 2), within(1e-9));
    assertThat(FirstSecondSection.mean(List.of(3e6, 2e6), 250)).isEqualTo(3e6);
    assertThat(FirstSecondSection.mean(List.of(5.0), 250)).isEqualTo(5.0);
  }

  @Test
  void it_measures_nothing_itself() {
    FirstSecondSection section = FirstSecondSection.of("some", "Some");
    assertThat(section.id()).isEqualTo("some-first-second");
    assertThat(section.title()).isEqualTo("Some, the first second");
    assertThat(section.trials(new Effort(false, 2, Set.of()))).isEmpty();
  }
}

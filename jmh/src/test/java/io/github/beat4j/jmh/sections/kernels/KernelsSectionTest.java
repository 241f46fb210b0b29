package io.github.beat4j.jmh.sections.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.jmh.sections.Effort;
import io.github.beat4j.jmh.sections.Trial;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KernelsSectionTest {
  private static List<Trial> trials(boolean quick, String... rows) {
    return new KernelsSection().trials(new Effort(quick, 2, Set.of(rows)));
  }

  @Test
  void a_row_has_a_trial_for_each_form_that_there_is() {
    assertThat(trials(false, "sum of ints, 10 k"))
        .extracting(Trial::label)
        .contains("kernels: sum of ints, 10 k, plain", "kernels: sum of ints, 10 k, memory")
        .hasSize(6);
    assertThat(trials(false, "histogram of 256 buckets, 16 M")).hasSize(3);
  }

  @Test
  void a_quick_run_leaves_it_out() {
    assertThat(trials(true)).isEmpty();
  }
}

package io.github.beat4j.jmh.sections.collections;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.jmh.bulk.BulkRows;
import io.github.beat4j.jmh.sections.Effort;
import io.github.beat4j.jmh.sections.Trial;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CollectionsSectionTest {
  private static List<Trial> trials(boolean quick, String... rows) {
    return new CollectionsSection().trials(new Effort(quick, 2, Set.of(rows)));
  }

  @Test
  void a_row_has_a_trial_for_each_subject() {
    assertThat(trials(false, "array scan cheap 1000"))
        .extracting(Trial::label)
        .contains("array scan cheap 1000 plain", "array scan cheap 1000 Arrays");
    assertThat(trials(false)).hasSizeGreaterThan(3 * BulkRows.all().size());
  }

  @Test
  void a_quick_run_takes_some_seconds_and_a_full_one_some_hours() {
    assertThat(trials(true)).hasSizeBetween(5, 12);
    double hours = trials(false).stream().mapToDouble(Trial::seconds).sum() / 3600;
    assertThat(hours).isBetween(0.5, 3.0);
  }

  @Test
  void a_reason_is_given_for_the_rows_that_it_is_true_of() {
    assertThat(LostRows.reason("list select cheap 10")).isNotEmpty();
    assertThat(LostRows.reason("array sum cheap 1000")).isNotEmpty();
    assertThat(LostRows.reason("list select cheap 1000")).isEmpty();
    assertThat(LostRows.reason("list select dear 10")).isNotEmpty();
    assertThat(LostRows.reason("list select dear 1000")).isEmpty();
    assertThat(LostRows.reason("array filter skewed 1000")).isNotEmpty();
    assertThat(LostRows.reason("array filter skewed 100000")).isEmpty();
    assertThat(LostRows.reason("list sort cheap 10")).isEmpty();
  }
}

package io.github.beat4j.jmh.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.beat4j.jmh.comparison.Subject;
import io.github.beat4j.jmh.comparison.Workers;
import io.github.beat4j.jmh.comparison.Workload;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BulkRowsTest {
  private static final int LARGEST = 1_000;

  /** Twice: the second run meets what the first one has left. */
  private static final int RUNS = 2;

  static Stream<Arguments> cells() {
    return BulkRows.all().stream()
        .filter(row -> row.size() <= LARGEST)
        .flatMap(
            row ->
                row.workload().subjects().stream()
                    .map(subject -> Arguments.of(row.name(), subject)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cells")
  void every_form_gives_a_right_result(String row, Subject subject) throws Exception {
    try (Workers workers = new Workers(2)) {
      Workload.Prepared prepared = BulkRows.named(row).workload().prepare(subject, workers);
      for (int i = 0; i < RUNS; i++) {
        prepared.run();
        prepared.check();
      }
    }
  }

  @Test
  void a_form_that_has_not_run_is_found_out() {
    try (Workers workers = new Workers(2)) {
      for (BulkRow row : BulkRows.all()) {
        if (row.size() > LARGEST) continue;
        Workload.Prepared prepared = row.workload().prepare(Subject.PLAIN, workers);
        assertThatCode(prepared::check).as(row.name()).isInstanceOf(Throwable.class);
      }
    }
  }

  @Test
  void another_result_is_wrong() throws Exception {
    Workload<int[], Integer> wrong =
        Operation.<int[], Integer>of("wrong", () -> new int[1], array -> 1).beat(a -> 2).build();
    try (Workers workers = new Workers(2)) {
      Workload.Prepared prepared = wrong.prepare(Subject.BEAT_LAMBDA, workers);
      prepared.run();
      assertThatExceptionOfType(AssertionError.class).isThrownBy(prepared::check);
    }
  }

  @Test
  void a_sort_that_does_nothing_is_found_out() {
    Unsorted<int[]> numbers = new Unsorted<>(new int[] {2, 1, 3}, false);
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> numbers.check(numbers.by(array -> {}), Arrays::sort));
    assertThatCode(() -> numbers.check(numbers.by(Arrays::sort), Arrays::sort))
        .doesNotThrowAnyException();
  }

  @Test
  void each_row_has_a_plain_form_and_one_of_beat_and_a_peer() {
    for (BulkRow row : BulkRows.all())
      assertThat(row.workload().subjects())
          .as(row.name())
          .contains(Subject.PLAIN, Subject.BEAT_LAMBDA)
          .hasSizeGreaterThan(2);
  }

  @Test
  void no_two_rows_have_the_same_name() {
    List<String> names = BulkRows.all().stream().map(BulkRow::name).toList();
    assertThat(names).doesNotHaveDuplicates();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BulkRows.named("no such row"))
        .withMessageContaining(names.get(0));
  }
}

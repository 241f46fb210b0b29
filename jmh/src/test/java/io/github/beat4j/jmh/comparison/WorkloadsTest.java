package io.github.beat4j.jmh.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WorkloadsTest {
  /** Twice: the second run meets pools that are warm, and an input that the first one has used. */
  private static final int RUNS = 2;

  static Stream<Arguments> cells() {
    return Workloads.all().stream()
        .filter(Workload::isSmall)
        .flatMap(
            workload ->
                workload.subjects().stream()
                    .filter(Subject::isAvailable)
                    .flatMap(
                        subject ->
                            Stream.of(1, 2)
                                .map(workers -> Arguments.of(workload.name(), subject, workers))));
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("cells")
  void every_form_gives_a_right_result(String workload, Subject subject, int count)
      throws Exception {
    try (Workers workers = new Workers(count)) {
      Workload.Prepared prepared = Workloads.named(workload).prepare(subject, workers);
      for (int i = 0; i < RUNS; i++) {
        prepared.run();
        prepared.check();
      }
    }
  }

  @Test
  void no_two_workloads_have_the_same_name() {
    List<String> names = Workloads.all().stream().map(workload -> workload.name()).toList();
    assertThat(names).doesNotHaveDuplicates();
  }
}

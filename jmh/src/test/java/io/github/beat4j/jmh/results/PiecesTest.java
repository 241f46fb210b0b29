package io.github.beat4j.jmh.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PiecesTest {
  private static Conditions conditions(String date, String jdk, int forks) {
    return new Conditions(
        date, "abc", jdk, "VM", List.of("-Xms2g"), "Linux", "A processor", 2, 2, forks, false);
  }

  private static Series series(String row, double... jvms) {
    return new Series(
        "s",
        row,
        "a",
        "us",
        Better.LESS,
        Arrays.stream(jvms).mapToObj(value -> List.of(value, value + 1)).toList());
  }

  private static Results run(String date, String jdk, int forks, Series... series) {
    return new Results(conditions(date, jdk, forks), List.of(series), List.of("failed " + date));
  }

  @Test
  void rows_of_pieces_become_those_of_one_run_in_their_order() {
    List<Results> joined =
        Pieces.joined(
            List.of(
                run("monday", "17", 3, series("z", 1, 2, 3)),
                run("tuesday", "17", 2, series("a", 4, 5))));
    assertThat(joined)
        .containsExactly(
            new Results(
                conditions("monday, tuesday", "17", 2),
                List.of(series("z", 1, 2, 3), series("a", 4, 5)),
                List.of("failed monday", "failed tuesday")));
  }

  @Test
  void what_two_pieces_have_measured_has_the_jvms_of_both() {
    List<Results> joined =
        Pieces.joined(
            List.of(
                run("monday", "17", 1, series("a", 1)), run("tuesday", "17", 1, series("a", 2))));
    assertThat(joined.get(0).series()).containsExactly(series("a", 1, 2));
  }

  @Test
  void another_jdk_is_another_run() {
    Results first = run("monday", "17", 3, series("a", 1));
    Results other = run("monday", "25", 3, series("a", 2));
    assertThat(Pieces.joined(List.of(first, other))).containsExactly(first, other);
    assertThat(Pieces.joined(List.of(first, other, first)))
        .extracting(run -> run.conditions().jdk())
        .containsExactly("17", "25");
  }
}

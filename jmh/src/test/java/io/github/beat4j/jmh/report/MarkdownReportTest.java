package io.github.beat4j.jmh.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {
  /** Once: an interval takes thousands of samples. */
  private static final List<String> LINES =
      MarkdownReport.of(List.of(Part.of(MadeUpRun.of("17", 3), MadeUpRun.SECTIONS)))
          .lines()
          .toList();

  @Test
  void has_a_line_for_each_row_with_a_cell_for_each_subject() {
    int begin = LINES.indexOf("### Workloads") + 4;
    assertThat(cells(LINES.get(begin))).isEqualTo(MadeUpRun.SUBJECTS.size() + 2);
    for (int i = 0; i < MadeUpRun.WORKLOADS.size() + 2; i++)
      assertThat(cells(LINES.get(begin + i))).isEqualTo(MadeUpRun.SUBJECTS.size() + 2);
    assertThat(LINES.get(begin + MadeUpRun.WORKLOADS.size() + 2)).isEmpty();
  }

  @Test
  void a_cell_has_median_interval_minimum_and_speed_up() {
    assertThat(LINES)
        .anyMatch(
            line -> line.matches("\\| tree-1k .*\\d ± [\\d.,]+ \\([\\d.,]+\\) \\d\\.\\d\\dx.*"));
  }

  @Test
  void the_best_of_each_workload_is_bold() {
    int begin = LINES.indexOf("### Workloads") + 6;
    assertThat(LINES.subList(begin, begin + MadeUpRun.WORKLOADS.size()))
        .allMatch(line -> line.split("\\*\\*", -1).length == 3);
  }

  @Test
  void nobody_is_bold_where_nobody_competes() {
    int begin = LINES.indexOf("### Simulated speed-up");
    assertThat(LINES.subList(begin, begin + 15)).noneMatch(line -> line.contains("**"));
  }

  @Test
  void says_how_far_the_intervals_can_be_trusted() {
    assertThat(LINES).anyMatch(line -> line.endsWith("it is narrower than 95 % would need."));
    assertThat(Part.of(MadeUpRun.of("17", 1), MadeUpRun.SECTIONS).legend())
        .endsWith("the intervals do not cover other JVMs.");
    assertThat(Part.of(MadeUpRun.of("17", 20), MadeUpRun.SECTIONS).legend())
        .endsWith("then values within them. ");
  }

  @Test
  void names_cannot_break_the_table() {
    assertThat(LINES).anyMatch(line -> line.startsWith("| a&lt;b &amp; \"c\"\\|d |"));
  }

  @Test
  void conditions_and_failures_are_there() {
    assertThat(LINES)
        .contains("- Commit: 0123456789ab-dirty", "- Workers: 2", "- Forks: 3 per measurement")
        .anyMatch(line -> line.startsWith("- fib virtual threads: exit 1"));
  }

  private static int cells(String line) {
    return line.replace("\\|", "").split("\\|", -1).length - 2;
  }
}

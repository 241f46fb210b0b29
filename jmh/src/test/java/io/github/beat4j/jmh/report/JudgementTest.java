package io.github.beat4j.jmh.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.jmh.results.Better;
import io.github.beat4j.jmh.results.Results;
import io.github.beat4j.jmh.results.Series;
import io.github.beat4j.jmh.sections.Aim;
import io.github.beat4j.jmh.sections.Effort;
import io.github.beat4j.jmh.sections.Section;
import io.github.beat4j.jmh.sections.Trial;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JudgementTest {
  private final List<Series> series = new ArrayList<>();

  private static final class Aimed implements Section {
    @Override
    public String id() {
      return "s";
    }

    @Override
    public String title() {
      return "Aimed";
    }

    @Override
    public String text() {
      return "";
    }

    @Override
    public Optional<Aim> aim() {
      return Optional.of(new Aim(1.1, 1.05, row -> row.equals("known") ? "because <of> this" : ""));
    }

    @Override
    public List<Trial> trials(Effort effort) {
      return List.of();
    }
  }

  private void row(String row, double plain, double beat, double... peers) {
    add(row, "plain", plain, 0);
    add(row, "Beat lambda", beat, 0);
    for (int i = 0; i < peers.length; i++) add(row, "peer " + i, peers[i], 0);
  }

  private void add(String row, String subject, double median, double spread) {
    List<Double> values = List.of(median - spread, median, median + spread);
    series.add(new Series("s", row, subject, "us", Better.LESS, List.of(values, values, values)));
  }

  private Part part() {
    Results results = new Results(MadeUpRun.conditions("17", 2, 3), series, List.of());
    return Part.of(results, List.of(new Aimed()));
  }

  private List<Judgement> judgements() {
    return Judgement.of(part().grids().get(0));
  }

  @Test
  void a_row_within_both_limits_is_not_lost() {
    row("a", 10, 11, 12, 10.5);
    assertThat(judgements().get(0).cells()).containsExactly("1.10x", "1.05x", "");
  }

  @Test
  void a_row_is_lost_to_plain_and_to_the_best_peer_only() {
    row("a", 10, 11.2, 11, 9, 9.5);
    assertThat(judgements().get(0).cells())
        .containsExactly("1.12x", "1.24x", "lost to plain, peer 1");
    assertThat(judgements().get(0).style()).isEqualTo("loss");
  }

  @Test
  void it_is_in_doubt_if_the_interval_contains_the_limit() {
    add("a", "plain", 10, 3);
    add("a", "Beat lambda", 12, 3);
    assertThat(judgements().get(0).cells()).containsExactly("1.20x", "", "lost to plain?");
    assertThat(judgements().get(0).style()).isEqualTo("tie");
  }

  @Test
  void rows_without_beat_are_not_judged() {
    add("a", "plain", 10, 0);
    add("a", "peer", 10, 0);
    row("b", 10, 10, 10);
    assertThat(judgements()).extracting(Judgement::row).containsExactly("b");
  }

  @Test
  void sections_without_an_aim_have_none() {
    assertThat(
            Part.of(MadeUpRun.of("17", 1), MadeUpRun.SECTIONS).grids().stream()
                .flatMap(grid -> Judgement.of(grid).stream()))
        .isEmpty();
  }

  @Test
  void the_reports_tell_what_is_lost_and_why() throws IOException {
    row("fine", 10, 5, 6);
    row("known", 10, 20, 30);
    add("doubtful", "plain", 10, 3);
    add("doubtful", "Beat lambda", 12, 3);
    String summary =
        "The aim, at most 1.1x of plain and 1.05x of the best peer, is reached in 1 of 3 rows, lost"
            + " in 1, and in doubt (?) in 1.";
    String markdown = MarkdownReport.of(List.of(part()));
    assertThat(markdown.lines())
        .contains(summary)
        .anyMatch(line -> line.endsWith("| Beat / plain | Beat / best peer | aim |"))
        .anyMatch(line -> line.startsWith("| fine ") && line.endsWith("| 0.50x | 0.83x |  |"))
        .anyMatch(line -> line.endsWith("| 2.00x | 0.67x | lost to plain: because &lt;of> this |"));
    assertThat(HtmlReport.of(List.of(part())))
        .contains(
            summary,
            "<th>Beat / plain</th><th>Beat / best peer</th><th>aim</th>",
            "<td class=\"loss\">lost to plain: because &lt;of&gt; this</td>");
  }
}

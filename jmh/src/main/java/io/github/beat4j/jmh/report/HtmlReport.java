package io.github.beat4j.jmh.report;

import static java.util.Map.entry;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.github.beat4j.jmh.sections.Picture;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** The report as one page that needs nothing else: no network, no script. */
public final class HtmlReport {
  private static final String TEMPLATE = "report.html";

  private HtmlReport() {}

  /** One page with a part for each run. */
  public static String of(List<Part> parts) throws IOException {
    try (InputStream resource = HtmlReport.class.getResourceAsStream(TEMPLATE);
        Reader reader =
            new InputStreamReader(
                Objects.requireNonNull(resource, TEMPLATE), StandardCharsets.UTF_8)) {
      Template template = Mustache.compiler().escapeHTML(true).compile(reader);
      return template.execute(Map.of("several", parts.size() > 1, "parts", numbered(parts)));
    }
  }

  private static List<Map<String, Object>> numbered(List<Part> parts) {
    return IntStream.range(0, parts.size())
        .mapToObj(i -> part("run" + (i + 1), parts.get(i)))
        .toList();
  }

  private static Map<String, Object> part(String id, Part part) {
    return Map.of(
        "id",
        id,
        "title",
        part.title(),
        "failures",
        part.results().failures(),
        "failed",
        !part.results().failures().isEmpty(),
        "conditions",
        part.conditions().stream()
            .map(entry -> Map.of("name", entry.getKey(), "words", entry.getValue().split(" ")))
            .toList(),
        "legend",
        part.legend(),
        "contested",
        !part.contests().isEmpty(),
        "summary",
        summary(part),
        "sections",
        part.grids().stream().map(grid -> section(id, grid)).toList());
  }

  private static Map<String, Object> summary(Part part) {
    return Map.of(
        "wins",
        part.count(Contest.Outcome.WIN),
        "ties",
        part.count(Contest.Outcome.TIE),
        "losses",
        part.count(Contest.Outcome.LOSS),
        "chart",
        ContestChart.of(part.contests()),
        "contests",
        part.contests().stream()
            .map(
                contest ->
                    Map.of(
                        "row", contest.row(),
                        "beat", contest.beat().series().subject(),
                        "peer", contest.peer().series().subject(),
                        "gain", Numbers.times(contest.gain().medians()),
                        "interval", Numbers.interval(contest.gain()),
                        "best", Numbers.times(contest.gain().best()),
                        "outcome", contest.outcome().word))
            .toList());
  }

  private static Map<String, Object> section(String part, Grid grid) {
    List<Map<String, String>> charts = charts(grid);
    List<Judgement> judgements = Judgement.of(grid);
    return Map.ofEntries(
        entry("id", part + "-" + grid.section().id().replaceAll("[^A-Za-z0-9]+", "-")),
        entry("title", grid.section().title()),
        entry("text", grid.section().text()),
        entry("bars", grid.section().picture() == Picture.BARS),
        entry("drawn", !charts.isEmpty()),
        entry("charts", charts),
        entry("subjects", grid.subjects()),
        entry("judged", !judgements.isEmpty()),
        entry("aims", judgements.isEmpty() ? List.of() : Judgement.HEADS),
        entry("aimed", judgements.isEmpty() ? "" : Judgement.summary(judgements)),
        entry(
            "rows", grid.rows().keySet().stream().map(row -> row(grid, row, judgements)).toList()));
  }

  private static List<Map<String, String>> charts(Grid grid) {
    Picture picture = grid.section().picture();
    if (picture == Picture.CURVES)
      return CurveChart.of(grid).stream()
          .map(svg -> Map.of("row", "", "title", "", "svg", svg))
          .toList();
    if (picture == Picture.BARS)
      return grid.rows().entrySet().stream()
          .map(
              entry -> {
                String title = grid.section().title(entry.getKey());
                return Map.of(
                    "row", entry.getKey(),
                    "title", title.equals(entry.getKey()) ? "" : title,
                    "svg", BarChart.of(title, entry.getValue()));
              })
          .toList();
    return List.of();
  }

  private static Map<String, Object> row(Grid grid, String row, List<Judgement> judgements) {
    return Map.of(
        "name",
        row,
        "unit",
        grid.unit(row),
        "cells",
        grid.subjects().stream()
            .map(
                subject ->
                    Map.of(
                        "text", grid.text(row, subject),
                        "isBest", grid.cell(row, subject).map(Cell::isBest).orElse(false)))
            .toList(),
        "judgement",
        judgements.stream()
            .filter(judgement -> judgement.row().equals(row))
            .flatMap(
                judgement ->
                    judgement.cells().stream()
                        .map(text -> Map.of("text", text, "style", judgement.style())))
            .toList());
  }
}

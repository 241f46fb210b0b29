package io.github.beat4j.jmh.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The report as tables for a document. */
public final class MarkdownReport {
  private MarkdownReport() {}

  /** A part for each run, the conditions below its tables. */
  public static String of(List<Part> parts) {
    return parts.stream().map(MarkdownReport::part).collect(Collectors.joining("\n"));
  }

  private static String part(Part part) {
    List<String> lines = new ArrayList<>(List.of("## " + escaped(part.title()), ""));
    if (!part.results().failures().isEmpty()) {
      lines.add("Failed:");
      lines.add("");
      part.results().failures().forEach(failure -> lines.add("- " + escaped(failure)));
      lines.add("");
    }
    if (!part.contests().isEmpty()) lines.addAll(summary(part));
    part.grids().forEach(grid -> lines.addAll(section(grid)));
    lines.add("- " + part.legend().strip());
    part.conditions()
        .forEach(entry -> lines.add("- " + entry.getKey() + ": " + escaped(entry.getValue())));
    return String.join("\n", lines) + "\n";
  }

  private static List<String> summary(Part part) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "### Beat against the best of its peers",
                "",
                part.count(Contest.Outcome.WIN)
                    + " wins, "
                    + part.count(Contest.Outcome.TIE)
                    + " ties (the intervals overlap), "
                    + part.count(Contest.Outcome.LOSS)
                    + " losses.",
                ""));
    lines.add(line(List.of("", "Beat", "best peer", "ratio", "95 % interval", "of minima", "")));
    lines.add("|---|---|---|---|---|---|---|");
    for (Contest contest : part.contests())
      lines.add(
          line(
              List.of(
                  contest.row(),
                  contest.beat().series().subject(),
                  contest.peer().series().subject(),
                  Numbers.times(contest.gain().medians()),
                  Numbers.interval(contest.gain()),
                  Numbers.times(contest.gain().best()),
                  contest.outcome().word)));
    lines.add("");
    return lines;
  }

  private static List<String> section(Grid grid) {
    List<String> subjects = grid.subjects();
    List<String> lines = new ArrayList<>(List.of("### " + escaped(grid.section().title()), ""));
    if (!grid.section().text().isEmpty()) {
      lines.add(escaped(grid.section().text()));
      lines.add("");
    }
    List<Judgement> judgements = Judgement.of(grid);
    if (!judgements.isEmpty()) {
      lines.add(Judgement.summary(judgements));
      lines.add("");
    }
    List<String> heads = new ArrayList<>(List.of("", "unit"));
    heads.addAll(subjects);
    if (!judgements.isEmpty()) heads.addAll(Judgement.HEADS);
    lines.add(line(heads));
    lines.add("|---".repeat(heads.size()) + "|");
    for (String row : grid.rows().keySet()) {
      List<String> cells = new ArrayList<>(List.of(row, grid.unit(row)));
      subjects.forEach(subject -> cells.add(cell(grid, row, subject)));
      judgements.stream()
          .filter(judgement -> judgement.row().equals(row))
          .forEach(judgement -> cells.addAll(judgement.cells()));
      lines.add(line(cells));
    }
    lines.add("");
    return lines;
  }

  private static String cell(Grid grid, String row, String subject) {
    String text = grid.text(row, subject);
    return grid.cell(row, subject)
        .filter(Cell::isBest)
        .map(best -> text.replace(best.value(), "**" + best.value() + "**"))
        .orElse(text);
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(MarkdownReport::escaped)
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("|", "\\|")
        .replaceAll("\\s+", " ");
  }
}

package io.github.beat4j.jmh.report;

import io.github.beat4j.jmh.results.Better;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A line for each subject over rows that are numbers; both axes logarithmic, with intervals. */
final class CurveChart {
  private static final double LEFT = 44;
  private static final double TOP = 20;
  private static final double RIGHT = 312;
  private static final double BOTTOM = 210;
  private static final double FOOT = 38;
  private static final double LEGEND_LINE = 18;
  private static final int COLOURS = 6;
  private static final Pattern NUMBER =
      Pattern.compile("\\s*([0-9][0-9,_]*(?:\\.[0-9]+)?)\\s*(.*)");

  private record Point(double x, Cell cell) {}

  private CurveChart() {}

  /**
   * The charts of a section, one for each unit. Rows that are no positive numbers are left out;
   * there is no chart if the numbers are not all of the same kind.
   */
  static List<String> of(Grid grid) {
    List<Point> points = new ArrayList<>();
    List<String> suffixes =
        grid.rows().keySet().stream()
            .filter(row -> number(row).isPresent())
            .map(CurveChart::suffix)
            .distinct()
            .toList();
    grid.rows()
        .forEach(
            (row, cells) ->
                number(row).ifPresent(x -> cells.forEach(cell -> points.add(new Point(x, cell)))));
    points.removeIf(point -> !(point.x > 0 && point.cell.estimate().low() > 0));
    if (suffixes.size() > 1) return List.of();
    return points.stream()
        .collect(Collectors.groupingBy(point -> point.cell.series().unit()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .map(unit -> draw(grid, suffixes.get(0), unit.getValue()))
        .toList();
  }

  static OptionalDouble number(String row) {
    Matcher matcher = NUMBER.matcher(row);
    return matcher.matches()
        ? OptionalDouble.of(Double.parseDouble(matcher.group(1).replaceAll("[,_]", "")))
        : OptionalDouble.empty();
  }

  private static String suffix(String row) {
    Matcher matcher = NUMBER.matcher(row);
    return matcher.matches() ? matcher.group(2) : "";
  }

  private static String draw(Grid grid, String suffix, List<Point> points) {
    double smallest =
        points.stream().mapToDouble(p -> p.cell.estimate().median()).min().orElseThrow();
    Scale scale = Scale.of(points.get(0).cell.series().unit(), smallest);
    Axis x =
        Axis.log(
            points.stream().mapToDouble(Point::x).min().orElseThrow(),
            points.stream().mapToDouble(Point::x).max().orElseThrow());
    Axis y =
        Axis.log(
            points.stream().mapToDouble(p -> p.cell.estimate().low()).min().orElseThrow()
                * scale.factor(),
            points.stream().mapToDouble(p -> p.cell.estimate().high()).max().orElseThrow()
                * scale.factor());
    List<String> subjects =
        grid.subjects().stream()
            .filter(s -> points.stream().anyMatch(p -> p.cell.series().subject().equals(s)))
            .toList();
    Svg svg = new Svg(BOTTOM + FOOT + LEGEND_LINE * subjects.size(), grid.section().title());
    axes(svg, x, y);
    Better better = points.get(0).cell.series().better();
    svg.text(
        "small",
        0,
        12,
        scale.unit() + (better == Better.LESS ? "; less is better" : "; more is better"));
    svg.text(
        "small end",
        RIGHT,
        BOTTOM + 30,
        suffix.isEmpty() ? "logarithmic axes" : suffix + ", logarithmic axes");
    for (int i = 0; i < subjects.size(); i++) {
      String subject = subjects.get(i);
      String colour = "c" + i % COLOURS + (i < COLOURS ? "" : " dashed");
      curve(
          svg,
          colour,
          x,
          y,
          scale.factor(),
          points.stream()
              .filter(point -> point.cell.series().subject().equals(subject))
              .sorted(Comparator.comparingDouble(Point::x))
              .toList());
      double line = BOTTOM + FOOT + LEGEND_LINE * i + 10;
      svg.line("curve " + colour, LEFT - 40, line - 4, LEFT - 14, line - 4);
      svg.text("name", LEFT - 6, line, BarChart.shortened(subject, 40));
    }
    return svg.end();
  }

  private static void axes(Svg svg, Axis x, Axis y) {
    for (double tick : x.ticks()) {
      double at = x(x, tick);
      svg.line("grid", at, TOP, at, BOTTOM);
      svg.text(
          "small" + (at > RIGHT - 8 ? " end" : " middle"), at, BOTTOM + 14, Numbers.tick(tick));
    }
    for (double tick : y.ticks()) {
      double at = y(y, tick);
      svg.line("grid", LEFT, at, RIGHT, at);
      svg.text("small end", LEFT - 5, at + 4, Numbers.tick(tick));
    }
    svg.line("axis", LEFT, BOTTOM, RIGHT, BOTTOM).line("axis", LEFT, TOP, LEFT, BOTTOM);
  }

  private static void curve(
      Svg svg, String colour, Axis x, Axis y, double factor, List<Point> points) {
    svg.polyline(
        "curve " + colour,
        points.stream()
            .map(
                point ->
                    Svg.number(x(x, point.x))
                        + ","
                        + Svg.number(y(y, point.cell.estimate().median() * factor)))
            .collect(Collectors.joining(" ")));
    for (Point point : points) {
      double at = x(x, point.x);
      svg.line(
          "curve " + colour,
          at,
          y(y, point.cell.estimate().low() * factor),
          at,
          y(y, point.cell.estimate().high() * factor));
      svg.dot("dot " + colour, at, y(y, point.cell.estimate().median() * factor), 2.5);
    }
  }

  private static double x(Axis axis, double value) {
    return LEFT + axis.at(value) * (RIGHT - LEFT);
  }

  private static double y(Axis axis, double value) {
    return BOTTOM - axis.at(value) * (BOTTOM - TOP);
  }
}

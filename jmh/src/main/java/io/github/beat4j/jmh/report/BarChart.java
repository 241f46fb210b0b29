package io.github.beat4j.jmh.report;

import io.github.beat4j.jmh.results.Better;
import io.github.beat4j.jmh.results.Ratio;
import java.util.List;

/**
 * A row as bars from zero, with intervals, and a tick at the best value. With a plain form to
 * compare with, the bars are speed-ups: so a very slow peer does not squeeze the others.
 */
final class BarChart {
  private static final double LINE = 32;
  private static final double BAR = 9;
  private static final double FOOT = 34;
  private static final double LETTER = 6.6;

  private record Bar(Cell cell, double median, double low, double high, double best) {}

  private BarChart() {}

  static String of(String title, List<Cell> cells) {
    boolean gains = cells.stream().allMatch(cell -> cell.gain().isPresent());
    List<Bar> bars = cells.stream().map(cell -> gains ? gain(cell) : value(cell)).toList();
    Axis axis =
        Axis.fromZero(
            bars.stream()
                .mapToDouble(bar -> Math.max(bar.high, bar.best))
                .filter(Double::isFinite)
                .max()
                .orElse(1));
    double bottom = LINE * bars.size() + 4;
    Svg svg = new Svg(bottom + FOOT, title);
    for (double tick : axis.ticks()) {
      double x = axis.at(tick) * (Svg.WIDTH - 2) + 1;
      svg.line(tick == 0 ? "axis" : "grid", x, 2, x, bottom);
      String side = tick == 0 ? "" : x > Svg.WIDTH - 12 ? " end" : " middle";
      svg.text("small" + side, x, bottom + 13, Numbers.tick(tick) + (gains ? "x" : ""));
    }
    svg.text("small", 1, bottom + 29, caption(gains, cells.get(0)));
    for (int i = 0; i < bars.size(); i++) draw(svg, axis, bars.get(i), LINE * i);
    return svg.end();
  }

  private static Bar gain(Cell cell) {
    Ratio gain = cell.gain().orElseThrow();
    if (cell.isPlain()) return new Bar(cell, 1, 1, 1, 1);
    return new Bar(cell, gain.medians(), gain.low(), gain.high(), gain.best());
  }

  private static Bar value(Cell cell) {
    double factor = cell.scale().factor();
    return new Bar(
        cell,
        cell.estimate().median() * factor,
        cell.estimate().low() * factor,
        cell.estimate().high() * factor,
        cell.estimate().best() * factor);
  }

  private static String caption(boolean gains, Cell first) {
    if (gains) return "speed-up over plain recursion; more is better";
    return first.scale().unit()
        + (first.series().better() == Better.LESS ? "; less is better" : "; more is better");
  }

  private static void draw(Svg svg, Axis axis, Bar bar, double top) {
    String strong = bar.cell.isBest() ? " best" : "";
    String value = bar.cell.textWithUnit();
    int letters = (int) ((Svg.WIDTH - LETTER * value.length()) / LETTER);
    svg.text("halo name" + strong, 4, top + 14, shortened(bar.cell.series().subject(), letters));
    svg.text("halo value end" + strong, Svg.WIDTH, top + 14, value);
    double scale = Svg.WIDTH - 2;
    double y = top + 19;
    svg.rectangle(bar.cell.style(), 1, y, axis.at(bar.median) * scale, BAR);
    double best = 1 + axis.at(bar.best) * scale;
    svg.line("mark", best, y, best, y + BAR);
    if (bar.high > bar.low)
      svg.interval(1 + axis.at(bar.low) * scale, 1 + axis.at(bar.high) * scale, y + BAR / 2, 2.5);
  }

  static String shortened(String text, int letters) {
    return text.length() <= letters ? text : text.substring(0, Math.max(letters - 1, 1)) + "…";
  }
}

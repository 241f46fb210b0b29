package io.github.beat4j.jmh.report;

import java.util.List;
import java.util.stream.DoubleStream;

/** All contests in one picture: to the right of the line Beat is better, to the left its peer. */
final class ContestChart {
  private static final double LINE = 30;
  private static final double BAR = 8;
  private static final double HEAD = 20;
  private static final double FOOT = 20;
  private static final double NARROWEST = 1.25;

  private ContestChart() {}

  static String of(List<Contest> contests) {
    double widest =
        contests.stream()
            .map(Contest::gain)
            .flatMapToDouble(gain -> DoubleStream.of(gain.low(), gain.high(), gain.medians()))
            .filter(ratio -> ratio > 0 && Double.isFinite(ratio))
            .map(ratio -> Math.max(ratio, 1 / ratio))
            .max()
            .orElse(1);
    Axis axis = around(Math.max(widest * 1.05, NARROWEST));
    double bottom = HEAD + LINE * contests.size() + 4;
    Svg svg = new Svg(bottom + FOOT, "Beat against the best of its peers");
    svg.text("small", 0, 12, "◂ peer is better")
        .text("small end", Svg.WIDTH, 12, "Beat is better ▸");
    for (double tick : axis.ticks()) {
      double x = axis.at(tick) * Svg.WIDTH;
      svg.line(tick == 1 ? "axis" : "grid", x, HEAD, x, bottom);
      svg.text("small middle", x, bottom + 14, Numbers.tick(tick) + "x");
    }
    for (int i = 0; i < contests.size(); i++) draw(svg, axis, contests.get(i), HEAD + LINE * i);
    return svg.end();
  }

  private static Axis around(double widest) {
    List<Double> ticks =
        DoubleStream.of(0.1, 0.2, 0.5, 0.8, 1, 1.25, 2, 5, 10)
            .filter(tick -> tick < widest * 0.95 && tick > 1.05 / widest)
            .filter(tick -> widest < 2 || (tick != 0.8 && tick != 1.25))
            .boxed()
            .toList();
    return new Axis(1 / widest, widest, true, ticks);
  }

  private static void draw(Svg svg, Axis axis, Contest contest, double top) {
    String style = contest.outcome().word;
    svg.text("halo name", 0, top + 13, BarChart.shortened(contest.row(), 30));
    svg.text(
        "halo end " + style + "-text",
        Svg.WIDTH,
        top + 13,
        Numbers.times(contest.gain().medians()));
    double middle = axis.at(1) * Svg.WIDTH;
    double x = axis.at(contest.gain().medians()) * Svg.WIDTH;
    double y = top + 17;
    svg.rectangle(style, Math.min(middle, x), y, Math.abs(x - middle), BAR);
    svg.interval(
        axis.at(contest.gain().low()) * Svg.WIDTH,
        axis.at(contest.gain().high()) * Svg.WIDTH,
        y + BAR / 2,
        2.5);
  }
}

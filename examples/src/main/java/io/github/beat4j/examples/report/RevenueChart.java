package io.github.beat4j.examples.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Draws a column for each month, of the regions on top of each other; light or dark as the reader's
 * screen is.
 */
public final class RevenueChart {
  /** As many as there are colours. */
  public static final int REGIONS = 8;

  private static final int WIDTH = 860;
  private static final int HEIGHT = 440;
  private static final double LEFT = 64;
  private static final double RIGHT = 700;
  private static final double TOP = 56;
  private static final double BOTTOM = 392;
  private static final double LEGEND = RIGHT + 24;
  private static final double LEGEND_LINE = 22;
  private static final int LETTERS = 16;
  private static final double LABEL = 56;
  private static final double TICKS = 5;

  private static final String STYLE =
      """
      text { font: 13px system-ui, sans-serif; fill: #1f2328; }
      .page { fill: #ffffff; } .head { font-size: 17px; font-weight: 600; }
      .soft { fill: #57606a; } .end { text-anchor: end; } .middle { text-anchor: middle; }
      .grid { stroke: #e2e0db; } .axis { stroke: #57606a; }
      .r0 { fill: #0c8599; } .r1 { fill: #e8590c; } .r2 { fill: #6741d9; } .r3 { fill: #2f9e44; }
      .r4 { fill: #c2255c; } .r5 { fill: #f2b705; } .r6 { fill: #1c4fd6; } .r7 { fill: #868e96; }
      @media (prefers-color-scheme: dark) {
        text { fill: #e4e6e8; } .page { fill: #16181c; } .soft { fill: #a0a7af; }
        .grid { stroke: #30343a; } .axis { stroke: #a0a7af; }
        .r0 { fill: #3bc9db; } .r1 { fill: #ff922b; } .r2 { fill: #9775fa; } .r3 { fill: #69db7c; }
        .r4 { fill: #f06595; } .r5 { fill: #ffe066; } .r6 { fill: #5c8dff; } .r7 { fill: #adb5bd; }
      }
      """;

  private final Pivot pivot;
  private final double step;
  private final double most;

  private RevenueChart(Pivot pivot) {
    this.pivot = pivot;
    double highest =
        Math.max(1, pivot.months().stream().mapToLong(Pivot.Row::total).max().orElse(0));
    this.step = step(highest / TICKS);
    this.most = Math.ceil(highest / step) * step;
  }

  public static void write(Pivot pivot, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Svg svg = new Svg(out, WIDTH, HEIGHT, "Revenue by month and region", STYLE)) {
      new RevenueChart(pivot).draw(svg);
    }
  }

  private void draw(Svg svg) throws IOException {
    svg.rectangle("page", 0, 0, WIDTH, HEIGHT, "Revenue by month and region");
    svg.text("head", LEFT, 28, "Revenue by month and region");
    for (int i = 0; i <= Math.round(most / step); i++) {
      double tick = i * step;
      double y = y(tick);
      svg.line(i == 0 ? "axis" : "grid", LEFT, y, RIGHT, y);
      svg.text("soft end", LEFT - 8, y + 4, amount(tick / 100));
    }
    double width = (RIGHT - LEFT) / Math.max(1, pivot.months().size());
    int every = (int) Math.ceil(LABEL / width);
    for (int i = 0; i < pivot.months().size(); i++) {
      Pivot.Row row = pivot.months().get(i);
      double x = LEFT + i * width;
      column(svg, row, x + 0.12 * width, 0.76 * width);
      if (i % every == 0) svg.text("soft middle", x + width / 2, BOTTOM + 20, row.name());
    }
    legend(svg);
  }

  private void column(Svg svg, Pivot.Row row, double x, double width) throws IOException {
    long below = 0;
    List<Long> cents = row.cents();
    for (int region = 0; region < cents.size(); region++) {
      long value = cents.get(region);
      double top = y((double) (below + value));
      String meaning =
          "%s, %s: %s".formatted(pivot.regions().get(region), row.name(), ReportText.money(value));
      svg.rectangle("r" + region, x, top, width, y((double) below) - top, meaning);
      below += value;
    }
  }

  /** In the order of the columns, from above. */
  private void legend(Svg svg) throws IOException {
    for (int line = 0; line < pivot.regions().size(); line++) {
      int region = pivot.regions().size() - 1 - line;
      String name = pivot.regions().get(region);
      double y = TOP + line * LEGEND_LINE;
      svg.rectangle("r" + region, LEGEND, y, 13, 13, name);
      svg.text(
          "",
          LEGEND + 20,
          y + 11,
          name.length() > LETTERS ? name.substring(0, LETTERS) + "…" : name);
    }
  }

  private double y(double cents) {
    return BOTTOM - cents / most * (BOTTOM - TOP);
  }

  /** A round number of about a size: 1, 2 or 5 times a power of ten. */
  private static double step(double size) {
    double power = Math.pow(10, Math.floor(Math.log10(size)));
    double digit = size / power;
    return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
  }

  private static String amount(double value) {
    if (value >= 1e9) return String.format(Locale.ROOT, "%.1f bn", value / 1e9);
    if (value >= 1e6) return String.format(Locale.ROOT, "%.1f m", value / 1e6);
    if (value >= 1e4) return String.format(Locale.ROOT, "%.0f k", value / 1e3);
    return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.2f", value);
  }
}

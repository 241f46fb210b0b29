package io.github.beat4j.jmh.guard;

import io.github.beat4j.jmh.measure.Bar;
import io.github.beat4j.jmh.measure.ChildJvms;
import io.github.beat4j.jmh.measure.Result;
import io.github.beat4j.jmh.measure.Row;
import io.github.beat4j.jmh.measure.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Judges what is guarded; what is beyond its limit is measured again, in new JVMs. */
public final class Guard {
  private static final int ATTEMPTS = 3;

  private final ChildJvms children = new ChildJvms(false);
  private final Fault fault;

  public Guard(Fault fault) {
    this.fault = fault;
  }

  /**
   * Measures one variant, again if a value is beyond its limit.
   *
   * @return a row for each value, the least of all attempts
   * @throws InterruptedException if the caller is interrupted
   */
  public List<Row> judge(String variant) throws InterruptedException {
    Map<Guarded, List<Double>> values = new LinkedHashMap<>();
    List<Row> rows = List.of();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Result result = children.measure(GuardProbe.class, variant + "/" + fault);
      for (Guarded guarded : Guarded.of(variant))
        values.computeIfAbsent(guarded, key -> new ArrayList<>()).add(result.value(guarded.name()));
      rows =
          values.entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue())).toList();
      if (rows.stream().allMatch(row -> row.verdict() == Verdict.PASS)) break;
    }
    return rows;
  }

  private static Row row(Guarded guarded, List<Double> values) {
    double least = values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    String measured = number(least);
    if (values.size() > 1)
      measured += " (" + String.join(", ", values.stream().map(Guard::number).toList()) + ")";
    return Row.of(
        List.of(Guarded.values()).indexOf(guarded) + 1,
        guarded.text(),
        least,
        measured,
        Bar.atMost(guarded.limit(), ""),
        "usually " + number(guarded.usual()));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}

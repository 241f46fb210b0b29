package io.github.beat4j.jmh.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the values of a run, JVM by JVM. One thread only. */
public final class Recorder {
  private record Key(String section, String row, String subject) {}

  private record Values(String unit, Better better, List<List<Double>> forks) {}

  private final Map<Key, Values> all = new LinkedHashMap<>();
  private final List<String> failures = new ArrayList<>();

  /** Records what one more JVM measured, where less is better. */
  public void time(
      String section, String row, String subject, String unit, List<Double> valuesOfOneJvm) {
    record(section, row, subject, unit, Better.LESS, valuesOfOneJvm);
  }

  /**
   * Records what one more JVM measured.
   *
   * @throws IllegalArgumentException if there are no values, or another unit than before
   */
  public void record(
      String section,
      String row,
      String subject,
      String unit,
      Better better,
      List<Double> valuesOfOneJvm) {
    if (valuesOfOneJvm.isEmpty())
      throw new IllegalArgumentException("no values for " + row + ", " + subject);
    Values values =
        all.computeIfAbsent(
            new Key(section, row, subject), key -> new Values(unit, better, new ArrayList<>()));
    if (!values.unit.equals(unit) || values.better != better)
      throw new IllegalArgumentException(
          "unit: " + unit + " (expected for " + row + ": " + values.unit + ")");
    values.forks.add(valuesOfOneJvm);
  }

  public void failed(String what, String why) {
    failures.add(what + ": " + why);
  }

  public Results results(Conditions conditions) {
    List<Series> series = new ArrayList<>();
    all.forEach(
        (key, values) ->
            series.add(
                new Series(
                    key.section, key.row, key.subject, values.unit, values.better, values.forks)));
    return new Results(conditions, series, failures);
  }
}

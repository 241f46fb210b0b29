package io.github.beat4j.jmh.measure;

import java.util.Map;

/** What a child JVM measured. */
public record Result(Map<String, Double> values) {

  public Result {
    values = Map.copyOf(values);
  }

  public double value(String name) {
    Double value = values.get(name);
    if (value == null) throw new ChildFailure("the child measured no " + name + ": " + values);
    return value;
  }

  public Sample sample(String name) {
    return new Sample(value(name + ".min"), value(name + ".median"), value(name + ".max"));
  }

  /** How many times faster than the first the second is, by the minima. */
  public double speedUp(String slow, String fast) {
    return value(slow + ".min") / value(fast + ".min");
  }
}

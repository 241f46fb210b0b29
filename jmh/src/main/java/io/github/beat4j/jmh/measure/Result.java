package io.github.beat4j.jmh.measure;

import java.util.List;
import java.util.Map;

/** What a child JVM measured. */
public record Result(Map<String, List<Double>> measured) {

  public Result {
    measured = Map.copyOf(measured);
  }

  /** The value of a name that was reported once. */
  public double value(String name) {
    List<Double> values = values(name);
    if (values.size() != 1)
      throw new ChildFailure("the child measured several of " + name + ": " + values);
    return values.get(0);
  }

  /** All values of a name, in the order in which they were reported. */
  public List<Double> values(String name) {
    List<Double> values = measured.get(name);
    if (values == null) throw new ChildFailure("the child measured no " + name + ": " + measured);
    return List.copyOf(values);
  }

  public Sample sample(String name) {
    return new Sample(value(name + ".min"), value(name + ".median"), value(name + ".max"));
  }

  /** How many times faster than the first the second is, by the minima. */
  public double speedUp(String slow, String fast) {
    return value(slow + ".min") / value(fast + ".min");
  }
}

package io.github.beat4j.jmh.sections;

import io.github.beat4j.jmh.sections.cost.CostSection;
import java.util.List;

/** All sections, in the order of the report. */
public final class Sections {
  private static final List<Section> ALL = List.of(new WorkloadSection(), new CostSection());

  private Sections() {}

  public static List<Section> all() {
    return ALL;
  }
}

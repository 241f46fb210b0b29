package io.github.beat4j.jmh.sections;

import io.github.beat4j.jmh.sections.burst.RestSection;
import io.github.beat4j.jmh.sections.burst.SmallJobsSection;
import io.github.beat4j.jmh.sections.cost.AllocationSection;
import io.github.beat4j.jmh.sections.cost.CostSection;
import io.github.beat4j.jmh.sections.cost.HeartbeatSection;
import io.github.beat4j.jmh.sections.jit.CompanySection;
import io.github.beat4j.jmh.sections.jit.StartSection;
import io.github.beat4j.jmh.sections.simulated.SimulationSection;
import java.util.List;

/** All sections, in the order of the report. */
public final class Sections {
  private static final List<Section> ALL =
      List.of(
          new WorkloadSection(),
          new SmallJobsSection(),
          new RestSection(),
          new CostSection(),
          new HeartbeatSection(),
          new AllocationSection(),
          new StartSection(),
          new CompanySection(),
          new SimulationSection());

  private Sections() {}

  public static List<Section> all() {
    return ALL;
  }
}

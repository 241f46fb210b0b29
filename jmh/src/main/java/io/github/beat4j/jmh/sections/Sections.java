package io.github.beat4j.jmh.sections;

import io.github.beat4j.jmh.sections.burst.RestSection;
import io.github.beat4j.jmh.sections.burst.SmallJobsSection;
import io.github.beat4j.jmh.sections.collections.CollectionsSection;
import io.github.beat4j.jmh.sections.cost.AllocationSection;
import io.github.beat4j.jmh.sections.cost.CostSection;
import io.github.beat4j.jmh.sections.cost.HeartbeatSection;
import io.github.beat4j.jmh.sections.cost.MigrationSection;
import io.github.beat4j.jmh.sections.jit.CompanySection;
import io.github.beat4j.jmh.sections.jit.StartSection;
import io.github.beat4j.jmh.sections.kernels.KernelsSection;
import io.github.beat4j.jmh.sections.pools.PoolsSection;
import io.github.beat4j.jmh.sections.scaling.ScalingSection;
import io.github.beat4j.jmh.sections.simulated.SimulationSection;
import java.util.List;
import java.util.stream.Stream;

/** All sections, in the order of the report. */
public final class Sections {
  private static final List<Section> ALL =
      Stream.of(
              Stream.of(
                  new WorkloadSection(),
                  FirstSecondSection.of(WorkloadSection.ID, WorkloadSection.TITLE)),
              ScalingSection.all().stream(),
              Stream.of(
                  new CollectionsSection(),
                  FirstSecondSection.of(CollectionsSection.ID, CollectionsSection.TITLE),
                  new KernelsSection(),
                  new SmallJobsSection(),
                  new RestSection(),
                  new CostSection(),
                  new HeartbeatSection(),
                  new MigrationSection(),
                  new AllocationSection(),
                  new PoolsSection(),
                  new StartSection(),
                  new CompanySection(),
                  new SimulationSection()))
          .<Section>flatMap(sections -> sections)
          .toList();

  private Sections() {}

  public static List<Section> all() {
    return ALL;
  }
}

package io.github.beat4j.jmh.sections.simulated;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.jmh.results.Conditions;
import io.github.beat4j.jmh.results.Recorder;
import io.github.beat4j.jmh.results.Series;
import io.github.beat4j.jmh.sections.Effort;
import io.github.beat4j.jmh.sections.Trial;
import io.github.beat4j.jmh.simulation.Program;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SimulationSectionTest {
  private static final Conditions ANY =
      new Conditions("", "", "", "", List.of(), "", "", 2, 2, 1, true);

  private static List<Series> series(Trial trial, int rounds) throws Exception {
    Recorder recorder = new Recorder();
    for (int i = 0; i < rounds; i++) trial.measure(recorder);
    return recorder.results(ANY).series();
  }

  private static Trial spine() {
    Set<String> only = Set.of(Program.SPINE.title());
    List<Trial> trials = new SimulationSection().trials(new Effort(true, 2, only));
    assertThat(trials).hasSize(1);
    return trials.get(0);
  }

  @Test
  void a_page_tells_that_it_is_simulated() {
    SimulationSection section = new SimulationSection();
    assertThat(section.title()).contains("simulated");
    assertThat(section.text()).startsWith("SIMULATED, not measured");
    assertThat(section.isContest()).isFalse();
  }

  @Test
  void a_left_spine_feeds_eight_workers() throws Exception {
    assertThat(series(spine(), 1))
        .extracting(Series::row)
        .containsExactly(
            "1 workers",
            "2 workers",
            "4 workers",
            "8 workers",
            "16 workers",
            "32 workers",
            "64 workers");
    assertThat(series(spine(), 1).get(3).forks().get(0).get(0)).isBetween(7.0, 8.0);
  }

  @Test
  void a_second_round_adds_nothing() throws Exception {
    assertThat(series(spine(), 2)).allSatisfy(row -> assertThat(row.forks()).hasSize(1));
  }
}

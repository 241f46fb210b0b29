package io.github.beat4j.jmh.report;

import io.github.beat4j.jmh.results.Conditions;
import io.github.beat4j.jmh.results.Results;
import io.github.beat4j.jmh.results.Series;
import io.github.beat4j.jmh.sections.Effort;
import io.github.beat4j.jmh.sections.Section;
import io.github.beat4j.jmh.sections.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One run in a report, with all that is worked out from its values.
 *
 * @param grids the sections that have results, in the order of the sections
 */
public record Part(Results results, List<Grid> grids, List<Contest> contests) {
  /** From so many on, a bootstrap over them is of use. */
  private static final int MANY_FORKS = 10;

  /** Works out a run; results of sections that are not known any more come last. */
  public static Part of(Results results, List<Section> sections) {
    List<Section> all = new ArrayList<>(sections);
    results.series().stream()
        .map(Series::section)
        .distinct()
        .filter(id -> sections.stream().noneMatch(section -> section.id().equals(id)))
        .forEach(id -> all.add(new Unknown(id)));
    List<Grid> grids =
        all.stream()
            .map(section -> Grid.of(section, results))
            .filter(grid -> !grid.rows().isEmpty())
            .toList();
    return new Part(results, grids, Contest.of(grids));
  }

  String title() {
    return "JDK " + results.conditions().jdk();
  }

  long count(Contest.Outcome outcome) {
    return contests.stream().filter(contest -> contest.outcome() == outcome).count();
  }

  /** The conditions by name. */
  List<Map.Entry<String, String>> conditions() {
    Conditions c = results.conditions();
    return List.of(
        Map.entry("Machine", c.machine() + ", " + c.processors() + " processors"),
        Map.entry("Kernel", c.kernel()),
        Map.entry("JDK", c.jdk() + ", " + c.vm()),
        Map.entry("Flags", String.join(" ", c.flags())),
        Map.entry("Commit", c.commit()),
        Map.entry("Date", c.date()),
        Map.entry("Workers", Integer.toString(c.workers())),
        Map.entry("Forks", c.forks() + " per measurement" + (c.quick() ? ", quick rounds" : "")));
  }

  /** What the numbers are. */
  String legend() {
    String numbers =
        "Median ± half the width of its 95 % confidence interval, minimum in parentheses (maximum"
            + " where more is better), then how many times better than plain recursion. The interval"
            + " is a bootstrap that draws JVMs first, then values within them. ";
    int forks = results.conditions().forks();
    if (forks == 1)
      return numbers + "There is one JVM per measurement: the intervals do not cover other JVMs.";
    return forks < MANY_FORKS
        ? numbers + "Drawn from so few JVMs, it is narrower than 95 % would need."
        : numbers;
  }

  /** A section of an older or newer program. */
  private record Unknown(String id) implements Section {
    @Override
    public String title() {
      return id;
    }

    @Override
    public String text() {
      return "";
    }

    @Override
    public List<Trial> trials(Effort effort) {
      return List.of();
    }
  }
}

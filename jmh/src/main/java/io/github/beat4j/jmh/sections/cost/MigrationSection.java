package io.github.beat4j.jmh.sections.cost;

import io.github.beat4j.jmh.probes.Migration;
import io.github.beat4j.jmh.sections.Effort;
import io.github.beat4j.jmh.sections.Picture;
import io.github.beat4j.jmh.sections.ProbeTrial;
import io.github.beat4j.jmh.sections.Section;
import io.github.beat4j.jmh.sections.Trial;
import java.util.List;
import java.util.stream.Stream;

/** What it costs a task to run where its data is not. */
public final class MigrationSection implements Section {
  private static final String ID = "migration";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Data that stays and data that moves";
  }

  @Override
  public String text() {
    return "A chain of tasks, each of which adds one to a number of each line of 64 bytes of the"
        + " same array, on a pool of two whose threads are pinned to a processor each. Kept: all"
        + " on the same one. Bounced: in turns. The time of a task by itself, for each line; what"
        + " it takes to hand it over is not in it.";
  }

  @Override
  public Picture picture() {
    return Picture.BARS;
  }

  @Override
  public List<Trial> trials(Effort effort) {
    return Stream.of(Migration.KEPT, Migration.BOUNCED)
        .map(variant -> trial(variant, effort))
        .filter(trial -> trial.isWanted() && !effort.quick())
        .<Trial>map(trial -> trial)
        .toList();
  }

  private static ProbeTrial trial(String variant, Effort effort) {
    ProbeTrial trial = new ProbeTrial(ID, Migration.class, variant, effort);
    for (int kilobytes : Migration.KILOBYTES)
      trial.line(Migration.nanos(kilobytes), kilobytes + " KB", variant, "ns");
    return trial;
  }
}

package io.github.beat4j.jmh.sections.collections;

import io.github.beat4j.jmh.sections.Effort;
import io.github.beat4j.jmh.sections.Section;
import io.github.beat4j.jmh.sections.Trial;
import java.util.List;

/** What the collections section measures before it begins to count. */
public final class FirstSecondSection implements Section {
  static final String ID = "collections-first-second";

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Arrays and collections, the first second";
  }

  @Override
  public String text() {
    return "The mean time of an operation in the first second of a cold JVM, or the time of the"
        + " first one if that takes longer: the compiler is at work, and takes a processor.";
  }

  /** None: they come with those of the collections section. */
  @Override
  public List<Trial> trials(Effort effort) {
    return List.of();
  }
}

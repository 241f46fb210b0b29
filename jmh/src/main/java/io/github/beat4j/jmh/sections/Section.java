package io.github.beat4j.jmh.sections;

import java.util.List;
import java.util.Optional;

/** A part of the comparison: one question, and the measurements that answer it. */
public interface Section {

  /** Short and fixed: it names the section in files and options. */
  String id();

  String title();

  /** What is measured and how, and what to read off; a few sentences for the report. */
  String text();

  /** How the report shows it; a table goes with every picture. */
  default Picture picture() {
    return Picture.TABLE;
  }

  /** A row's name in full, for people. */
  default String title(String row) {
    return row;
  }

  /** Whether its rows count in the summary, as contests of Beat with the best of its peers. */
  default boolean isContest() {
    return false;
  }

  /** Whether the subjects of a row compete; else none of them is shown as the best. */
  default boolean hasRivals() {
    return true;
  }

  /** What Beat should reach in each row; a table with such an aim says where it does not. */
  default Optional<Aim> aim() {
    return Optional.empty();
  }

  /**
   * The measurements. Each is made once per round, and a round makes all of them in turn, so that a
   * slow moment of the machine meets all subjects.
   */
  List<Trial> trials(Effort effort);
}

package io.github.beat4j.jmh.sections;

import io.github.beat4j.jmh.results.Recorder;
import java.util.List;

/** What another section measures before it begins to count. */
public final class FirstSecondSection implements Section {
  private static final double SECOND_MILLIS = 1_000;

  private final String id;
  private final String title;

  private FirstSecondSection(String section, String title) {
    this.id = id(section);
    this.title = title;
  }

  /**
   * For a section.
   *
   * @param section its id
   * @param title its title
   */
  public static FirstSecondSection of(String section, String title) {
    return new FirstSecondSection(section, title + ", the first second");
  }

  private static String id(String section) {
    return section + "-first-second";
  }

  /**
   * Records it beside what the section itself records.
   *
   * @param section its id
   * @param micros what an operation takes in each iteration, from a cold JVM on
   * @param millis how long an iteration runs at least
   */
  public static void record(
      Recorder recorder,
      String section,
      String row,
      String subject,
      List<Double> micros,
      long millis) {
    recorder.time(id(section), row, subject, "us", List.of(mean(micros, millis)));
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String text() {
    return "The mean time of an operation in the first second of a cold JVM, or the time of the"
        + " first one if that takes longer: the compiler is at work, and takes a processor.";
  }

  /** None: they come with those of the section. */
  @Override
  public List<Trial> trials(Effort effort) {
    return List.of();
  }

  /**
   * The mean of the iterations of one second, each of which runs as long.
   *
   * @param micros what an operation takes in each iteration, from a cold JVM on
   * @param millis how long an iteration runs at least
   */
  static double mean(List<Double> micros, long millis) {
    double perMicro = 0;
    int iterations = 0;
    for (double elapsed = 0; elapsed < SECOND_MILLIS && iterations < micros.size(); iterations++) {
      double score = micros.get(iterations);
      perMicro += 1 / score;
      elapsed += Math.max((double) millis, score / 1e3);
    }
    return iterations / perMicro;
  }
}

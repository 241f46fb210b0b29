package io.github.beat4j.jmh.measure;

/** Something that is measured in a child JVM; it has a public constructor without parameters. */
public interface Probe {

  /**
   * Runs in a child: measures one variant.
   *
   * @param variant as the parent named it
   * @param report takes the measurements
   * @throws Exception whatever goes wrong; the parent sees it
   */
  void measure(String variant, Report report) throws Exception;
}

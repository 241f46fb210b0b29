package io.github.beat4j.jmh.probes;

import io.github.beat4j.jmh.measure.Probe;
import io.github.beat4j.jmh.measure.Report;
import java.nio.file.Path;
import jdk.jfr.Recording;

/**
 * The same as {@link Company}, while the flight recorder takes down what the compiler inlines, what
 * it does not, and why. The system property {@value #FILE} names the file.
 */
public final class RecordedCompany implements Probe {
  /** A system property: where to leave the recording. */
  public static final String FILE = "beat4j.recording";

  public static final String COMPILATION = "jdk.Compilation";
  public static final String INLINING = "jdk.CompilerInlining";
  public static final String DEOPTIMIZATION = "jdk.Deoptimization";

  @Override
  public void measure(String variant, Report report) throws Exception {
    try (Recording recording = new Recording()) {
      recording.enable(COMPILATION).withoutThreshold();
      recording.enable(INLINING);
      recording.enable(DEOPTIMIZATION).withoutStackTrace();
      recording.start();
      new Company().measure(variant, report);
      recording.stop();
      recording.dump(Path.of(System.getProperty(FILE)));
    }
  }
}

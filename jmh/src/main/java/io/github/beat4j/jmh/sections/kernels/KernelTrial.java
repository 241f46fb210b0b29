package io.github.beat4j.jmh.sections.kernels;

import io.github.beat4j.jmh.kernels.Form;
import io.github.beat4j.jmh.kernels.KernelOperation;
import io.github.beat4j.jmh.kernels.KernelsBenchmark;
import io.github.beat4j.jmh.measure.ChildJvms;
import io.github.beat4j.jmh.results.Better;
import io.github.beat4j.jmh.results.Recorder;
import io.github.beat4j.jmh.sections.Effort;
import io.github.beat4j.jmh.sections.JmhTrial;
import io.github.beat4j.jmh.sections.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One operation in one form. */
record KernelTrial(KernelOperation operation, KernelsSection.Size size, Form form, Effort effort)
    implements Trial {
  private static final String VECTORS = "--add-modules=jdk.incubator.vector";

  String row() {
    return operation.title() + ", " + size.title();
  }

  @Override
  public String label() {
    return KernelsSection.ID + ": " + row() + ", " + form.title();
  }

  private List<String> flags() {
    List<String> flags = new ArrayList<>(ChildJvms.flags(effort.workers()));
    if (form.hasVectors()) flags.add(VECTORS);
    return flags;
  }

  @Override
  public void measure(Recorder recorder) throws Exception {
    Map<String, String> parameters =
        Map.of(
            "operation", operation.name(),
            "form", form.name(),
            "size", Integer.toString(size.elements()));
    double bytes = operation.bytes(form) * size.elements();
    List<Double> bytesPerNano =
        new JmhTrial(KernelsBenchmark.class, "run", parameters, effort, flags())
            .scores().stream().map(nanos -> bytes / nanos).toList();
    recorder.record(KernelsSection.ID, row(), form.title(), "GB/s", Better.MORE, bytesPerNano);
  }
}

package io.github.beat4j.jmh.sections.kernels;

import io.github.beat4j.jmh.kernels.Form;
import io.github.beat4j.jmh.kernels.KernelOperation;
import io.github.beat4j.jmh.sections.Effort;
import io.github.beat4j.jmh.sections.Section;
import io.github.beat4j.jmh.sections.Trial;
import java.util.ArrayList;
import java.util.List;

/** How much of the memory's bandwidth a loop over numbers reaches, with and without vectors. */
public final class KernelsSection implements Section {
  static final String ID = "kernels";
  private static final List<Size> SIZES =
      List.of(new Size("10 k", 10_000), new Size("16 M", 16_000_000));

  /** How many elements. */
  record Size(String title, int elements) {}

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Loops over arrays of numbers, and memory";
  }

  @Override
  public String text() {
    return "Bytes read and written in a nanosecond. Plain: the loop that one writes, as C2 compiles it."
        + " Kernel: Beat's inner loop over the whole array, plain Java or the Vector API. Beat: the"
        + " public method, on all workers. Memory: what moves as many bytes and computes nothing,"
        + " Arrays.equals of two arrays, or System.arraycopy where the operation writes. All but Beat"
        + " are one thread. 10 k elements are in the first or second cache; 16 M are 64 to 256 MB, which"
        + " a shared cache of the machine may hold in part. Vectors: started with --add-modules"
        + " jdk.incubator.vector.";
  }

  @Override
  public boolean hasRivals() {
    return false;
  }

  @Override
  public List<Trial> trials(Effort effort) {
    List<Trial> trials = new ArrayList<>();
    if (effort.quick()) return trials;
    for (KernelOperation operation : KernelOperation.values())
      for (Size size : SIZES)
        for (Form form : Form.values()) {
          KernelTrial trial = new KernelTrial(operation, size, form, effort);
          if (operation.has(form) && effort.wants(trial.row())) trials.add(trial);
        }
    return trials;
  }
}

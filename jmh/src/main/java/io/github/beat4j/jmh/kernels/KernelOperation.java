package io.github.beat4j.jmh.kernels;

import io.github.beat4j.algorithms.Extremes;
import io.github.beat4j.algorithms.Histograms;
import io.github.beat4j.algorithms.Packs;
import io.github.beat4j.algorithms.Scans;
import io.github.beat4j.algorithms.Sums;
import io.github.beat4j.kernels.KernelChoice;
import io.github.beat4j.kernels.Kernels;
import java.util.function.Function;

/** A row of the table: what is computed, and which bytes that takes. */
@SuppressWarnings("ImmutableEnumChecker") // functions without state
public enum KernelOperation {
  SUM_OF_INTS(
      "sum of ints",
      Integer.BYTES,
      o -> PlainLoops.sum(o.ints()),
      o -> kernels().sum(o.ints(), 0, o.size),
      o -> Sums.of(o.ints())),
  SUM_OF_LONGS(
      "sum of longs",
      Long.BYTES,
      o -> PlainLoops.sum(o.longs()),
      o -> kernels().sum(o.longs(), 0, o.size),
      o -> Sums.of(o.longs())),
  SUM_OF_DOUBLES(
      "sum of doubles",
      Double.BYTES,
      o -> PlainLoops.sum(o.doubles()),
      o -> kernels().sum(o.doubles(), 0, o.size),
      o -> Sums.of(o.doubles())),
  DOT_PRODUCT(
      "dot product of doubles",
      2 * Double.BYTES,
      o -> PlainLoops.dot(o.doubles(), o.factors()),
      o -> kernels().dot(o.doubles(), o.factors(), 0, o.size),
      o -> Sums.ofProducts(o.doubles(), o.factors())),
  MAX_OF_INTS(
      "max of ints",
      Integer.BYTES,
      o -> PlainLoops.max(o.ints()),
      o -> kernels().max(o.ints(), 0, o.size),
      o -> Extremes.max(o.ints())),
  MAX_OF_LONGS(
      "max of longs",
      Long.BYTES,
      o -> PlainLoops.max(o.longs()),
      o -> kernels().max(o.longs(), 0, o.size),
      o -> Extremes.max(o.longs())),
  MIN_OF_DOUBLES(
      "min of doubles",
      Double.BYTES,
      o -> PlainLoops.min(o.doubles()),
      o -> kernels().min(o.doubles(), 0, o.size),
      o -> Extremes.min(o.doubles())),
  /** Half of them, nobody knows which. */
  PACK_OF_INTS(
      "ints between two values",
      Integer.BYTES,
      o -> PlainLoops.positive(o.ints(), o.target()),
      o -> kernels().between(o.ints(), 0, o.size, 0, Integer.MAX_VALUE, o.target(), 0),
      o -> Packs.between(o.ints(), 0, Integer.MAX_VALUE)),
  SCAN_OF_INTS(
      "prefix sums of ints",
      Integer.BYTES,
      o -> PlainLoops.scan(o.ints()),
      null,
      o -> {
        Scans.inclusive(o.ints(), Integer::sum);
        return o;
      }),
  HISTOGRAM(
      "histogram of 256 buckets",
      Integer.BYTES,
      o -> PlainLoops.histogram(o.buckets()),
      null,
      o -> Histograms.histogram(o.buckets(), 256));

  private final String title;
  private final int bytesRead;
  private final Function<Operands, Object> loop;
  private final Function<Operands, Object> kernel;
  private final Function<Operands, Object> beat;

  /**
   * @param bytesRead for each element
   * @param kernel null if there is none
   */
  KernelOperation(
      String title,
      int bytesRead,
      Function<Operands, Object> loop,
      Function<Operands, Object> kernel,
      Function<Operands, Object> beat) {
    this.title = title;
    this.bytesRead = bytesRead;
    this.loop = loop;
    this.kernel = kernel;
    this.beat = beat;
  }

  private static Kernels kernels() {
    return KernelChoice.fastest();
  }

  public String title() {
    return title;
  }

  /** Whether it is done in this form. */
  public boolean has(Form form) {
    return kernel != null || form == Form.LOOP || form == Form.BEAT || form == Form.MEMORY;
  }

  /** What is read and written for an element. */
  public double bytes() {
    return switch (this) {
      case PACK_OF_INTS -> 1.5 * bytesRead;
      case SCAN_OF_INTS -> 2 * bytesRead;
      default -> bytesRead;
    };
  }

  /** The same for the form that moves bytes only: it writes all of what it reads, or nothing. */
  public double bytes(Form form) {
    return form == Form.MEMORY && writes() ? 2 * bytesRead : bytes();
  }

  private boolean writes() {
    return this == PACK_OF_INTS || this == SCAN_OF_INTS;
  }

  Function<Operands, Object> in(Form form) {
    return switch (form) {
      case LOOP -> loop;
      case KERNEL, VECTOR_KERNEL -> kernel;
      case BEAT, VECTOR_BEAT -> beat;
      case MEMORY -> writes() ? Operands::copy : o -> o.read((long) bytesRead * o.size);
    };
  }
}

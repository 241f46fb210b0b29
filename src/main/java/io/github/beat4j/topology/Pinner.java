package io.github.beat4j.topology;

import java.util.BitSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether threads can be pinned here, and by what.
 *
 * @param mask the way to do it, or null
 * @param reason why not, or by what
 */
public record Pinner(@Nullable ThreadMask mask, String reason) {
  static final Supplier<Pinner> FOUND = () -> Holder.PINNER;

  private static Pinner look() {
    if (!Requirements.hasPinner(Pinner.class.getClassLoader()))
      return new Pinner(null, "net.openhft:affinity is not on the class path");
    String system = System.getProperty("os.name", "");
    if (!Requirements.isLinux(system))
      return new Pinner(null, "threads are pinned on Linux only (this is " + system + ")");
    String refusal = NativeAccess.refusal();
    if (refusal != null) return new Pinner(null, refusal);
    try {
      return tried(new OpenHftMask());
    } catch (RuntimeException | LinkageError e) {
      return new Pinner(null, "net.openhft:affinity does not work here: " + e);
    }
  }

  /** By confining the calling thread to where it may run anyway. */
  private static Pinner tried(ThreadMask mask) {
    BitSet now = mask.get();
    if (now.isEmpty()) return new Pinner(null, "the system does not tell where a thread may run");
    mask.set(now);
    return new Pinner(mask, "net.openhft:affinity");
  }

  private static final class Holder {
    static final Pinner PINNER = look();
  }
}

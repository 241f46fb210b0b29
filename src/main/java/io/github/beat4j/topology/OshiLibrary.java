package io.github.beat4j.topology;

import org.jspecify.annotations.Nullable;

/**
 * Whether OSHI is there and will keep quiet. It logs through SLF4J, which prints a notice if nobody
 * provides loggers; and it needs JNA, about which newer JVMs print a warning unless native access
 * is enabled.
 */
final class OshiLibrary {
  private OshiLibrary() {}

  /** Why it is not asked; null if nothing is in the way. Loads none of its classes. */
  static @Nullable String refusal() {
    if (!Requirements.hasReader(OshiLibrary.class.getClassLoader()))
      return "com.github.oshi:oshi-core is not there.";
    if (!Loggers.areProvided())
      return "OSHI is not asked, because SLF4J has no provider and would print that.";
    String natives = NativeAccess.refusal();
    return natives == null ? null : "OSHI is not asked, because " + natives + ".";
  }
}

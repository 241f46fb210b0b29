package io.github.beat4j.topology;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Whether OSHI is there and will keep quiet. It logs through SLF4J, which prints a notice if nobody
 * provides loggers; and it needs JNA, about which newer JVMs print a warning unless native access
 * is enabled.
 */
final class OshiLibrary {
  private static final String PROVIDERS = "META-INF/services/org.slf4j.spi.SLF4JServiceProvider";
  private static final int FIRST_JDK_THAT_WARNS = 24;

  private OshiLibrary() {}

  /** Why it is not asked; null if nothing is in the way. Loads none of its classes. */
  static @Nullable String refusal() {
    ClassLoader loader = OshiLibrary.class.getClassLoader();
    if (loader == null || loader.getResource("oshi/SystemInfo.class") == null)
      return "com.github.oshi:oshi-core is not there.";
    if (loader.getResource(PROVIDERS) == null)
      return "OSHI is not asked, because SLF4J has no provider and would print that.";
    if (Runtime.version().feature() >= FIRST_JDK_THAT_WARNS && !mayLoadNatives(loader))
      return "OSHI is not asked, because native access is not enabled for JNA.";
    return null;
  }

  private static boolean mayLoadNatives(ClassLoader loader) {
    try {
      Module jna = Class.forName("com.sun.jna.Native", false, loader).getModule();
      Method enabled = Module.class.getMethod("isNativeAccessEnabled");
      return Boolean.TRUE.equals(enabled.invoke(jna));
    } catch (ReflectiveOperationException | LinkageError e) {
      return false;
    }
  }
}

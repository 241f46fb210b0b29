package io.github.beat4j.topology;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Whether JNA may load its library without a warning of the JVM, which it gives from JDK 24 on. */
final class NativeAccess {
  private static final int FIRST_JDK_THAT_WARNS = 24;

  private NativeAccess() {}

  /** Why not; null if nothing is in the way. Loads no library. */
  static @Nullable String refusal() {
    ClassLoader loader = NativeAccess.class.getClassLoader();
    try {
      Module jna = Class.forName("com.sun.jna.Native", false, loader).getModule();
      if (Runtime.version().feature() < FIRST_JDK_THAT_WARNS || isEnabled(jna)) return null;
      return "native access is not enabled for JNA: start Java with --enable-native-access="
          + (jna.isNamed() ? jna.getName() : "ALL-UNNAMED");
    } catch (ReflectiveOperationException | LinkageError e) {
      return "JNA is not there";
    }
  }

  private static boolean isEnabled(Module jna) throws ReflectiveOperationException {
    Method enabled = Module.class.getMethod("isNativeAccessEnabled");
    return Boolean.TRUE.equals(enabled.invoke(jna));
  }
}

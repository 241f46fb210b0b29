package io.github.beat4j.topology;

import java.util.Locale;

/** What has to be on the class path for what a user asks for. Loads none of it. */
public final class Requirements {
  private static final String READER = "com.github.oshi:oshi-core:7.5.0";
  private static final String PINNER =
      "net.openhft:affinity:2026.2, with net.java.dev.jna:jna-jpms:5.19.1 in place of its own JNA,";

  private Requirements() {}

  /**
   * For a pool that is to know the machine: on Linux nothing, elsewhere OSHI.
   *
   * @throws IllegalStateException if it is not there
   */
  public static void demandReader() {
    demandReader(System.getProperty("os.name", ""), Requirements.class.getClassLoader());
  }

  static void demandReader(String system, ClassLoader loader) {
    if (isLinux(system) || hasReader(loader)) return;
    throw new IllegalStateException(
        "topologyAware: true (expected: false, for want of a library on "
            + system
            + "); add "
            + READER
            + " to the class path");
  }

  /**
   * For a pool whose threads are to be pinned.
   *
   * @param pinning what was asked for
   * @throws IllegalStateException if the library for it is not there
   */
  public static void demandPinner(Pinning pinning) {
    demandPinner(pinning, Requirements.class.getClassLoader());
  }

  static void demandPinner(Pinning pinning, ClassLoader loader) {
    if (pinning.isNone() || hasPinner(loader)) return;
    throw new IllegalStateException(
        "pinning: "
            + pinning
            + " (expected: none, for want of a library); add "
            + PINNER
            + " to the class path");
  }

  static boolean hasReader(ClassLoader loader) {
    return has(loader, "oshi/SystemInfo.class");
  }

  static boolean hasPinner(ClassLoader loader) {
    return has(loader, "net/openhft/affinity/Affinity.class");
  }

  static boolean isLinux(String system) {
    return system.toLowerCase(Locale.ROOT).contains("linux");
  }

  private static boolean has(ClassLoader loader, String resource) {
    return loader.getResource(resource) != null;
  }
}

package io.github.beat4j.topology;

/** Whether somebody provides SLF4J with loggers; if not, it prints so when it is first asked. */
final class Loggers {
  private static final String PROVIDERS = "META-INF/services/org.slf4j.spi.SLF4JServiceProvider";

  private Loggers() {}

  static boolean areProvided() {
    return Loggers.class.getClassLoader().getResource(PROVIDERS) != null;
  }
}

package io.github.beat4j.context;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Carries SLF4J's logging context. The only class that knows SLF4J. */
final class MdcCarrier {
  private MdcCarrier() {}

  /** Fails here, not in the middle of a root, if SLF4J is missing. */
  static ContextCarrier create() {
    MDC.getCopyOfContextMap();
    return new ValueCarrier<@Nullable Map<String, String>>(
        MDC::getCopyOfContextMap, MdcCarrier::set);
  }

  private static void set(@Nullable Map<String, String> map) {
    if (map == null) MDC.clear();
    else MDC.setContextMap(map);
  }
}

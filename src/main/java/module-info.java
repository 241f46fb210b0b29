/** Potentially parallel calls on a heartbeat work-stealing scheduler. */
module io.github.beat4j {
  requires org.jctools.core.jdk11;
  requires static transitive org.jspecify;

  exports io.github.beat4j;
  exports io.github.beat4j.function;
}

/** Potentially parallel calls on a heartbeat work-stealing scheduler. */
@SuppressWarnings({"module", "requires-automatic"}) // one that provides kernels may be absent
module io.github.beat4j {
  requires org.jctools.core.jdk11;
  requires static com.github.oshi;
  requires static context.propagation;
  requires static transitive org.eclipse.collections.impl;
  requires static org.slf4j;
  requires static transitive org.jspecify;

  exports io.github.beat4j;
  exports io.github.beat4j.algorithms;
  exports io.github.beat4j.collections;
  exports io.github.beat4j.context;
  exports io.github.beat4j.function;
  exports io.github.beat4j.kernels to
      io.github.beat4j.simd;
  exports io.github.beat4j.memory;
  exports io.github.beat4j.topology;

  uses io.github.beat4j.context.ContextCarrier;
  uses io.github.beat4j.kernels.Kernels;
}

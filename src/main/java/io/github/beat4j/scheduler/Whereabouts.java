package io.github.beat4j.scheduler;

import io.github.beat4j.topology.Topology;
import org.jspecify.annotations.Nullable;

/** A pool's place on the machine: where its threads are put, and who is near whom. */
final class Whereabouts {
  private final String pool;
  private final Locality locality;
  private final Pins pins;
  private final @Nullable Neighbourhood neighbourhood;

  Whereabouts(String pool, Locality locality) {
    this.pool = pool;
    this.locality = locality;
    this.pins = new Pins(locality.pinning());
    this.neighbourhood = locality.isNone() ? null : new Neighbourhood();
    if (locality.pinning().isRequired()) pins.demand(Topology.current());
  }

  /** Null where all are alike. */
  @Nullable Neighbourhood neighbourhood() {
    return neighbourhood;
  }

  /**
   * On a new thread of the pool, before its worker is made: what that one touches first is near it
   * then. A thread that is to be pinned waits until the machine was read.
   *
   * @param number which of the threads
   * @return its home, or NOWHERE if it is not pinned
   */
  int settle(int number) {
    if (neighbourhood == null) return Neighbourhood.NOWHERE;
    if (locality.pinning().isNone()) {
      neighbourhood.survey(pool);
      return Neighbourhood.NOWHERE;
    }
    Topology topology = Topology.current();
    neighbourhood.know(topology);
    return pins.pin(number, topology);
  }

  /** The calling thread's worker has come to be, has slept, or waits in a join as a guest. */
  void locate(Worker worker) {
    if (neighbourhood != null && !Pins.isPinned(Thread.currentThread()))
      neighbourhood.locate(worker);
  }

  int nodes() {
    if (neighbourhood == null) return 1;
    Topology topology = Topology.current();
    neighbourhood.know(topology);
    return Math.max(1, topology.nodes());
  }

  /** The node meant by a number; ANY where nothing is known of nodes. */
  int existingNode(int node) {
    Machine machine = neighbourhood == null ? null : neighbourhood.machine();
    return machine == null ? Placement.ANY : node % machine.topology.nodes();
  }

  /** Reads the machine if nobody has yet. */
  String describe() {
    Topology topology = Topology.current();
    return "steal order: "
        + (neighbourhood == null ? "random" : "nearest first")
        + "\npinning: "
        + pins.describe()
        + "\n"
        + topology.describe();
  }
}

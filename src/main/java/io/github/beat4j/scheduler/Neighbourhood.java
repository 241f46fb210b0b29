package io.github.beat4j.scheduler;

import io.github.beat4j.topology.Topology;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Where the workers of a pool are on the machine. A pinned thread has a home for life. Any other
 * one is taken to be where it ran when it was last asked: as it starts, and as it wakes up, once in
 * a second at most. A guest is asked when it waits in a join, and has none before. The machine is
 * read by a thread of its own, and the workers go on without until it is known.
 */
final class Neighbourhood {
  /** Of a worker of which nothing is known. */
  static final int NOWHERE = -1;

  private static final long LEAST_STAY = TimeUnit.SECONDS.toNanos(1);

  private final AtomicInteger moves = new AtomicInteger();
  private final AtomicBoolean asked = new AtomicBoolean();
  private volatile @Nullable Machine machine;

  /** Changes whenever a worker has another home. */
  int moves() {
    return moves.get();
  }

  /** Has the machine read, unless that was done. */
  void survey(String pool) {
    if (machine != null || asked.getAndSet(true)) return;
    Runnable reading = Pins.freeing(() -> know(Topology.current()));
    Thread surveyor = new Thread(null, reading, pool + "-topology", 0, false);
    surveyor.setDaemon(true);
    try {
      surveyor.start();
    } catch (OutOfMemoryError e) {
      asked.set(false);
    }
  }

  void know(Topology topology) {
    if (machine != null) return;
    machine = new Machine(topology);
    moves.incrementAndGet();
  }

  /** Null until the machine was read. */
  @Nullable Machine machine() {
    return machine;
  }

  /** The worker is at home on a processor from now on. */
  void moveTo(Worker worker, int cpu) {
    if (worker.hunter.home() == cpu) return;
    worker.hunter.home(cpu);
    moves.incrementAndGet();
  }

  /** On a worker's thread that is not pinned, now and then. Reads a file. */
  void locate(Worker worker) {
    long now = System.nanoTime();
    if (!worker.hunter.mayHaveMoved(now, LEAST_STAY)) return;
    moveTo(worker, CurrentProcessor.get());
  }

  /** How the worker sees the others; null where nothing is known. */
  @Nullable Rings rings(Worker self, Worker[] all) {
    Machine known = machine;
    int home = self.hunter.home();
    if (known == null || !known.has(home)) return null;
    int own = NOWHERE;
    for (int i = 0; i < all.length; i++) if (all[i] == self) own = i;
    return Rings.around(
        own, all.length, i -> known.remoteness(home, all[i].hunter.home()), known.far());
  }

  /** The part of the machine whose sleepers are woken first by what this worker exposes. */
  int quarter(@Nullable Worker worker) {
    Machine known = machine;
    if (known == null || worker == null) return 0;
    return known.quarter(worker.hunter.home());
  }

  /** All parts of the machine, the nearest to one of them first; null where nothing is known. */
  int @Nullable [] quartersFrom(int quarter) {
    Machine known = machine;
    return known == null ? null : known.quartersFrom(quarter);
  }

  /** The node whose tasks a worker begins first, by its dense number, or NOWHERE. */
  int node(Worker worker) {
    Machine known = machine;
    return known == null ? NOWHERE : known.node(worker.hunter.home());
  }
}

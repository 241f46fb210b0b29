package io.github.beat4j.scheduler;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The table of {@link Guests} with one place, and its map, on the signals of the shipped worker.
 */
class Places {
  final AtomicReference<BareWorker> place = new AtomicReference<>(new BareWorker());
  private final ConcurrentHashMap<Thread, BareWorker> crowded = new ConcurrentHashMap<>();

  /** G3. */
  final void enter(Thread thread, BareWorker worker) {
    BareWorker occupant = place.get();
    if (occupant != worker && !displace(occupant, worker, thread)) crowded.put(thread, worker);
  }

  boolean displace(BareWorker occupant, BareWorker worker, Thread thread) {
    if (!occupant.isVacant() || !occupant.casThread(thread)) return false;
    boolean replaced = replace(occupant, worker);
    occupant.threadRelease(null);
    return replaced;
  }

  boolean replace(BareWorker occupant, BareWorker worker) {
    return place.compareAndSet(occupant, worker);
  }

  /** 1 if the thread finds the worker. */
  final int finds(Thread thread, BareWorker worker) {
    BareWorker found = place.get().isOf(thread) ? place.get() : crowded.get(thread);
    return found == worker ? 1 : 0;
  }
}

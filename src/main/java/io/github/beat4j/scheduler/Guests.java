package io.github.beat4j.scheduler;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the workers of threads that are not a pool's: a table indexed by thread id whose entry
 * names its thread, and in front of it one entry for whoever entered first. Both are read with
 * races on purpose: an entry counts only if it names the reader, and only the reader itself can
 * have made it so. A guest that finds no vacant place is kept in a map until it leaves.
 */
final class Guests {
  /** What a thread outside every root works with: it has no room, no ticket and no pool. */
  static final Worker OUTSIDE = new Worker();

  private static final int PLACES = 1024;
  private static final int PROBES = 4;
  private static final Worker[] TABLE = new Worker[PLACES + PROBES];
  private static final VarHandle PLACE = MethodHandles.arrayElementVarHandle(Worker[].class);
  private static final ConcurrentHashMap<Thread, Worker> CROWDED = new ConcurrentHashMap<>();
  private static Worker hot = OUTSIDE;

  static {
    Arrays.fill(TABLE, OUTSIDE);
  }

  private Guests() {}

  /** The worker of some guest, most probably the only one. */
  static Worker hot() {
    return hot;
  }

  /** The worker that holds a ticket for the thread, or {@link #OUTSIDE}. */
  static Worker findInline(Thread thread) {
    Worker worker = TABLE[home(thread)];
    if (worker.holdsTicketPlain(thread)) return worker;
    worker = find(thread);
    return worker.holdsTicketPlain(thread) ? worker : OUTSIDE;
  }

  /** The worker of the thread's innermost root, or {@link #OUTSIDE}. */
  static Worker find(Thread thread) {
    int home = home(thread);
    for (int i = 0; i < PROBES; i++) {
      Worker worker = TABLE[home + i];
      if (worker.isOf(thread)) return worker;
    }
    if (CROWDED.isEmpty()) return OUTSIDE;
    Worker worker = CROWDED.get(thread);
    return worker == null ? OUTSIDE : worker;
  }

  /** The worker that a thread of this id used last: probably vacant, and still in its place. */
  static Worker last(Thread thread) {
    return TABLE[home(thread)];
  }

  /** G3: makes the worker, which names the thread already, the one that {@link #find} gives. */
  static void enter(Thread thread, Worker worker, @Nullable Worker outer) {
    if (hot != worker && (hot == outer || hot.isVacant())) hot = worker;
    int home = home(thread);
    for (int i = 0; i < PROBES; i++) {
      Worker occupant = TABLE[home + i];
      if (occupant == worker) return;
      if (occupant == outer
          ? replace(home + i, occupant, worker)
          : outer == null && displace(home + i, occupant, worker, thread)) return;
    }
    CROWDED.put(thread, worker);
  }

  /**
   * G6: undoes {@link #enter}; without an outer root the worker stays in its place, vacant, for the
   * thread's next root.
   */
  static void leave(Thread thread, Worker worker, @Nullable Worker outer) {
    if (outer != null) {
      if (hot == worker) hot = outer;
      int home = home(thread);
      for (int i = 0; i < PROBES; i++) {
        if (PLACE.compareAndSet(TABLE, home + i, worker, outer)) return;
      }
      CROWDED.put(thread, outer);
    } else if (!CROWDED.isEmpty()) {
      CROWDED.remove(thread);
    }
  }

  /** Forgets the vacant workers of a pool that is gone. */
  static void forget(Scheduler scheduler) {
    VarHandle.fullFence(); // C2 before the look at whose worker is vacant; G7 is the other half
    if (hot.isOfPool(scheduler)) hot = OUTSIDE;
    for (int i = 0; i < TABLE.length; i++) {
      Worker worker = TABLE[i];
      if (worker.isOfPool(scheduler) && worker.isVacant())
        PLACE.compareAndSet(TABLE, i, worker, OUTSIDE);
    }
  }

  private static boolean replace(int place, Worker occupant, Worker worker) {
    return PLACE.compareAndSet(TABLE, place, occupant, worker);
  }

  /** G3: claims the occupant first, so that nobody claims it, and finds it in place, meanwhile. */
  private static boolean displace(int place, Worker occupant, Worker worker, Thread thread) {
    if (occupant == OUTSIDE) return replace(place, occupant, worker);
    if (!occupant.isVacant() || !occupant.casThread(thread)) return false;
    boolean replaced = replace(place, occupant, worker);
    occupant.threadRelease(null);
    return replaced;
  }

  private static int home(Thread thread) {
    return (int) thread.getId() & (PLACES - 1);
  }
}

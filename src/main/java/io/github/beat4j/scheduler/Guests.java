package io.github.beat4j.scheduler;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the workers of threads that are not a pool's: a table indexed by thread id whose entry
 * names its thread. The table is read with races on purpose: an entry counts only if it names the
 * reader, and only the reader itself can have made it so. A guest that finds no vacant place is
 * kept in a map until it leaves. A guest that loses its place to a neighbour between two looks
 * opens a root of its own at its next call: slower, never wrong.
 */
public final class Guests {
  /** What a thread outside every root works with: it has no depth, no window and no pool. */
  static final Worker OUTSIDE = new Worker();

  private static final int PLACES = 1024;
  private static final int PROBES = 4;
  private static final Worker[] TABLE = new Worker[PLACES + PROBES];
  private static final VarHandle PLACE = MethodHandles.arrayElementVarHandle(Worker[].class);
  private static final ConcurrentHashMap<Thread, Worker> CROWDED = new ConcurrentHashMap<>();

  static {
    Arrays.fill(TABLE, OUTSIDE);
  }

  private Guests() {}

  static Worker find(Thread thread) {
    Worker worker = TABLE[home(thread)];
    return worker.isOf(thread) ? worker : findElsewhere(thread);
  }

  private static Worker findElsewhere(Thread thread) {
    int home = home(thread);
    for (int i = 1; i < PROBES; i++) {
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

  /** Makes the worker, which names the thread already, the one that {@link #find} gives. */
  static void enter(Thread thread, Worker worker, @Nullable Worker outer) {
    int home = home(thread);
    for (int i = 0; i < PROBES; i++) {
      Worker occupant = TABLE[home + i];
      if (occupant == worker) return;
      if ((occupant == outer || (outer == null && occupant.isVacant()))
          && PLACE.compareAndSet(TABLE, home + i, occupant, worker)) return;
    }
    CROWDED.put(thread, worker);
  }

  /**
   * Undoes {@link #enter}; without an outer root the worker stays in its place, vacant, for the
   * thread's next root.
   */
  static void leave(Thread thread, Worker worker, @Nullable Worker outer) {
    if (outer != null) {
      int home = home(thread);
      for (int i = 0; i < PROBES; i++) {
        if (PLACE.compareAndSet(TABLE, home + i, worker, outer)) return;
      }
      CROWDED.put(thread, outer);
    } else if (!CROWDED.isEmpty()) {
      CROWDED.remove(thread);
    }
  }

  private static int home(Thread thread) {
    return (int) thread.getId() & (PLACES - 1);
  }
}

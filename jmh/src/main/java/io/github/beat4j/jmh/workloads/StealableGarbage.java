package io.github.beat4j.jmh.workloads;

import com.sun.management.ThreadMXBean;
import io.github.beat4j.Beat;
import io.github.beat4j.BeatPool;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** What a promotion allocates, in the function + argument form, which brings nothing of its own. */
public final class StealableGarbage {
  private static final int HEIGHT = 20;
  private static final int WORKERS = 2;
  private static final long PATIENCE = TimeUnit.MICROSECONDS.toNanos(200);
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private StealableGarbage() {}

  /**
   * Without heartbeats every call is promoted, and taken back where nobody steals.
   *
   * @param promotions how many at least
   * @return the bytes that they allocate, all of them together
   */
  public static long bytesTakenBack(long promotions) throws InterruptedException {
    Tree tree = Tree.perfect(HEIGHT);
    try (Occupied eager = new Occupied(BeatPool.builder().heartbeat(false))) {
      long steals = eager.pool.stats().steals();
      for (int i = 0; i < 10; i++) inside(eager.pool, tree, 1);
      long before = eager.pool.stats().promotions();
      long sums = promotions / Tree.size(HEIGHT) + 1;
      long bytes = inside(eager.pool, tree, sums);
      if (eager.pool.stats().promotions() - before < promotions)
        throw new AssertionError("too few promotions: " + eager.pool.stats());
      if (eager.pool.stats().steals() != steals) throw new AssertionError("stolen");
      return bytes;
    }
  }

  private static long inside(BeatPool pool, Tree tree, long sums) {
    return pool.invoke(
        () -> {
          // The first promotion opens the root, which is an object or two.
          TreeSum.function(tree);
          long before = THREADS.getCurrentThreadAllocatedBytes();
          long total = 0;
          for (long i = 0; i < sums; i++) total += TreeSum.function(tree);
          long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
          if (total != sums * Tree.size(HEIGHT)) throw new AssertionError("sums: " + total);
          return bytes;
        });
  }

  /** Where the two branches of a call meet. */
  private static final class Meeting {
    volatile boolean begun;
    final Side left = new Side(this, true);
    final Side right = new Side(this, false);
  }

  private record Side(Meeting meeting, boolean waits) {
    long come() {
      if (!waits) meeting.begun = true;
      long end = System.nanoTime() + PATIENCE;
      while (!meeting.begun && System.nanoTime() < end) Thread.onSpinWait();
      return 1;
    }
  }

  /**
   * Calls whose right branch is stolen, run by its thief and joined.
   *
   * @param calls how many
   * @return the bytes that one steal allocates, on both sides
   */
  public static double bytesPerSteal(int calls) {
    try (BeatPool pool = BeatPool.builder().workers(WORKERS).heartbeat(false).build()) {
      meet(pool, calls / 2);
      long before = pool.stats().steals();
      long bytes = allBytes();
      meet(pool, calls);
      bytes = allBytes() - bytes;
      long steals = pool.stats().steals() - before;
      if (steals < calls / 2) throw new AssertionError("too few steals: " + pool.stats());
      return (double) bytes / steals;
    }
  }

  private static void meet(BeatPool pool, int calls) {
    pool.invoke(
        () -> {
          Meeting meeting = new Meeting();
          long sum = 0;
          for (int i = 0; i < calls; i++) {
            meeting.begun = false;
            sum += Beat.pcallLong(Side::come, meeting.left, meeting.right, Long::sum);
          }
          return sum;
        });
  }

  private static long allBytes() {
    long sum = 0;
    for (long bytes : THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds()))
      sum += Math.max(bytes, 0);
    return sum;
  }
}

package io.github.beat4j.jmh.workloads;

import io.github.beat4j.Beat;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Work of a known length. It is counted in processor time of the thread, so that a thread that had
 * to wait for a processor has not worked.
 */
public final class Busy {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Busy() {}

  public static void work(long nanos) {
    long end = THREADS.getCurrentThreadCpuTime() + nanos;
    while (THREADS.getCurrentThreadCpuTime() < end) Thread.onSpinWait();
  }

  /** A left spine: the heavy branches wait on the way down and are run on the way up. */
  public static void leftSpine(int length, long nanos) {
    if (length > 0) Beat.pcall(() -> leftSpine(length - 1, nanos), () -> work(nanos));
  }

  /** So many parts, halved down to one. */
  public static void halves(int parts, long nanos) {
    if (parts == 1) work(nanos);
    else Beat.pcall(() -> halves(parts / 2, nanos), () -> halves(parts - parts / 2, nanos));
  }

  /** A right spine: the heavy branch first, the rest of the spine waits. */
  public static void rightSpine(int length, long nanos) {
    if (length > 0) Beat.pcall(() -> work(nanos), () -> rightSpine(length - 1, nanos));
  }
}

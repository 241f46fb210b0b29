package io.github.beat4j.scheduler;

import java.util.ArrayDeque;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * As many processors as workers, shared in slices: while a joiner waits another thread takes its
 * place, and when the wait ends there is one more awake than there are processors.
 */
final class VirtualProcessors {
  private final int processors;
  private final long slice;
  private final long[] since;
  private final ArrayDeque<VirtualWorker> ready = new ArrayDeque<>();
  private int running;

  VirtualProcessors(int processors, int workers, long slice) {
    this.processors = processors;
    this.slice = slice;
    this.since = new long[workers];
    Arrays.fill(since, -1);
  }

  /** Whether the worker may go on at its time; else it waits for a processor. */
  boolean admits(VirtualWorker worker) {
    if (since[worker.index] >= 0) return true;
    if (running == processors) {
      worker.endPark();
      ready.addLast(worker);
      return false;
    }
    running++;
    since[worker.index] = worker.clock.picos();
    return true;
  }

  /** The worker parks or has had its slice; gives the one that has its processor now, if any. */
  @Nullable VirtualWorker release(VirtualWorker worker) {
    since[worker.index] = -1;
    VirtualWorker next = ready.pollFirst();
    if (next == null) running--;
    else since[next.index] = worker.clock.picos();
    return next;
  }

  /** Whether the worker has had its slice and somebody else waits. */
  boolean isOver(VirtualWorker worker) {
    return !ready.isEmpty() && worker.clock.picos() - since[worker.index] >= slice;
  }
}

package io.github.beat4j.scheduler;

import io.github.beat4j.topology.Pinner;
import io.github.beat4j.topology.Pinning;
import io.github.beat4j.topology.Seats;
import io.github.beat4j.topology.Seats.Seat;
import io.github.beat4j.topology.ThreadMask;
import io.github.beat4j.topology.Topology;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Confines the threads of a pool to their processors, and keeps account of what came of it. */
final class Pins {
  private final Pinning pinning;
  private final AtomicInteger pinned = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private volatile @Nullable String reason;

  Pins(Pinning pinning) {
    this.pinning = pinning;
  }

  /**
   * On the thread itself, before it allocates anything.
   *
   * @param number which of the pool's threads it is
   * @return the processor that it is at home on, or NOWHERE if it could not be pinned
   */
  int pin(int number, Topology topology) {
    Pinner pinner = ThreadMask.find();
    Seats seats = pinning.seats(topology);
    ThreadMask mask = pinner.mask();
    if (mask == null || seats.isEmpty()) {
      return refused(seats.isEmpty() ? "none of the processors may be used" : pinner.reason());
    }
    Seat seat = seats.of(number);
    try {
      mask.set(seat.cpus());
    } catch (IllegalStateException e) {
      return refused(String.valueOf(e.getMessage()));
    }
    pinned.incrementAndGet();
    return seat.home();
  }

  private int refused(String why) {
    refused.incrementAndGet();
    reason = why;
    return Neighbourhood.NOWHERE;
  }

  /**
   * Tries each seat on the calling thread, and lets it run where it did.
   *
   * @throws IllegalStateException if one of them cannot be had
   */
  void demand(Topology topology) {
    Pinner pinner = ThreadMask.find();
    ThreadMask mask = pinner.mask();
    Seats seats = pinning.seats(topology);
    if (mask == null) throw refusal(pinner.reason(), null);
    if (seats.isEmpty())
      throw refusal("none of them may be used (expected: some of " + topology.cpuSet() + ")", null);
    BitSet before = mask.get();
    try {
      for (int i = 0; i < seats.size(); i++) mask.set(seats.of(i).cpus());
    } catch (IllegalStateException e) {
      throw refusal(String.valueOf(e.getMessage()), e);
    } finally {
      mask.set(before);
    }
  }

  private IllegalStateException refusal(String why, @Nullable Throwable cause) {
    return new IllegalStateException(
        "pinning: " + pinning + ", but " + why + "; or leave out required()", cause);
  }

  /** Lets the calling thread run wherever the process may. */
  static void free() {
    ThreadMask mask = ThreadMask.find().mask();
    if (mask == null) return;
    try {
      mask.set(Topology.current().cpuSet());
    } catch (IllegalStateException e) {
      // It stays where it is, and works there.
    }
  }

  /** For a thread that is started now: one that a pinned thread starts is pinned like it. */
  static Runnable freeing(Runnable life) {
    if (!isPinned(Thread.currentThread())) return life;
    return () -> {
      free();
      life.run();
    };
  }

  static boolean isPinned(Thread thread) {
    return thread instanceof WorkerThread worker && worker.isPinned();
  }

  String describe() {
    if (pinning.isNone()) return "none";
    String why = reason;
    return pinning
        + ": "
        + pinned.get()
        + " threads pinned so far"
        + (why == null ? "" : ", " + refused.get() + " not: " + why);
  }
}

package io.github.beat4j.scheduler;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What happens when: each virtual worker has one event, or none while it sleeps. A binary heap. */
final class EventQueue {
  private static final int NOT_IN = -1;

  private final VirtualWorker[] heap;
  private final long[] times;
  private final int[] places;
  private int size;

  EventQueue(int workers) {
    heap = new VirtualWorker[workers];
    times = new long[workers];
    places = new int[workers];
    Arrays.fill(places, NOT_IN);
  }

  /** Sets or moves the worker's event. */
  void put(VirtualWorker worker, long time) {
    times[worker.index] = time;
    if (places[worker.index] == NOT_IN) set(size++, worker);
    up(places[worker.index]);
    down(places[worker.index]);
  }

  void remove(VirtualWorker worker) {
    int place = places[worker.index];
    if (place == NOT_IN) return;
    places[worker.index] = NOT_IN;
    VirtualWorker last = heap[--size];
    if (last == worker) return;
    set(place, last);
    up(place);
    down(places[last.index]);
  }

  boolean contains(VirtualWorker worker) {
    return places[worker.index] != NOT_IN;
  }

  @Nullable VirtualWorker first() {
    return size == 0 ? null : heap[0];
  }

  long time(VirtualWorker worker) {
    return times[worker.index];
  }

  /** When the second event is; for ever if there is none. */
  long secondTime() {
    long second = Long.MAX_VALUE;
    for (int i = 1; i < Math.min(3, size); i++) second = Math.min(second, times[heap[i].index]);
    return second;
  }

  private void up(int from) {
    int place = from;
    VirtualWorker worker = heap[place];
    while (place > 0 && isBefore(worker, heap[(place - 1) / 2])) {
      set(place, heap[(place - 1) / 2]);
      place = (place - 1) / 2;
    }
    set(place, worker);
  }

  private void down(int from) {
    int place = from;
    VirtualWorker worker = heap[place];
    while (true) {
      int child = 2 * place + 1;
      if (child >= size) break;
      if (child + 1 < size && isBefore(heap[child + 1], heap[child])) child++;
      if (!isBefore(heap[child], worker)) break;
      set(place, heap[child]);
      place = child;
    }
    set(place, worker);
  }

  /** At the same time the one with the lower number goes first, so that each run is the same. */
  private boolean isBefore(VirtualWorker a, VirtualWorker b) {
    long left = times[a.index];
    long right = times[b.index];
    return left < right || (left == right && a.index < b.index);
  }

  private void set(int place, VirtualWorker worker) {
    heap[place] = worker;
    places[worker.index] = place;
  }
}

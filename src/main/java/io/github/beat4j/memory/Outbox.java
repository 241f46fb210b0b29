package io.github.beat4j.memory;

import org.jspecify.annotations.Nullable;

/**
 * What a thread has released for others and not yet sent: a batch each for a few owners. Owners
 * whose numbers are alike share a place, and the later one displaces the batch of the other.
 *
 * @param <T> the objects
 */
final class Outbox<T> {
  private static final int PLACES = 8;

  private final @Nullable Object[] batches;

  Outbox() {
    batches = new @Nullable Object[PLACES];
  }

  private static int place(int home) {
    return home & (PLACES - 1);
  }

  @SuppressWarnings("unchecked")
  private @Nullable Batch<T> at(int place) {
    return (Batch<T>) batches[place];
  }

  /** The batch for that owner, if there is one. */
  @Nullable Batch<T> batchFor(int home) {
    Batch<T> batch = at(place(home));
    return batch == null || batch.home != home ? null : batch;
  }

  /** Begins a batch, and gives the one that was in its place. */
  @Nullable Batch<T> begin(Batch<T> batch) {
    int place = place(batch.home);
    Batch<T> displaced = at(place);
    batches[place] = batch;
    return displaced;
  }

  void end(Batch<T> batch) {
    batches[place(batch.home)] = null;
  }

  /** Takes an object back that was not sent. */
  @Nullable T poll() {
    for (int place = 0; place < PLACES; place++) {
      Batch<T> batch = at(place);
      T object = batch == null ? null : batch.poll();
      if (object != null) return object;
    }
    return null;
  }
}

package io.github.beat4j;

import io.github.beat4j.function.ElementBranch;
import java.util.Spliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A loop over what a spliterator has. Whoever runs a part of it runs elements for some 10 us, and
 * then splits what is left in two branches of a call. So a source is split as often as its elements
 * take time, and a short loop not at all; one that cannot be split runs where it is.
 *
 * @param <T> the elements
 * @param <X> what the body throws
 */
final class Traversal<T extends @Nullable Object, X extends Throwable> {
  private static final long TURN = 10_000;

  /** A source that gives away a few elements each time is not split any further then. */
  private static final int MOST_SPLITS = 256;

  private final ElementBranch<? super T, X> body;

  Traversal(ElementBranch<? super T, X> body) {
    this.body = body;
  }

  void run(Spliterator<T> source) throws X {
    run(source, 0);
  }

  private void run(Spliterator<T> source, int splits) throws X {
    Slot<T> slot = new Slot<>();
    while (hasMoreAfterTurn(source, slot)) {
      Spliterator<T> first = splits < MOST_SPLITS ? source.trySplit() : null;
      if (first != null) {
        Beat.pcall(() -> run(first, splits + 1), () -> run(source, splits + 1));
        return;
      }
      // Whoever is hungry gets what lies around the loop.
      Beat.pcall(() -> {}, () -> {});
    }
  }

  /** Runs elements for a turn; reads the clock after 1, 2, 4 of them, and so on. */
  private boolean hasMoreAfterTurn(Spliterator<T> source, Slot<T> slot) throws X {
    long begin = System.nanoTime();
    for (int chunk = 1; ; chunk *= 2) {
      for (int i = 0; i < chunk; i++) {
        if (!source.tryAdvance(slot)) return false;
        body.run(slot.take());
      }
      if (System.nanoTime() - begin > TURN / 2) return true;
    }
  }

  /** Holds an element for a body that may throw, which a consumer may not. */
  private static final class Slot<T extends @Nullable Object> implements Consumer<T> {
    private @Nullable T element;

    @Override
    public void accept(T next) {
      element = next;
    }

    @SuppressWarnings("NullAway") // null only if that is the element
    T take() {
      T next = element;
      element = null;
      return next;
    }
  }
}

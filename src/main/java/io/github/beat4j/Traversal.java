package io.github.beat4j;

import io.github.beat4j.function.Branch;
import io.github.beat4j.function.Combiner;
import io.github.beat4j.function.ElementAccumulator;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A loop over what a spliterator has. Whoever runs a part of it runs elements for some 10 us, and
 * then splits what is left in two branches of a call. So a source is split as often as its elements
 * take time, and a short loop not at all; one that cannot be split runs where it is.
 *
 * <p>Each part fills a container. A part that was not stolen fills that of the part before it.
 *
 * @param <A> the container
 * @param <T> the elements
 * @param <X> what filling throws, and combining
 */
final class Traversal<A, T extends @Nullable Object, X extends Throwable> {
  private static final long TURN = 10_000;

  /** A source that gives away a few elements each time is not split any further then. */
  private static final int MOST_SPLITS = 256;

  private final Supplier<? extends A> fresh;
  private final ElementAccumulator<? super A, ? super T, X> fill;
  private final Combiner<? super A, ? super A, ? extends A, X> combine;

  Traversal(
      Supplier<? extends A> fresh,
      ElementAccumulator<? super A, ? super T, X> fill,
      Combiner<? super A, ? super A, ? extends A, X> combine) {
    this.fresh = fresh;
    this.fill = fill;
    this.combine = combine;
  }

  A run(Spliterator<T> source) throws X {
    return run(source, fresh.get(), 0);
  }

  private A run(Spliterator<T> source, A container, int splits) throws X {
    Slot<T> slot = new Slot<>();
    while (hasMoreAfterTurn(source, container, slot)) {
      Spliterator<T> first = splits < MOST_SPLITS ? source.trySplit() : null;
      if (first != null) return runBoth(first, source, container, splits + 1);
      // Whoever is hungry gets what lies around the loop.
      Beat.pcall(() -> {}, () -> {});
    }
    return container;
  }

  private A runBoth(Spliterator<T> first, Spliterator<T> rest, A container, int splits) throws X {
    Half half = new Half(rest, splits);
    return Beat.<A, A, A, X, X, X>pcall(
        () -> half.follows(run(first, container, splits)),
        half,
        (left, right) -> half.goesOn ? right : combine.combine(left, right));
  }

  /** The second half: goes on with the first one's container if the same thread runs both. */
  private final class Half implements Branch<A, X> {
    private final Thread owner = Thread.currentThread();
    private final Spliterator<T> source;
    private final int splits;

    /** Confined to the owner. */
    private @Nullable A before;

    /** Read when it has ended. */
    private boolean goesOn;

    Half(Spliterator<T> source, int splits) {
      this.source = source;
      this.splits = splits;
    }

    A follows(A container) {
      before = container;
      return container;
    }

    @Override
    public A run() throws X {
      A container = Thread.currentThread() == owner ? before : null;
      goesOn = container != null;
      return Traversal.this.run(source, container == null ? fresh.get() : container, splits);
    }
  }

  /** Runs elements for a turn; reads the clock after 1, 2, 4 of them, and so on. */
  private boolean hasMoreAfterTurn(Spliterator<T> source, A container, Slot<T> slot) throws X {
    long begin = System.nanoTime();
    for (int chunk = 1; ; chunk *= 2) {
      for (int i = 0; i < chunk; i++) {
        if (!source.tryAdvance(slot)) return false;
        fill.accumulate(container, slot.take());
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

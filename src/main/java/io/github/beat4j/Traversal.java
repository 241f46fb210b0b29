package io.github.beat4j;

import io.github.beat4j.function.Branch;
import io.github.beat4j.function.Combiner;
import io.github.beat4j.function.ElementAccumulator;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A loop over what a spliterator has. It is split before its elements run, down to as many as take
 * some 20 us, as far as that is known by then: so first to a single one, and then less and less.
 * The halves are the two branches of a call. What takes longer than it seemed to is split once more
 * on the way, if it can be; the spliterator of a stream cannot, once it has given an element away.
 *
 * <p>Each part fills a container. A part that was not stolen fills that of the part before it.
 *
 * @param <A> the container
 * @param <T> the elements
 * @param <X> what filling throws, and combining
 */
final class Traversal<A, T extends @Nullable Object, X extends Throwable> {
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
    return run(source, fresh.get(), 0, new Pace());
  }

  private A run(Spliterator<T> source, A container, int splits, Pace pace) throws X {
    if (!pace.isChunk(source.estimateSize())) {
      Spliterator<T> first = split(source, splits);
      if (first != null) return runBoth(first, source, container, splits + 1, pace);
    }
    Slot<T> slot = new Slot<>();
    while (hasMoreAfterChunk(source, container, slot, pace)) {
      Spliterator<T> first = split(source, splits);
      if (first != null) return runBoth(first, source, container, splits + 1, pace);
      // Whoever is hungry gets what lies around the loop.
      Beat.pcall(() -> {}, () -> {});
    }
    return container;
  }

  private static <T extends @Nullable Object> @Nullable Spliterator<T> split(
      Spliterator<T> source, int splits) {
    return splits < MOST_SPLITS ? source.trySplit() : null;
  }

  private A runBoth(Spliterator<T> first, Spliterator<T> rest, A container, int splits, Pace pace)
      throws X {
    Half half = new Half(rest, splits, pace);
    return Beat.<A, A, A, X, X, X>pcall(
        () -> half.follows(run(first, container, splits, pace)),
        half,
        (left, right) -> half.goesOn ? right : combine.combine(left, right));
  }

  /** The second half: goes on with the first one's container if the same thread runs both. */
  private final class Half implements Branch<A, X> {
    private final Thread owner = Thread.currentThread();
    private final Spliterator<T> source;
    private final int splits;

    /** Confined to the owner, as is what lies before. */
    private final Pace pace;

    private @Nullable A before;

    /** Read when it has ended. */
    private boolean goesOn;

    Half(Spliterator<T> source, int splits, Pace pace) {
      this.source = source;
      this.splits = splits;
      this.pace = pace;
    }

    A follows(A container) {
      before = container;
      return container;
    }

    @Override
    public A run() throws X {
      A container = Thread.currentThread() == owner ? before : null;
      goesOn = container != null;
      return container == null
          ? Traversal.this.run(source, fresh.get(), splits, new Pace())
          : Traversal.this.run(source, container, splits, pace);
    }
  }

  /** Runs as many elements as it is time for, and learns from that how many to run next. */
  private boolean hasMoreAfterChunk(Spliterator<T> source, A container, Slot<T> slot, Pace pace)
      throws X {
    int most = pace.end(0, Integer.MAX_VALUE);
    int ran = 0;
    long begin = System.nanoTime();
    while (ran < most && source.tryAdvance(slot)) {
      fill.accumulate(container, slot.take());
      ran++;
    }
    pace.took(ran, System.nanoTime() - begin);
    return ran == most;
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

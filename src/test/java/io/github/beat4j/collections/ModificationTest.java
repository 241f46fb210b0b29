package io.github.beat4j.collections;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.BeatPool;
import io.github.beat4j.BeatPoolBuilder;
import io.github.beat4j.algorithms.Generated;
import java.util.ArrayList;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.collections.impl.list.Interval;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.eclipse.collections.impl.set.mutable.UnifiedSet;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A block that changes its own collection gets no promise but that it ends. */
@Timeout(120)
@SuppressWarnings({"JdkObsolete", "UnnecessaryMethodReference"})
class ModificationTest {
  private static final String POOLS = "io.github.beat4j.Pools#all";
  private static final int SIZE = 5000;

  private static final List<Function<Collection<Integer>, Collection<Integer>>> KINDS =
      List.of(ArrayList::new, LinkedList::new, FastList::new, HashSet::new, UnifiedSet::new);

  private static final List<Consumer<Collection<Integer>>> CHANGES =
      List.of(
          numbers -> numbers.add(-1),
          numbers -> numbers.remove(SIZE),
          numbers -> numbers.removeIf(i -> i % 2 == 0),
          Collection::clear);

  /** Changes it once, from the block; true if it was told so. */
  private static boolean isCaught(
      Collection<Integer> numbers, Consumer<Collection<Integer>> change) {
    AtomicBoolean changed = new AtomicBoolean();
    try {
      BeatIterate.forEach(
          numbers,
          i -> {
            if (changed.compareAndSet(false, true)) change.accept(numbers);
            Generated.slowly(i == null ? 0 : i);
          });
      return false;
    } catch (ConcurrentModificationException
        | IndexOutOfBoundsException
        | NullPointerException expected) {
      return true;
    }
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void it_ends_and_the_pool_goes_on(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      for (Function<Collection<Integer>, Collection<Integer>> kind : KINDS)
        for (Consumer<Collection<Integer>> change : CHANGES)
          pool.invoke(() -> isCaught(kind.apply(Interval.oneTo(SIZE)), change));
      LongAdder sum = new LongAdder();
      pool.invoke(
          () -> {
            BeatIterate.forEach(Interval.oneTo(SIZE), i -> sum.add(i));
            return null;
          });
      assertThat(sum.sum()).isEqualTo(SIZE * (SIZE + 1L) / 2);
    }
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void a_list_that_was_emptied_is_out_of_bounds(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      assertThat(
              pool.<Boolean, RuntimeException>invoke(
                  () -> isCaught(new ArrayList<>(Interval.oneTo(SIZE)), Collection::clear)))
          .isTrue();
    }
  }
}

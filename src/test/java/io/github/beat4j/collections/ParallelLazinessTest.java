package io.github.beat4j.collections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.BeatPool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.collections.api.ParallelIterable;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.eclipse.collections.impl.set.mutable.UnifiedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When the functions are called, when they are not any more, and what becomes of a failure. */
class ParallelLazinessTest {

  @ParameterizedTest
  @EnumSource
  void nothing_is_called_before_a_result_is_asked_for(Kind kind) {
    AtomicInteger calls = new AtomicInteger();
    ParallelIterable<Integer> view =
        BeatIterate.asParallel(kind.random(new Random(2), 100))
            .select(i -> calls.incrementAndGet() > 0)
            .collect(i -> i + calls.incrementAndGet())
            .collectIf(i -> calls.incrementAndGet() > 0, i -> i + calls.incrementAndGet())
            .flatCollect(i -> List.of(i, calls.incrementAndGet()))
            .reject(i -> calls.incrementAndGet() < 0)
            .asUnique()
            .selectWith((i, n) -> calls.incrementAndGet() > n, 0)
            .rejectWith((i, n) -> calls.incrementAndGet() < n, 0)
            .collectWith((i, n) -> i + calls.incrementAndGet(), 0)
            .selectInstancesOf(Integer.class);
    assertThat(calls).hasValue(0);
    assertThat(view.toList()).isNotEmpty();
    assertThat(calls).hasPositiveValue();
  }

  @Test
  void a_view_shows_what_the_collection_has_when_it_is_asked() {
    FastList<Integer> list = FastList.newListWith(1, 2);
    ParallelIterable<Integer> doubled = BeatIterate.asParallel(list).collect(i -> 2 * i);
    list.add(3);
    assertThat(doubled.toList()).containsExactly(2, 4, 6);
    list.clear();
    assertThat(doubled.toList()).isEmpty();
  }

  @Test
  void a_search_asks_nobody_any_more_once_it_has_found() {
    List<Integer> numbers = IntStream.range(0, 200_000).boxed().toList();
    for (Iterable<Integer> elements :
        List.<Iterable<Integer>>of(
            FastList.newList(numbers), UnifiedSet.newSet(numbers), new TreeSet<>(numbers))) {
      AtomicInteger asked = new AtomicInteger();
      ParallelIterable<Integer> view =
          BeatIterate.asParallel(elements)
              .collect(
                  i -> {
                    asked.incrementAndGet();
                    return i;
                  });
      assertThat(view.anySatisfy(i -> i >= 0)).isTrue();
      assertThat(view.allSatisfy(i -> i < 0)).isFalse();
      assertThat(view.noneSatisfy(i -> i >= 0)).isFalse();
      assertThat(asked.get()).isLessThan(3000);
    }
    AtomicInteger asked = new AtomicInteger();
    assertThat(
            BeatIterate.asParallel(FastList.newList(numbers))
                .detect(i -> asked.incrementAndGet() > 0))
        .isZero();
    assertThat(asked.get()).isLessThan(3000);
  }

  @Test
  void it_asks_for_no_more_of_what_one_element_was_made_into() {
    Iterable<Integer> endless = () -> Stream.iterate(0, i -> i + 1).iterator();
    ParallelIterable<Integer> view =
        BeatIterate.asParallel(FastList.newListWith(1, 2, 3)).flatCollect(i -> endless);
    assertThat(view.detect(i -> i == 1000)).isEqualTo(1000);
    assertThat(view.anySatisfy(i -> i == 1000)).isTrue();
  }

  private static final class Mine extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @ParameterizedTest
  @EnumSource
  void whatever_a_function_throws_is_thrown_as_it_is(Kind kind) {
    Iterable<Integer> elements = kind.random(new Random(3), 2000);
    Integer bad = FastList.newList(elements).get(1000);
    List<Consumer<ParallelIterable<Integer>>> operations =
        List.of(
            view -> view.forEach(i -> {}),
            ParallelIterable::toList,
            ParallelIterable::toArray,
            ParallelIterable::toSet,
            ParallelIterable::toSortedBag,
            ParallelIterable::max,
            ParallelIterable::makeString,
            view -> view.asUnique().toList(),
            view -> view.detect(i -> false),
            view -> view.allSatisfy(i -> true),
            view -> view.count(i -> true),
            view -> view.sumOfDouble(i -> i),
            view -> view.toMap(i -> i, i -> i),
            view -> view.groupBy(i -> i),
            view -> view.groupByEach(List::of),
            view -> view.aggregateBy(i -> i, () -> 0, Integer::sum));
    try (BeatPool pool = BeatPool.builder().workers(4).build()) {
      for (Consumer<ParallelIterable<Integer>> operation : operations)
        assertThatThrownBy(
                () ->
                    pool.invoke(
                        () -> {
                          operation.accept(
                              BeatIterate.asParallel(elements)
                                  .collect(
                                      i -> {
                                        if (i.equals(bad)) throw new Mine();
                                        return i;
                                      }));
                          return null;
                        }))
            .isExactlyInstanceOf(Mine.class);
    }
  }

  @Test
  void a_target_that_fails_is_no_checked_exception() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] chars, int from, int length) throws IOException {
            throw new IOException("full");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    assertThatThrownBy(() -> BeatIterate.asParallel(List.of(1)).appendString(full))
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("full");
  }

  @Test
  void sorting_fails_as_its_comparator_does() {
    List<Integer> numbers = Collections.nCopies(10_000, 1);
    Comparator<Integer> bad =
        (a, b) -> {
          if (a + b > 0) throw new Mine();
          return 0;
        };
    assertThatThrownBy(() -> BeatIterate.asParallel(numbers).toSortedList(bad))
        .isExactlyInstanceOf(Mine.class);
    assertThatThrownBy(() -> BeatIterate.asParallel(numbers).toSortedSet(bad))
        .isExactlyInstanceOf(Mine.class);
  }
}

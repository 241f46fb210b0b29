package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Loops over elements. */
class TraversalTest {
  private static final String POOLS = "io.github.beat4j.Pools#all";

  /** Cannot be split. */
  private static class Whole implements Spliterator<Integer> {
    final int end;
    int next;

    Whole(int end) {
      this.end = end;
    }

    @Override
    public boolean tryAdvance(Consumer<? super Integer> action) {
      if (next == end) return false;
      action.accept(next++);
      return true;
    }

    @Override
    public Spliterator<Integer> trySplit() {
      return null;
    }

    @Override
    public long estimateSize() {
      return (long) end - next;
    }

    @Override
    public int characteristics() {
      return 0;
    }
  }

  /** Is split, but by one element only. */
  private static final class Stingy extends Whole {
    Stingy(int end) {
      super(end);
    }

    @Override
    public Spliterator<Integer> trySplit() {
      return next == end ? null : List.of(next++).spliterator();
    }
  }

  private static void work(int number) {
    long x = number;
    int rounds = number % 100 == 0 ? 10_000 : 10;
    for (int i = 0; i < rounds; i++) x = x * 31 + i;
    if (x == 42) throw new AssertionError("unlikely");
  }

  private static void assertAllSeenOnce(BeatPool pool, Iterable<Integer> elements, int size) {
    ConcurrentHashMap<Integer, Integer> seen = new ConcurrentHashMap<>();
    pool.invoke(
        () -> {
          Beat.forEach(
              elements,
              element -> {
                work(element);
                seen.merge(element, 1, Integer::sum);
              });
          return null;
        });
    assertThat(seen).hasSize(size);
    assertThat(seen.values()).allMatch(times -> times == 1);
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void each_element_of_any_collection_runs_once(BeatPoolBuilder builder) {
    long seed = Seeds.first();
    try (BeatPool pool = builder.build()) {
      Random random = new Random(seed);
      for (int size : new int[] {0, 1, 2, 10, 1000, random.nextInt(20_000)}) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < size; i++) numbers.add(i);
        List<Collection<Integer>> kinds =
            List.of(
                numbers,
                new HashSet<>(numbers),
                new TreeSet<>(numbers),
                new ConcurrentLinkedQueue<>(numbers));
        for (Collection<Integer> kind : kinds) assertAllSeenOnce(pool, kind, size);
        assertAllSeenOnce(
            pool,
            () -> numbers.iterator(), // the default spliterator, of an unknown size
            size);
      }
    } catch (AssertionError e) {
      throw new AssertionError(Seeds.named(seed), e);
    }
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void what_cannot_be_split_runs_where_it_is(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      List<Integer> seen = new ArrayList<>();
      pool.invoke(
          () -> {
            Beat.forEach(
                new Whole(5000),
                element -> {
                  work(element);
                  seen.add(element); // on one thread
                });
            return null;
          });
      assertThat(seen).hasSize(5000).isSorted();
    }
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void what_is_split_by_single_elements_does_not_overflow_the_stack(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      int size = 200_000;
      assertAllSeenOnce(pool, () -> Spliterators.iterator(new Stingy(size)), size);
      LongAdder seen = new LongAdder();
      pool.invoke(
          () -> {
            Beat.forEach(
                new Stingy(size),
                element -> {
                  work(element);
                  seen.increment();
                });
            return null;
          });
      assertThat(seen.sum()).isEqualTo(size);
    }
  }

  @Test
  void what_lies_around_such_a_loop_is_shared() {
    try (BeatPool pool = BeatPool.builder().workers(2).build()) {
      CountDownLatch stolen = new CountDownLatch(1);
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      assertThatThrownBy(
              () ->
                  pool.invoke(
                      () -> {
                        Beat.pcall(
                            () ->
                                Beat.forEach(
                                    new Whole(Integer.MAX_VALUE),
                                    element -> {
                                      work(element);
                                      if (stolen.getCount() == 0) throw new Met();
                                      if (System.nanoTime() > end)
                                        throw new AssertionError("alone");
                                    }),
                            stolen::countDown);
                        return null;
                      }))
          .isInstanceOf(Met.class);
    }
  }

  private static final class Met extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @Test
  void elements_may_be_null_and_those_of_an_array_run_once_each() {
    String[] words = {"a", null, "b"};
    List<String> seen = new ArrayList<>();
    try (BeatPool pool = BeatPool.builder().sequential(true).build()) {
      pool.invoke(
          () -> {
            Beat.forEach(words, seen::add);
            Beat.forEach(new ArrayList<>(List.of(words.length, 7)), n -> seen.add("" + n));
            Beat.forEach(Arrays.spliterator(words), seen::add);
            return null;
          });
    }
    assertThat(seen).containsExactly("a", null, "b", "3", "7", "a", null, "b");
  }

  @Test
  void what_the_body_throws_is_thrown_with_its_own_type() {
    assertThatThrownBy(
            () ->
                Beat.forEach(
                    List.of(1, 2, 3),
                    element -> {
                      if (element == 2) throw new IOException("body");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("body");
  }
}

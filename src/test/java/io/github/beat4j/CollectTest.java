package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.algorithms.Generated;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.Spliterator;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Containers that parts of a loop fill. */
class CollectTest {
  private static final String POOLS = "io.github.beat4j.Pools#all";

  private static List<Long> concat(List<Long> left, List<Long> right) {
    left.addAll(right);
    return left;
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void a_range_is_collected_in_order(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          int from = random.nextInt(100) - 50;
          List<Long> collected =
              Beat.<List<Long>, RuntimeException>collect(
                  from,
                  from + length,
                  ArrayList::new,
                  (list, first, end) -> {
                    for (int i = first; i < end; i++) list.add(Generated.slowly(i));
                  },
                  CollectTest::concat);
          assertThat(collected)
              .isEqualTo(
                  IntStream.range(from, from + length)
                      .mapToObj(i -> (long) i)
                      .collect(Collectors.toList()));
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void a_spliterator_is_collected_in_order(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          List<Long> numbers = random.longs(length).boxed().collect(Collectors.toList());
          for (Iterable<Long> source :
              List.of(numbers, new ArrayDeque<>(numbers), new TreeSet<>(numbers))) {
            List<Long> expected = new ArrayList<>();
            source.forEach(expected::add);
            List<Long> collected =
                Beat.<Long, List<Long>, RuntimeException>collect(
                    source.spliterator(),
                    ArrayList::new,
                    (list, number) -> list.add(Generated.slowly(number)),
                    CollectTest::concat);
            assertThat(collected).isEqualTo(expected);
          }
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void a_collector_collects_what_a_sequential_stream_does(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          List<Integer> numbers = random.ints(length, 0, 50).boxed().collect(Collectors.toList());
          assertThat(Beat.collect(numbers.spliterator(), Collectors.toList())).isEqualTo(numbers);
          assertThat(Beat.collect(numbers.spliterator(), Collectors.toSet()))
              .isEqualTo(new HashSet<>(numbers));
          assertThat(
                  Beat.collect(
                      numbers.spliterator(),
                      Collectors.groupingBy(i -> i % 7, Collectors.summingLong(i -> i))))
              .isEqualTo(
                  numbers.stream()
                      .collect(Collectors.groupingBy(i -> i % 7, Collectors.summingLong(i -> i))));
          assertThat(
                  Beat.collect(
                      numbers.stream().filter(i -> i % 2 == 0).map(String::valueOf).spliterator(),
                      Collectors.joining(",", "<", ">")))
              .isEqualTo(
                  numbers.stream()
                      .filter(i -> i % 2 == 0)
                      .map(String::valueOf)
                      .collect(Collectors.joining(",", "<", ">")));
        });
  }

  @Test
  void a_parallel_streams_operations_run_on_the_pool() {
    List<Integer> numbers = IntStream.range(0, 1000).boxed().collect(Collectors.toList());
    Set<String> threads = ConcurrentHashMap.newKeySet();
    try (BeatPool pool = BeatPool.builder().name("streams").workers(2).build()) {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      while (threads.size() < 2 && System.nanoTime() < deadline) {
        Spliterator<Long> source =
            numbers.parallelStream()
                .map(
                    i -> {
                      threads.add(Thread.currentThread().getName());
                      return Generated.slowly(64L * i);
                    })
                .spliterator();
        assertThat(pool.invoke(() -> Beat.collect(source, Collectors.counting()))).isEqualTo(1000);
      }
    }
    String caller = Thread.currentThread().getName();
    assertThat(threads)
        .hasSizeGreaterThan(1)
        .allMatch(name -> name.equals(caller) || name.startsWith("streams"));
  }

  @Test
  void who_runs_alone_fills_a_single_container() {
    AtomicInteger containers = new AtomicInteger();
    List<Integer> list = IntStream.range(0, 100_000).boxed().collect(Collectors.toList());
    try (BeatPool pool = BeatPool.builder().workers(1).build()) {
      for (int i = 1; i <= 2; i++) {
        pool.invoke(
            () ->
                Beat.<Integer, List<Integer>, RuntimeException>collect(
                    list.spliterator(),
                    () -> {
                      containers.incrementAndGet();
                      return new ArrayList<>();
                    },
                    List::add,
                    (left, right) -> {
                      throw new AssertionError("two containers");
                    }));
        assertThat(containers).hasValue(i);
      }
    }
  }

  /** Promoted because the pool is eager; nobody takes it, because its threads are held. */
  @Test
  void rests_promoted_in_vain_go_on_with_the_container_before_them() throws Exception {
    AtomicInteger containers = new AtomicInteger();
    CountDownLatch held = new CountDownLatch(2);
    CountDownLatch over = new CountDownLatch(1);
    int length = 50_000;
    try (BeatPool pool = BeatPool.builder().workers(2).heartbeat(false).build()) {
      List<Future<Object>> holders = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        holders.add(
            pool.submit(
                () -> {
                  held.countDown();
                  over.await();
                  return null;
                }));
      }
      held.await();
      List<Long> collected =
          pool.invoke(
              () ->
                  Beat.<List<Long>, RuntimeException>collect(
                      0,
                      length,
                      () -> {
                        containers.incrementAndGet();
                        return new ArrayList<>();
                      },
                      (list, from, to) -> {
                        for (int i = from; i < to; i++) list.add(Generated.slowly(i));
                      },
                      CollectTest::concat));
      over.countDown();
      for (Future<Object> holder : holders) holder.get();
      assertThat(collected).hasSize(length).isSorted();
      assertThat(pool.stats().takenBack()).isPositive();
      assertThat(containers).hasValue(1);
    }
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void a_combiner_may_return_a_new_container(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          List<Long> numbers = random.longs(length).boxed().collect(Collectors.toList());
          List<Long> collected =
              Beat.<Long, List<Long>, RuntimeException>collect(
                  numbers.spliterator(),
                  ArrayList::new,
                  (list, number) -> list.add(Generated.slowly(number)),
                  (left, right) -> concat(new ArrayList<>(left), right));
          assertThat(collected).isEqualTo(numbers);
        });
  }

  @Test
  void nothing_is_an_empty_container() throws Exception {
    assertThat(
            Beat.<List<Long>, IOException>collect(
                5,
                5,
                ArrayList::new,
                (list, from, to) -> {
                  throw new IOException("empty");
                },
                CollectTest::concat))
        .isEmpty();
    assertThat(Beat.collect(List.of().spliterator(), Collectors.counting())).isZero();
  }

  @Test
  void a_checked_exception_of_a_part_is_thrown() {
    assertThatThrownBy(
            () ->
                Beat.<List<Long>, IOException>collect(
                    0,
                    1000,
                    ArrayList::new,
                    (list, from, to) -> {
                      if (to > 500) throw new IOException("500");
                    },
                    CollectTest::concat))
        .isInstanceOf(IOException.class)
        .hasMessage("500");
  }
}

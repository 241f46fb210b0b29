package io.github.beat4j.collections;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.Beat;
import io.github.beat4j.BeatPool;
import io.github.beat4j.BeatPoolBuilder;
import io.github.beat4j.algorithms.Generated;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.collections.api.list.MutableList;
import org.eclipse.collections.impl.list.Interval;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.eclipse.collections.impl.parallel.ParallelIterate;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A pool is an executor for what Eclipse Collections runs in parallel itself. */
@Timeout(120)
class EclipseExecutorTest {
  private static final String POOLS = "io.github.beat4j.Pools#all";
  private static final int TASKS = 12;

  private static final FastList<Integer> NUMBERS = FastList.newList(Interval.oneTo(20_000));
  private static final FastList<Integer> FEW = FastList.newList(Interval.oneTo(60));

  private static boolean isOdd(Integer number) {
    return Generated.slowly(number) % 2 != 0;
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void parallel_iterate_runs_on_it(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      AtomicIntegerArray visits = new AtomicIntegerArray(NUMBERS.size());
      ParallelIterate.forEach(NUMBERS, i -> visits.incrementAndGet(i - 1), 1, TASKS, pool);
      for (int i = 0; i < visits.length(); i++) assertThat(visits.get(i)).isOne();
      assertThat(
              ParallelIterate.select(
                  NUMBERS, EclipseExecutorTest::isOdd, FastList.newList(), 100, pool, false))
          .isEqualTo(NUMBERS.select(EclipseExecutorTest::isOdd));
      assertThat(ParallelIterate.count(NUMBERS, EclipseExecutorTest::isOdd, 100, pool))
          .isEqualTo(NUMBERS.count(EclipseExecutorTest::isOdd));
      assertThat(ParallelIterate.groupBy(NUMBERS, i -> i % 10, 100, pool).get(3).toList())
          .containsExactlyInAnyOrderElementsOf(NUMBERS.select(i -> i % 10 == 3));
    }
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void parallel_lists_run_on_it(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      MutableList<Integer> collected =
          NUMBERS
              .asParallel(pool, 100)
              .select(EclipseExecutorTest::isOdd)
              .collect(i -> i + 1)
              .toList();
      assertThat(collected).isEqualTo(NUMBERS.select(i -> i % 2 != 0).collect(i -> i + 1));
      assertThat(NUMBERS.asParallel(pool, 100).anySatisfy(i -> i == 777)).isTrue();
      assertThat(NUMBERS.asParallel(pool, 100).detect(i -> i == 20_001)).isNull();
      assertThat(NUMBERS.asParallel(pool, 100).sumOfInt(i -> i))
          .isEqualTo(NUMBERS.sumOfInt(i -> i));
      assertThat(NUMBERS.asParallel(pool, 100).max()).isEqualTo(20_000);
    }
  }

  /** They wait for futures, and who does runs the task: on one thread, too. */
  @ParameterizedTest
  @MethodSource(POOLS)
  void parallel_lists_run_in_parallel_lists(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      LongAdder sum = new LongAdder();
      FEW.asParallel(pool, 5)
          .forEach(i -> FEW.asParallel(pool, 7).forEach(j -> sum.add(Generated.slowly(i) * j)));
      assertThat(sum.sum()).isEqualTo(1830L * 1830);
      assertThat(
              FEW.asParallel(pool, 5)
                  .collect(i -> FEW.asParallel(pool, 7).select(j -> j < i).toList().size())
                  .toList())
          .isEqualTo(FEW.collect(i -> i - 1));
    }
  }

  /**
   * It waits for a latch, of which a pool knows nothing: it is seen to wait, and a spare thread
   * computes meanwhile. On a fixed pool, all threads of which wait so, this never ends.
   */
  @ParameterizedTest
  @MethodSource(POOLS)
  void parallel_iterate_runs_in_itself(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      LongAdder sum = new LongAdder();
      ParallelIterate.forEach(
          FEW,
          i -> ParallelIterate.forEach(FEW, j -> sum.add(Generated.slowly(i) * j), 1, TASKS, pool),
          1,
          TASKS,
          pool);
      assertThat(sum.sum()).isEqualTo(1830L * 1830);
    }
  }

  /** The same where the pool is told, and so does not have to see it first. */
  @ParameterizedTest
  @MethodSource(POOLS)
  void parallel_iterate_runs_in_itself_as_a_blocking_call(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      LongAdder sum = new LongAdder();
      ParallelIterate.forEach(
          FEW,
          i ->
              Beat.blocking(
                  () -> {
                    ParallelIterate.forEach(
                        FEW, j -> sum.add(Generated.slowly(i) * j), 1, TASKS, pool);
                    return null;
                  }),
          1,
          TASKS,
          pool);
      assertThat(sum.sum()).isEqualTo(1830L * 1830);
    }
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void beat_iterate_runs_in_parallel_iterate(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      LongAdder sum = new LongAdder();
      ParallelIterate.forEach(
          FEW,
          i -> BeatIterate.forEach(FEW, j -> sum.add(Generated.slowly(i) * j)),
          1,
          TASKS,
          pool);
      assertThat(sum.sum()).isEqualTo(1830L * 1830);
    }
  }
}

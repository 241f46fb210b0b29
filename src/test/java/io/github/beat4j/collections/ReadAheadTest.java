package io.github.beat4j.collections;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.BeatPool;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An iterator is not copied whole, but read ahead of those who work on its elements. */
class ReadAheadTest {
  private static final int SIZE = 1_000_000;

  /** Batches of 1,024, 2,048 and so on, up to 44 of them, for a million. */
  private static final int LONGEST_BATCH = 45 * 1024;

  /** Counts how far it has run ahead; used by one thread at a time. */
  private static final class Counting implements Iterator<Integer> {
    private final AtomicInteger taken = new AtomicInteger();
    private int given;
    private int furthest;

    @Override
    public boolean hasNext() {
      return given < SIZE;
    }

    @Override
    public Integer next() {
      furthest = Math.max(furthest, given - taken.get());
      return given++;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void some_batches_are_read_ahead_and_no_more(int workers) {
    Counting iterator = new Counting();
    Iterable<Integer> once = () -> iterator;
    LongAdder sum = new LongAdder();
    try (BeatPool pool = BeatPool.builder().workers(workers).build()) {
      pool.invoke(
          () -> {
            BeatIterate.forEach(
                once,
                i -> {
                  sum.add(i);
                  iterator.taken.incrementAndGet();
                });
            return null;
          });
    }
    assertThat(sum.sum()).isEqualTo(SIZE * (SIZE - 1L) / 2);
    assertThat(iterator.furthest).isBetween(1000, (workers + 1) * LONGEST_BATCH);
  }
}

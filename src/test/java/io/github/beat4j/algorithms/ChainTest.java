package io.github.beat4j.algorithms;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.BeatPool;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** That the tests of scans see what they are there for: a bug planted in the chain. */
class ChainTest {
  /** What was stolen stays as if nothing were before it. */
  private static final class Careless extends LongScan {
    Careless(long[] array) {
      super(array, ChainTest::add, false);
    }

    @Override
    Total<Long> follow(Total<Long> left, Total<Long> right) {
      return new Total<>(left.from, right.to, right.value);
    }
  }

  private static long add(long a, long b) {
    Generated.slowly(b);
    return a + b;
  }

  private static boolean isScanned(long[] source, long[] scanned) {
    long sum = 0;
    for (int i = 0; i < source.length; i++) {
      sum += source[i];
      if (scanned[i] != sum) return false;
    }
    return true;
  }

  @Test
  void a_chain_whose_stolen_parts_do_not_follow_is_seen() {
    long[] source = new Random(1).longs(100_000, 1, 1000).toArray();
    boolean seen = false;
    try (BeatPool pool = BeatPool.builder().workers(3).build()) {
      for (int i = 0; i < 1000 && !seen; i++) {
        long[] careless = source.clone();
        long[] careful = source.clone();
        pool.invoke(
            () -> {
              new Careless(careless).over(0, careless.length);
              Scans.inclusive(careful, ChainTest::add);
              return null;
            });
        assertThat(isScanned(source, careful)).isTrue();
        seen = !isScanned(source, careless);
      }
    }
    assertThat(seen).isTrue();
  }
}

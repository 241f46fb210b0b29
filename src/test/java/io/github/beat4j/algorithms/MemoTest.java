package io.github.beat4j.algorithms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.Beat;
import io.github.beat4j.BeatPool;
import io.github.beat4j.BeatPoolBuilder;
import io.github.beat4j.function.Recursion;
import java.io.IOException;
import java.math.BigInteger;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
class MemoTest {
  private static final String POOLS = "io.github.beat4j.Pools#all";

  /** Compared by identity. */
  private static final class Result {
    final long value;

    Result(long value) {
      this.value = value;
    }
  }

  /** A function of two much smaller keys, shared by many larger ones: no deep recursion. */
  private static final class Shared {
    private final int salt;
    private final ConcurrentHashMap<Integer, Result> seen = new ConcurrentHashMap<>();
    private final AtomicInteger computed = new AtomicInteger();
    private final AtomicInteger strange = new AtomicInteger();

    Shared(int salt) {
      this.salt = salt;
    }

    int left(int key) {
      return key / 4 + Math.floorMod(31 * key + salt, Math.max(1, key / 2));
    }

    int right(int key) {
      return key / 4 + Math.floorMod(17 * key - salt, Math.max(1, key / 2));
    }

    static long combine(long left, long right, int key) {
      return 31 * left + 7 * right + key;
    }

    Recursion<Integer, Result, RuntimeException> recursion() {
      return (self, key) -> {
        computed.incrementAndGet();
        Generated.slowly(key);
        if (key < 2) return new Result(key);
        return Beat.pcall(
            () -> see(left(key), self.apply(left(key))),
            () -> see(right(key), self.apply(right(key))),
            (l, r) -> new Result(combine(l.value, r.value, key)));
      };
    }

    /** Counts results that are not the one that others have got. */
    Result see(int key, Result result) {
      Result before = seen.putIfAbsent(key, result);
      if (before != null && before != result) strange.incrementAndGet();
      return result;
    }

    long[] sequentially(int count) {
      long[] values = new long[count];
      for (int key = 0; key < count; key++)
        values[key] = key < 2 ? key : combine(values[left(key)], values[right(key)], key);
      return values;
    }
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void everybody_gets_the_same_object_and_it_is_right(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          Shared shared = new Shared(random.nextInt());
          Memo<Integer, Result> memo = new Memo<>();
          long[] expected = shared.sequentially(length);
          Beat.forEach(
              0,
              length,
              i -> {
                int key = length - 1 - i;
                shared.see(key, memo.get(key, shared.recursion()));
              });
          for (int i = 0; i < length; i++)
            assertThat(memo.get(i, shared.recursion()).value).isEqualTo(expected[i]);
          assertThat(shared.strange.get()).isZero();
          assertThat(memo.size()).isEqualTo(length);
          assertThat(shared.computed.get()).isGreaterThanOrEqualTo(length);
        });
  }

  @Test
  void without_parallelism_each_key_is_computed_once() {
    for (BeatPool pool : new BeatPool[] {BeatPool.sequential(), oneWorker()}) {
      try (pool) {
        Shared shared = new Shared(5);
        Memo<Integer, Result> memo = new Memo<>();
        pool.invoke(() -> memo.get(100_000, shared.recursion()));
        assertThat(shared.computed.get()).isEqualTo(memo.size());
      }
    }
  }

  private static BeatPool oneWorker() {
    return BeatPool.builder().workers(1).build();
  }

  @Test
  void a_function_calls_itself_in_the_form_that_allocates_nothing() {
    Memo<Integer, BigInteger> memo = new Memo<>();
    BigInteger result =
        memo.get(
            90,
            (self, n) ->
                n < 2 ? BigInteger.valueOf(n) : Beat.pcall(self, n - 1, n - 2, BigInteger::add));
    assertThat(result).isEqualTo(BigInteger.valueOf(2_880_067_194_370_816_120L));
    assertThat(memo.size()).isEqualTo(91);
  }

  @Test
  void null_is_a_result_like_others_but_no_key() {
    AtomicInteger computed = new AtomicInteger();
    Memo<String, String> memo = new Memo<>();
    for (int i = 0; i < 2; i++)
      assertThat(
              memo.get(
                  "a",
                  (self, key) -> {
                    computed.incrementAndGet();
                    return null;
                  }))
          .isNull();
    assertThat(computed.get()).isOne();
    assertThatThrownBy(() -> memo.get(null, (self, key) -> key))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("key");
  }

  @Test
  void a_failure_is_thrown_and_not_kept() throws IOException {
    Memo<Integer, Integer> memo = new Memo<>();
    assertThatThrownBy(
            () ->
                memo.<IOException>get(
                    3,
                    (self, key) -> {
                      if (key == 0) throw new IOException("zero");
                      return 1 + self.apply(key - 1);
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("zero");
    assertThat(memo.size()).isZero();
    assertThat(memo.get(3, (self, key) -> key == 0 ? 0 : 1 + self.apply(key - 1))).isEqualTo(3);
  }

  @Test
  void a_cycle_overflows_the_stack_and_what_was_complete_is_kept() {
    Memo<Integer, Integer> memo = new Memo<>();
    Recursion<Integer, Integer, RuntimeException> cyclic =
        (self, key) -> key < 5 ? key : self.apply(key - 5) + self.apply(5 + key % 5);
    assertThatThrownBy(() -> memo.get(8, cyclic)).isInstanceOf(StackOverflowError.class);
    assertThat(memo.size()).isOne();
    assertThat(memo.get(3, cyclic)).isEqualTo(3);
    assertThat(memo.get(12, (self, key) -> key)).isEqualTo(12);
  }
}

package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list of heavy branches is shared as well as a tree. */
@Timeout(120)
class SpineTest {
  private static final int LENGTH = 400;

  private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
  private volatile long sink;

  private void heavy() {
    threads.add(Thread.currentThread());
    long x = sink;
    for (int i = 0; i < 100_000; i++) x = x * 6364136223846793005L + i;
    sink = x;
  }

  private void leftSpine(int n) {
    if (n > 0) Beat.pcall(() -> leftSpine(n - 1), this::heavy);
  }

  private void rightSpine(int n) {
    if (n > 0) Beat.pcall(this::heavy, () -> rightSpine(n - 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void a_spine_on_the_left_is_shared(int workers) {
    assertThat(threadsOf(workers, () -> leftSpine(LENGTH))).isGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void a_spine_on_the_right_is_shared(int workers) {
    assertThat(threadsOf(workers, () -> rightSpine(LENGTH))).isGreaterThan(1);
  }

  /** Several tries: a thief that the machine does not run in time is no fault of the pool. */
  private int threadsOf(int workers, Runnable spine) {
    try (BeatPool pool = BeatPool.builder().workers(workers).build()) {
      for (int i = 0; i < 20 && threads.size() < 2; i++) pool.invoke(spine::run);
    }
    return threads.size();
  }
}

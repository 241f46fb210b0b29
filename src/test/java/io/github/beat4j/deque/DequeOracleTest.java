package io.github.beat4j.deque;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without concurrency the lock-free deque does, step for step, what the locked one does. */
class DequeOracleTest {
  private static final int PROGRAMS = 200;
  private static final int STEPS = 500;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8, 32})
  void the_locked_deque_is_the_oracle(int capacity) {
    long first = System.nanoTime();
    for (long seed = first; seed < first + PROGRAMS; seed++) run(capacity, seed);
  }

  private static void run(int capacity, long seed) {
    Random random = new Random(seed);
    WorkDeque<Integer> subject = new ChaseLevDeque<>(capacity);
    WorkDeque<Integer> oracle = new LockedDeque<>();
    int pushes = 3 + random.nextInt(5);
    for (int step = 0; step < STEPS; step++) {
      String where = "seed " + seed + ", capacity " + capacity + ", step " + step;
      int choice = random.nextInt(10);
      if (choice < pushes) {
        subject.push(step);
        oracle.push(step);
      } else if (choice % 2 == 0) {
        assertThat(subject.pop()).as(where).isEqualTo(oracle.pop());
      } else {
        int divisor = 1 + random.nextInt(2);
        Hand<Integer> ours = new Hand<>(task -> task % divisor == 0);
        Hand<Integer> theirs = new Hand<>(task -> task % divisor == 0);
        Steal end = subject.steal(ours);
        assertThat(end).as(where).isEqualTo(oracle.steal(theirs));
        if (end == Steal.TAKEN) assertThat(ours.taken()).as(where).isEqualTo(theirs.taken());
      }
      assertThat(subject.isEmpty()).as(where).isEqualTo(oracle.isEmpty());
    }
  }
}

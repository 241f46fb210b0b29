package io.github.beat4j.deque;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class DequeStressTest {
  private static final int ROUNDS = 200;
  private static final int TASKS = 20_000;

  /** The last task is contended within a few rounds wherever two threads ever overlap. */
  private static final int MOST_ROUNDS_TO_SEE = 500;

  @Test
  void every_task_is_taken_exactly_once() throws InterruptedException {
    List<Supplier<WorkDeque<Integer>>> subjects =
        List.of(() -> new ChaseLevDeque<>(1), ChaseLevDeque::new, LockedDeque::new);
    for (Supplier<WorkDeque<Integer>> subject : subjects) {
      for (int round = 0; round < ROUNDS; round++) {
        long seed = System.nanoTime();
        assertThat(StealStress.wrong(subject.get(), TASKS, seed)).as("seed " + seed).isZero();
      }
    }
  }

  @Test
  void a_deque_that_pops_the_last_task_without_asking_is_caught() throws InterruptedException {
    for (int round = 0; round < MOST_ROUNDS_TO_SEE; round++) {
      if (StealStress.wrong(new CarelessDeque(), TASKS, round) > 0) return;
    }
    throw new AssertionError("not seen in " + MOST_ROUNDS_TO_SEE + " rounds");
  }
}

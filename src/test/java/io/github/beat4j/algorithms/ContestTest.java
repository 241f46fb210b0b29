package io.github.beat4j.algorithms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContestTest {
  private final Contest contest = new Contest();

  /**
   * How often the first way is taken in so many runs, if it takes so long, and the other one 100.
   */
  private int firsts(int runs, long nanos) {
    int firsts = 0;
    for (int i = 0; i < runs; i++) {
      boolean first = contest.takeFirst();
      if (first) firsts++;
      contest.took(first, first ? nanos : 100, 10);
    }
    return firsts;
  }

  @Test
  void both_take_turns_until_they_are_warm() {
    assertThat(firsts(Contest.WARM_UP, 1)).isEqualTo(Contest.WARM_UP / 2);
  }

  @Test
  void then_the_faster_one_is_taken_and_the_other_one_tried_now_and_then() {
    firsts(Contest.WARM_UP, 1000);
    assertThat(firsts(1000 * Contest.RETRY, 1000)).isBetween(800, 1200);
  }

  @Test
  void one_that_has_become_faster_is_taken() {
    firsts(Contest.WARM_UP, 1000);
    firsts(20 * Contest.RETRY, 10);
    assertThat(firsts(Contest.RETRY, 10)).isGreaterThan(Contest.RETRY * 9 / 10);
  }

  @Test
  void a_run_that_was_interrupted_does_not_mislead_it() {
    firsts(Contest.WARM_UP, 50);
    contest.took(true, 1_000_000_000, 10);
    assertThat(firsts(100, 50)).isGreaterThan(90);
  }

  @Test
  void one_that_has_become_slower_is_left_in_the_end() {
    firsts(Contest.WARM_UP, 50);
    firsts(100 * Contest.RISE, 1000);
    assertThat(firsts(Contest.RETRY, 1000)).isLessThan(Contest.RETRY / 10);
  }
}

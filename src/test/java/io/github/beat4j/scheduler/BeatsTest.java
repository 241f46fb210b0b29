package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many branches a beat promotes. */
class BeatsTest {
  private static Beats beats(int others) {
    return new Beats(new Promoter(NanoClock.SYSTEM, 1, 1), false, others) {
      @Override
      void lasts() {}

      @Override
      void asked() {}
    };
  }

  private static int[] batches(Beats beats, int times) {
    return IntStream.range(0, times).map(i -> beats.batch(true)).toArray();
  }

  @Test
  void one_other_worker_gets_one_branch_at_a_time() {
    assertThat(beats(1).mayBatch()).isFalse();
    assertThat(batches(beats(1), 4)).containsExactly(1, 1, 1, 1);
  }

  @Test
  void twice_as_many_each_time_that_all_are_stolen_up_to_one_for_each_other_worker() {
    assertThat(beats(6).mayBatch()).isTrue();
    assertThat(batches(beats(6), 5)).containsExactly(1, 2, 4, 6, 6);
  }

  @Test
  void one_while_something_is_still_there_to_be_stolen() {
    Beats beats = beats(6);
    batches(beats, 3);
    assertThat(beats.batch(false)).isEqualTo(1);
    assertThat(beats.batch(true)).isEqualTo(6);
  }

  @Test
  void from_one_again_after_a_branch_was_promoted_for_nobody() {
    Beats beats = beats(6);
    batches(beats, 3);
    beats.tookBack();
    assertThat(batches(beats, 2)).containsExactly(1, 2);
  }
}

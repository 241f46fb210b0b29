package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.deque.LockedDeque;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When a branch is due, and how many of them a beat promotes. */
class BeatsTest {
  private static final int TOKENS = 32;
  private static final int FIRST_DIVE = 32;

  private long now;

  private Beats beats(int others) {
    return beats(others, false);
  }

  private Beats beats(int others, boolean eager) {
    return new Beats(new LockedDeque<>(), new Promoter(() -> now, 1, 1000), eager, others) {
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

  // --- the start of a root or stolen branch

  @Test
  void what_was_earned_before_a_root_counts_from_its_first_call_on() {
    Beats beats = beats(1);
    for (int i = 0; i < TOKENS; i++) assertThat(beats.affords(true, false)).isTrue();
    now += 3_000;
    beats.beginBeats();
    for (int i = 0; i < 3; i++) assertThat(beats.affords(false, false)).isTrue();
    assertThat(beats.affords(false, false)).isFalse();
  }

  @Test
  void coarse_branches_are_affordable_for_as_many_as_the_pool_has_now() {
    Beats beats = beats(1);
    for (int i = 0; i < TOKENS; i++) beats.affords(true, false);
    beats.others(100);
    now += 1_000_000;
    for (int i = 0; i < 100; i++) assertThat(beats.affords(true, true)).isTrue();
    assertThat(beats.affords(true, true)).isFalse();
  }

  @Test
  void whoever_shares_nothing_does_not_look_at_the_clock_for_it() {
    int[] looks = new int[1];
    Promoter promoter = new Promoter(() -> looks[0]++, 1, 1000);
    Beats alone =
        new Beats(new LockedDeque<>(), promoter, false, 0) {
          @Override
          void lasts() {}

          @Override
          void asked() {}
        };
    while (promoter.spend(true, 0)) {}
    int before = looks[0];
    alone.beginBeats();
    assertThat(looks[0]).isEqualTo(before);
  }

  @Test
  void a_virtual_caller_computes_for_a_while_from_the_start_of_its_root_on() {
    Beats beats = beats(1);
    beats.light(true);
    now += 200_000;
    beats.beginBeats();
    now += 100_000;
    assertThat(beats.isLong()).isFalse();
    now += 1;
    assertThat(beats.isLong()).isTrue();
  }

  // --- a dive

  @Test
  void only_who_computes_and_shares_on_demand_may_dive() {
    assertThat(beats(1).mayDive()).isTrue();
    assertThat(beats(0).mayDive()).isFalse();
    assertThat(beats(1, true).mayDive()).isFalse();
    Beats light = beats(1);
    light.light(true);
    assertThat(light.mayDive()).isFalse();
  }

  @Test
  void a_dive_is_over_after_so_many_promotions() {
    Beats beats = beats(1);
    beats.dive();
    for (int i = 0; i < FIRST_DIVE; i++) {
      assertThat(beats.isDue(false, false)).isTrue();
      beats.served();
    }
    assertThat(beats.isDue(false, false)).isFalse();
  }

  // --- a beat

  /** Somebody was hungry: the outermost branches are worth more than a window there. */
  @Test
  void a_beat_keeps_the_outermost_level_free_of_windows() {
    Beats beats = beats(1);
    beats.threadRelease(Thread.currentThread());
    beats.ticketOpaque(Thread.currentThread());
    beats.beginWindows(false);
    assertThat(beats.poll()).isFalse();
    assertThat(beats.mayOpen(0, 0)).isTrue();
    beats.requestBeat();
    assertThat(beats.poll()).isTrue();
    assertThat(beats.mayOpen(0, 0)).isFalse();
    assertThat(beats.mayOpen(0, 1)).isTrue();
  }
}

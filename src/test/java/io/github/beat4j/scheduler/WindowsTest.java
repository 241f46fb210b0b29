package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.deque.LockedDeque;
import org.junit.jupiter.api.Test;

/** The policy alone: depths, sizes of left branches, and beats are made up. */
class WindowsTest {
  private static final int DEEP = 1000;
  private static final long FIRST_SMALL = 250;

  private static final class Policy extends Windows {
    private int lasted;

    Policy() {
      super(new LockedDeque<>());
    }

    @Override
    void lasts() {
      lasted++;
    }
  }

  private final Policy windows = new Policy();

  /** So many dense calls without a beat, none of which opens anything. */
  private void call(int times) {
    for (int i = 0; i < times; i++) windows.mayOpen(Long.MAX_VALUE, DEEP);
  }

  private void beats(int times) {
    for (int i = 0; i < times; i++) windows.narrow();
  }

  @Test
  void a_small_left_branch_opens_a_window_a_larger_one_does_not() {
    assertThat(windows.mayOpen(FIRST_SMALL, 0)).isTrue();
    assertThat(windows.mayOpen(FIRST_SMALL + 1, 0)).isFalse();
  }

  @Test
  void a_root_lasts_from_its_64th_dense_call_on() {
    windows.beginWindows(true);
    call(63);
    assertThat(windows.lasted).isZero();
    call(1000);
    assertThat(windows.lasted).isEqualTo(1);
    windows.beginWindows(true);
    call(64);
    assertThat(windows.lasted).isEqualTo(2);
  }

  @Test
  void a_window_has_room_for_twice_the_left_branch_and_some() {
    assertThat(windows.open(0)).isEqualTo(32);
    assertThat(windows.room()).isEqualTo(32);
    windows.room(7);
    assertThat(windows.shut()).isEqualTo(7);
    assertThat(windows.room()).isZero();
    assertThat(windows.open(100)).isEqualTo(232);
  }

  @Test
  void none_opens_where_calls_run_inline_already() {
    windows.open(10);
    assertThat(windows.mayOpen(10, 0)).isFalse();
    windows.room(1);
    assertThat(windows.mayOpen(10, 0)).isFalse();
    windows.room(0);
    assertThat(windows.mayOpen(10, 0)).isTrue();
  }

  @Test
  void sixteen_may_be_open_at_a_time() {
    for (int i = 0; i < 16; i++) {
      assertThat(windows.windows()).isEqualTo(i);
      assertThat(windows.mayOpen(10, 0)).isTrue();
      windows.open(10);
      windows.room(0);
    }
    assertThat(windows.mayOpen(10, 0)).isFalse();
    windows.shut();
    assertThat(windows.windows()).isEqualTo(15);
    assertThat(windows.mayOpen(10, 0)).isTrue();
    windows.windows(16);
    assertThat(windows.mayOpen(10, 0)).isFalse();
  }

  @Test
  void each_beat_keeps_one_more_of_the_outermost_levels_dense() {
    beats(3);
    assertThat(windows.mayOpen(0, 2)).isFalse();
    assertThat(windows.mayOpen(0, 3)).isTrue();
    beats(1000);
    assertThat(windows.mayOpen(0, 31)).isFalse();
    assertThat(windows.mayOpen(0, 32)).isTrue();
  }

  @Test
  void a_level_is_given_back_after_sixty_four_dense_calls() {
    beats(2);
    call(62);
    assertThat(windows.mayOpen(0, 1)).isFalse();
    assertThat(windows.mayOpen(0, 1)).isTrue();
    assertThat(windows.mayOpen(0, 0)).isFalse();
    call(62);
    assertThat(windows.mayOpen(0, 0)).isTrue();
    call(1000);
    beats(1);
    assertThat(windows.mayOpen(0, 0)).isFalse();
  }

  @Test
  void larger_left_branches_vouch_after_sixty_four_dense_calls_up_to_a_bound() {
    call(63);
    assertThat(windows.mayOpen(4 * FIRST_SMALL + 4, DEEP)).isTrue();
    assertThat(windows.mayOpen(4 * FIRST_SMALL + 5, DEEP)).isFalse();
    call(64 * 100);
    assertThat(windows.mayOpen(1 << 15, DEEP)).isTrue();
    assertThat(windows.mayOpen((1 << 15) + 1, DEEP)).isFalse();
  }

  @Test
  void a_beat_in_a_window_makes_windows_smaller() {
    windows.open(200);
    windows.narrow();
    windows.shut();
    assertThat(windows.mayOpen(200 / 4 - 1, DEEP)).isTrue();
    assertThat(windows.mayOpen(200 / 4, DEEP)).isFalse();
  }

  @Test
  void a_beat_outside_every_window_leaves_their_size_alone() {
    windows.open(200);
    windows.shut();
    windows.narrow();
    assertThat(windows.mayOpen(FIRST_SMALL, DEEP)).isTrue();
  }

  @Test
  void after_beats_in_the_smallest_windows_none_opens_until_growth() {
    windows.open(0);
    windows.narrow();
    windows.shut();
    assertThat(windows.mayOpen(0, DEEP)).isFalse();
    call(62);
    assertThat(windows.mayOpen(0, DEEP)).isTrue();
    assertThat(windows.mayOpen(1, DEEP)).isFalse();
  }

  @Test
  void at_the_start_of_a_shared_root_very_small_left_branches_vouch_for_nothing() {
    windows.windows(3);
    windows.beginWindows(true);
    assertThat(windows.windows()).isZero();
    assertThat(windows.mayOpen(3, DEEP)).isFalse();
    assertThat(windows.mayOpen(4, DEEP)).isTrue();
    for (int i = 2; i < 63; i++) assertThat(windows.mayOpen(3, DEEP)).isFalse();
    assertThat(windows.mayOpen(3, DEEP)).isTrue();
    assertThat(windows.mayOpen(3, DEEP)).isTrue();
  }

  @Test
  void nobody_is_careful_where_nothing_is_shared() {
    windows.beginWindows(true);
    windows.beginWindows(false);
    assertThat(windows.mayOpen(0, 0)).isTrue();
  }
}

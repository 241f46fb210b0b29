package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How long the chunks of a loop become. */
class PaceTest {
  private final Pace pace = new Pace();

  private int length() {
    return pace.end(0, Integer.MAX_VALUE);
  }

  /** So long that it grows as fast as it may. */
  private void growsTo(int length) {
    while (length() < length) pace.took(1_000);
    assertThat(length()).isEqualTo(length);
  }

  @Test
  void it_begins_with_one_index_and_grows_to_what_takes_as_long_as_it_should() {
    assertThat(length()).isOne();
    pace.took(Pace.TARGET / 5);
    assertThat(length()).isEqualTo(5);
    pace.took(Pace.TARGET / 2);
    assertThat(length()).isEqualTo(5);
    pace.took(2 * Pace.TARGET);
    assertThat(length()).isEqualTo(5);
    pace.took(Pace.TARGET / 2 - 1);
    assertThat(length()).isEqualTo(10);
  }

  @Test
  void it_grows_sixteenfold_at_most() {
    pace.took(Pace.TARGET / 1_000);
    assertThat(length()).isEqualTo(16);
    pace.took(0);
    assertThat(length()).isEqualTo(256);
    pace.took(Pace.TARGET / 16);
    assertThat(length()).isEqualTo(4096);
  }

  @Test
  void it_shrinks_to_what_takes_as_long_as_it_should() {
    growsTo(256);
    pace.took(4 * Pace.TARGET);
    assertThat(length()).isEqualTo(64);
    pace.took(1_000_000 * Pace.TARGET);
    assertThat(length()).isOne();
  }

  @Test
  void less_than_a_chunk_says_only_that_it_was_too_long() {
    growsTo(256);
    pace.took(255, 1);
    assertThat(pace.isChunk(256)).isTrue();
    assertThat(pace.isChunk(257)).isFalse();
    pace.took(10, 10 * Pace.TARGET);
    assertThat(length()).isOne();
    assertThat(pace.isChunk(Long.MAX_VALUE)).isFalse();
  }

  @Test
  void it_grows_to_a_bound() {
    for (int i = 0; i < 100; i++) pace.took(1);
    assertThat(length()).isEqualTo(Pace.LONGEST);
  }

  @Test
  void the_last_chunk_ends_where_the_loop_ends() {
    growsTo(256);
    assertThat(pace.end(10, 20)).isEqualTo(20);
    assertThat(pace.end(Integer.MAX_VALUE - 5, Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
    assertThat(pace.end(Integer.MIN_VALUE, Integer.MAX_VALUE)).isEqualTo(Integer.MIN_VALUE + 256);
  }

  @Test
  void stretches_cover_a_chunk() {
    growsTo(256);
    int from = Integer.MIN_VALUE;
    int chunkEnd = pace.end(from, Integer.MAX_VALUE);
    assertThat(pace.end(from, chunkEnd, 1)).isEqualTo(chunkEnd);
    int ran = 0;
    for (int next = from; next < chunkEnd; ran++) next = pace.end(next, chunkEnd, Loop.STRETCHES);
    assertThat(ran).isEqualTo(Loop.STRETCHES);
  }

  @Test
  void a_stretch_has_one_index_at_least() {
    assertThat(pace.end(3, 4, Loop.STRETCHES)).isEqualTo(4);
  }

  @Test
  void a_single_index_is_not_shared_and_whatever_is_not_known_is() {
    assertThat(pace.isWorthSharing(1, Pace.WORTH)).isFalse();
    assertThat(pace.isWorthSharing(2, Pace.WORTH)).isTrue();
  }

  @Test
  void what_is_left_is_shared_if_it_takes_long_enough_at_the_rate_of_the_last_chunk() {
    pace.took(10, 100);
    assertThat(pace.isWorthSharing(Pace.WORTH / 10, Pace.WORTH)).isFalse();
    assertThat(pace.isWorthSharing(Pace.WORTH / 10 + 1, Pace.WORTH)).isTrue();
    pace.took(1, Long.MAX_VALUE);
    assertThat(pace.isWorthSharing(1L << 32, Pace.WORTH)).isTrue();
    pace.took(10, 0);
    assertThat(pace.isWorthSharing(1L << 32, Pace.WORTH)).isFalse();
  }

  @Test
  void what_one_has_learned_another_begins_with() {
    growsTo(256);
    Pace other = new Pace();
    other.set(pace);
    assertThat(other.end(0, Integer.MAX_VALUE)).isEqualTo(length());
    assertThat(other.isWorthSharing(2, Pace.WORTH)).isEqualTo(pace.isWorthSharing(2, Pace.WORTH));
  }
}

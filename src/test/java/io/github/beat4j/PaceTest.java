package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How long the chunks of a loop become. */
class PaceTest {
  private final Pace pace = new Pace();

  private int length() {
    return pace.end(0, Integer.MAX_VALUE);
  }

  @Test
  void it_begins_with_one_index_and_grows_while_chunks_are_short() {
    assertThat(length()).isOne();
    pace.took(Pace.TARGET / 64);
    assertThat(length()).isEqualTo(4);
    pace.took(Pace.TARGET / 4);
    assertThat(length()).isEqualTo(4);
    pace.took(2 * Pace.TARGET);
    assertThat(length()).isEqualTo(4);
  }

  @Test
  void it_grows_faster_while_chunks_take_hardly_longer_than_the_clock() {
    pace.took(Pace.TARGET / 64 - 1);
    assertThat(length()).isEqualTo(16);
    pace.took(Pace.TARGET / 64 - 1);
    assertThat(length()).isEqualTo(256);
    pace.took(Pace.TARGET / 64);
    assertThat(length()).isEqualTo(1024);
  }

  @Test
  void it_shrinks_to_what_takes_as_long_as_it_should() {
    for (int i = 0; i < 5; i++) pace.took(1_000);
    assertThat(length()).isEqualTo(1024);
    pace.took(4 * Pace.TARGET);
    assertThat(length()).isEqualTo(256);
    pace.took(1_000_000 * Pace.TARGET);
    assertThat(length()).isOne();
  }

  @Test
  void less_than_a_chunk_says_only_that_it_was_too_long() {
    for (int i = 0; i < 5; i++) pace.took(1_000);
    pace.took(1023, 1);
    assertThat(pace.isChunk(1024)).isTrue();
    assertThat(pace.isChunk(1025)).isFalse();
    pace.took(10, 10 * Pace.TARGET);
    assertThat(length()).isOne();
    assertThat(pace.isChunk(Long.MAX_VALUE)).isFalse();
  }

  @Test
  void it_grows_to_a_bound() {
    for (int i = 0; i < 100; i++) pace.took(1);
    assertThat(length()).isEqualTo(1 << 20);
  }

  @Test
  void the_last_chunk_ends_where_the_loop_ends() {
    for (int i = 0; i < 5; i++) pace.took(1_000);
    assertThat(pace.end(10, 20)).isEqualTo(20);
    assertThat(pace.end(Integer.MAX_VALUE - 5, Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
    assertThat(pace.end(Integer.MIN_VALUE, Integer.MAX_VALUE)).isEqualTo(Integer.MIN_VALUE + 1024);
  }
}

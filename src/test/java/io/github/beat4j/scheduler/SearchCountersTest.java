package io.github.beat4j.scheduler;

import static io.github.beat4j.scheduler.SearchCounters.AWAKE;
import static io.github.beat4j.scheduler.SearchCounters.PACING;
import static io.github.beat4j.scheduler.SearchCounters.SEARCHING;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchCountersTest {
  private static final int MOST = 32_767;
  private final SearchCounters counters = new SearchCounters();

  @Test
  void three_counts_in_one_word_do_not_disturb_each_other() {
    long counts = counters.addCounts(MOST * SEARCHING + 2 * MOST * AWAKE + PACING);
    assertThat(counters.countsVolatile()).isEqualTo(counts);
    assertThat(SearchCounters.searching(counts)).isEqualTo(MOST);
    assertThat(SearchCounters.awake(counts)).isEqualTo(2 * MOST);
    assertThat(SearchCounters.isPacing(counts)).isTrue();
    assertThat(SearchCounters.working(counts)).isEqualTo(MOST - 1);
    counts = counters.addCounts(-PACING - SEARCHING);
    assertThat(SearchCounters.searching(counts)).isEqualTo(MOST - 1);
    assertThat(SearchCounters.isPacing(counts)).isFalse();
    assertThat(SearchCounters.working(counts)).isEqualTo(MOST + 1);
  }

  @Test
  void only_the_expected_word_is_replaced() {
    assertThat(counters.casCounts(0, AWAKE)).isTrue();
    assertThat(counters.casCounts(0, PACING)).isFalse();
    assertThat(counters.countsVolatile()).isEqualTo(AWAKE);
  }

  @Test
  void the_last_who_would_see_more_has_nobody_searching_or_pacing_beside_it() {
    assertThat(SearchCounters.wasLast(3 * AWAKE)).isTrue();
    assertThat(SearchCounters.wasLast(3 * AWAKE + SEARCHING)).isFalse();
    assertThat(SearchCounters.wasLast(3 * AWAKE + PACING)).isFalse();
  }
}

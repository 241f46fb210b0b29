package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PromoterTest {
  private static final int BURST = 32;
  private long now = 1_000_000;
  private final NanoClock clock = () -> now;

  private int spendAll(Promoter promoter) {
    int spent = 0;
    while (promoter.spend(true, 0)) spent++;
    return spent;
  }

  @Test
  void a_burst_is_free_and_the_next_costs_an_interval() {
    Promoter promoter = new Promoter(clock, 0.01, 1000);
    assertThat(spendAll(promoter)).isEqualTo(BURST);
    now += 999;
    assertThat(promoter.spend(true, 0)).isFalse();
    now += 1;
    assertThat(promoter.spend(true, 0)).isTrue();
    assertThat(promoter.spend(true, 0)).isFalse();
  }

  @Test
  void as_many_tokens_are_earned_as_intervals_went_by() {
    Promoter promoter = new Promoter(clock, 0.01, 1000);
    spendAll(promoter);
    now += 5_500;
    assertThat(spendAll(promoter)).isEqualTo(5);
  }

  @Test
  void what_was_stolen_cost_nothing_but_is_not_saved_beyond_a_burst() {
    Promoter promoter = new Promoter(clock, 0.01, 1000);
    promoter.refund();
    assertThat(spendAll(promoter)).isEqualTo(BURST);
    promoter.refund();
    promoter.refund();
    assertThat(spendAll(promoter)).isEqualTo(2);
  }

  @Test
  void no_more_than_a_burst_is_ever_saved() {
    Promoter promoter = new Promoter(clock, 0.01, 1000);
    spendAll(promoter);
    now += 1_000_000_000_000L;
    assertThat(spendAll(promoter)).isEqualTo(BURST);
  }

  @Test
  void unless_asked_every_sixteenth_refusal_looks_at_the_clock() {
    Promoter promoter = new Promoter(clock, 0.01, 1000);
    spendAll(promoter);
    now += 1_000_000;
    int refused = 0;
    while (!promoter.spend(false, 0)) refused++;
    assertThat(refused).isEqualTo(15);
  }

  @Test
  void the_clock_is_not_read_while_more_than_one_token_is_left() {
    int[] reads = new int[1];
    Promoter promoter =
        new Promoter(
            () -> {
              reads[0]++;
              return now;
            },
            0.01,
            1000);
    int atFirst = reads[0];
    for (int i = 0; i < BURST - 1; i++) assertThat(promoter.spend(true, 0)).isTrue();
    assertThat(reads[0]).isEqualTo(atFirst);
    promoter.spend(true, 0);
    assertThat(reads[0]).isEqualTo(atFirst + 1);
  }

  @Test
  void the_interval_follows_from_cost_and_overhead() {
    Promoter promoter = new Promoter(clock, 0.01, 0);
    assertThat(promoter.interval()).isEqualTo((long) (promoter.cost() / 0.01));
    for (int i = 0; i < 1000; i++) promoter.sampled(500);
    assertThat(promoter.cost()).isBetween(499.0, 501.0);
    assertThat(promoter.interval()).isBetween(49_900L, 50_100L);
  }

  @Test
  void the_interval_has_bounds() {
    Promoter cheap = new Promoter(clock, 1, 0);
    for (int i = 0; i < 1000; i++) cheap.sampled(0);
    assertThat(cheap.interval()).isEqualTo(2_000);
    Promoter dear = new Promoter(clock, 0.0001, 0);
    for (int i = 0; i < 1000; i++) dear.sampled(1_000_000);
    assertThat(dear.interval()).isEqualTo(100_000);
  }

  @Test
  void a_set_interval_stays_whatever_is_measured() {
    Promoter promoter = new Promoter(clock, 0.01, 12_345);
    for (int i = 0; i < 100; i++) promoter.sampled(1_000_000);
    assertThat(promoter.interval()).isEqualTo(12_345);
  }

  @Test
  void one_outlier_moves_the_cost_by_less_than_half() {
    Promoter promoter = new Promoter(clock, 0.01, 0);
    double before = promoter.cost();
    promoter.sampled(Long.MAX_VALUE);
    assertThat(promoter.cost()).isBetween(before, 1.5 * before);
  }

  @Test
  void every_sixteenth_promotion_is_timed() {
    Promoter promoter = new Promoter(clock, 0.01, 0);
    int timed = 0;
    for (int i = 0; i < 160; i++) if (promoter.samples()) timed++;
    assertThat(timed).isEqualTo(10);
  }

  @Test
  void a_promotion_that_costs_more_weighs_an_eighth_and_counts_four_times_at_most() {
    Promoter promoter = new Promoter(clock, 0.01, 0);
    assertThat(promoter.cost()).isEqualTo(200);
    promoter.sampled(360);
    assertThat(promoter.cost()).isEqualTo(220);
    assertThat(promoter.interval()).isEqualTo(22_000);
    promoter.sampled(1_000_000);
    assertThat(promoter.cost()).isEqualTo(220 + 3 * 220 / 8.0);
    promoter.sampled(0);
    assertThat(promoter.cost()).isEqualTo((220 + 3 * 220 / 8.0) * 7 / 8);
  }

  @Test
  void a_root_that_begins_gets_what_was_earned_if_few_tokens_are_left() {
    Promoter promoter = new Promoter(clock, 0.01, 1000);
    for (int i = 0; i < 9; i++) promoter.spend(true, 0); // 23 are left
    now += 3_000;
    promoter.refill();
    assertThat(spendAll(promoter)).isEqualTo(26);
  }

  @Test
  void a_root_that_begins_looks_at_the_clock_only_if_few_tokens_are_left() {
    int[] reads = new int[1];
    Promoter promoter =
        new Promoter(
            () -> {
              reads[0]++;
              return now;
            },
            0.01,
            1000);
    for (int i = 0; i < 8; i++) promoter.spend(true, 0); // 24 are left
    int before = reads[0];
    promoter.refill();
    assertThat(reads[0]).isEqualTo(before);
    promoter.spend(true, 0);
    promoter.refill();
    assertThat(reads[0]).isEqualTo(before + 1);
  }

  @Test
  void less_than_an_interval_is_not_lost() {
    Promoter promoter = new Promoter(clock, 0.01, 1000);
    spendAll(promoter);
    for (int i = 0; i < 9; i++) {
      now += 100;
      assertThat(promoter.spend(true, 0)).isFalse();
    }
    now += 100;
    assertThat(promoter.spend(true, 0)).isTrue();
  }

  @Test
  void whoever_is_not_asked_earns_too() {
    Promoter promoter = new Promoter(clock, 0.01, 1000);
    spendAll(promoter);
    for (int i = 0; i < 32; i++) assertThat(promoter.spend(false, 0)).isFalse();
    now += 2_000;
    int spent = 0;
    for (int i = 0; i < 32; i++) if (promoter.spend(false, 0)) spent++;
    assertThat(spent).isEqualTo(2);
  }

  @Test
  void it_tells_the_time_of_its_clock() {
    assertThat(new Promoter(clock, 0.01, 0).now()).isEqualTo(now);
  }

  /** One that has run for two intervals without a call, and all it has promoted is stolen. */
  @Test
  void coarse_branches_that_are_all_stolen_are_promoted_eight_times_as_fast() {
    Promoter promoter = new Promoter(clock, 0.01, 1000);
    spendAll(promoter);
    now += 2_000;
    assertThat(promoter.spend(true, 1)).isTrue();
    assertThat(spendAll(promoter)).isEqualTo(15);
  }

  @Test
  void fine_ones_are_not() {
    Promoter promoter = new Promoter(clock, 0.01, 1000);
    spendAll(promoter);
    now += 1_999;
    assertThat(promoter.spend(true, 1)).isTrue();
    assertThat(promoter.isSpent()).isTrue();
  }

  @Test
  void coarse_ones_are_promoted_for_as_many_as_there_are() {
    Promoter promoter = new Promoter(clock, 0.01, 1000);
    spendAll(promoter);
    now += 1_000_000;
    assertThat(promoter.spend(true, 100)).isTrue();
    assertThat(spendAll(promoter)).isEqualTo(99);
    now += 1_000_000;
    assertThat(promoter.spend(true, 1)).isTrue();
    assertThat(spendAll(promoter)).isEqualTo(BURST - 1);
  }

  /** It earned nothing meanwhile, but it has had tokens, and nobody looked at the clock. */
  @Test
  void one_that_has_just_spent_what_it_had_is_not_coarse() {
    Promoter promoter = new Promoter(clock, 0.01, 1000);
    now += 5_000;
    for (int i = 0; i < BURST; i++) assertThat(promoter.spend(true, 1)).isTrue();
    now += 1_999;
    assertThat(promoter.spend(true, 1)).isTrue();
    assertThat(spendAll(promoter)).isEqualTo(5);
  }

  @Test
  void nor_one_that_has_looked_in_vain_since() {
    Promoter promoter = new Promoter(clock, 0.01, 1000);
    spendAll(promoter);
    now += 999;
    assertThat(promoter.spend(true, 1)).isFalse();
    now += 1_999;
    assertThat(promoter.spend(true, 1)).isTrue();
    assertThat(spendAll(promoter)).isEqualTo(1);
  }
}

package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private final Patience patience = new Patience();

  @Test
  void it_spins_as_many_rounds_as_it_may_and_as_many_again_once_it_has_helped() {
    assertThat(rounds(3)).isEqualTo(3);
    assertThat(rounds(3)).isZero();
    patience.helped();
    assertThat(rounds(3)).isEqualTo(3);
  }

  private int rounds(int most) {
    int rounds = 0;
    for (; patience.spins(most); rounds++) patience.spin();
    return rounds;
  }

  /** Each request costs the thief a call that is not inline. */
  @Test
  void the_first_round_in_which_the_thief_is_asked_comes_again_once_it_has_helped() {
    assertThat(patience.spin()).isEqualTo(1);
    assertThat(patience.spin()).isEqualTo(2);
    assertThat(patience.spin()).isEqualTo(3);
    patience.helped();
    assertThat(patience.spin()).isEqualTo(1);
  }

  @Test
  void the_thief_is_asked_first_and_others_once_after_fifty_rounds() {
    assertThat(IntStream.rangeClosed(1, 1000).filter(Patience::asksThief)).containsExactly(1);
    assertThat(IntStream.rangeClosed(1, 1000).filter(Patience::asksOthers)).containsExactly(50);
  }

  @Test
  void the_third_nap_in_a_row_is_long_enough_for_another_thread() {
    assertThat(patience.isLong()).isFalse();
    patience.napped();
    assertThat(patience.isLong()).isFalse();
    patience.napped();
    assertThat(patience.isLong()).isTrue();
    patience.helped();
    assertThat(patience.isLong()).isFalse();
  }
}

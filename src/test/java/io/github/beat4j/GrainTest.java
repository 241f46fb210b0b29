package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is remembered of the bodies of a class. */
class GrainTest {
  private final Grain grain = new Grain();

  @Test
  void nothing_is_known_at_first() {
    assertThat(grain.isUnknown()).isTrue();
    assertThat(grain.isCoarse()).isFalse();
  }

  @Test
  void it_is_as_coarse_as_the_last_loop_was() {
    grain.learn(3, 3 * Grain.COARSE_NANOS);
    assertThat(grain.isCoarse()).isTrue();
    grain.learn(3, 3 * Grain.COARSE_NANOS - 1);
    assertThat(grain.isCoarse()).isFalse();
    assertThat(grain.isUnknown()).isFalse();
  }

  @Test
  void bodies_of_one_class_share_it() {
    assertThat(Grain.of("one")).isSameAs(Grain.of("another"));
    assertThat(Grain.of("one")).isNotSameAs(Grain.of(1));
  }

  @Test
  void a_pace_teaches_what_it_knows() {
    Pace pace = new Pace();
    pace.teach(grain);
    assertThat(grain.isUnknown()).isTrue();
    pace.took(10, 10 * Grain.COARSE_NANOS);
    pace.teach(grain);
    assertThat(grain.isCoarse()).isTrue();
  }

  @Test
  void a_pace_that_knows_something_learns_nothing_from_the_end_of_a_piece() {
    Pace pace = new Pace();
    pace.took(10, 100);
    pace.learn(1, System.nanoTime() - Grain.COARSE_NANOS);
    pace.teach(grain);
    assertThat(grain.isCoarse()).isFalse();
    Pace fresh = new Pace();
    fresh.learn(1, System.nanoTime() - Grain.COARSE_NANOS);
    fresh.teach(grain);
    assertThat(grain.isCoarse()).isTrue();
  }
}

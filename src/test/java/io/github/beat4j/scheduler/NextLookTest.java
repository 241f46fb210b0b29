package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When the alarms look next, without threads. */
class NextLookTest {
  private final NextLook look = new NextLook();

  @Test
  void only_a_nearer_end_wakes_the_thread() {
    assertThat(look.lower(20)).isTrue();
    assertThat(look.lower(20)).isFalse();
    assertThat(look.lower(30)).isFalse();
    assertThat(look.lower(10)).isTrue();
    assertThat(look.time()).isEqualTo(10);
  }

  @Test
  void what_comes_during_a_look_wakes_the_thread_again() {
    look.lower(10);
    look.forget();
    assertThat(look.lower(50)).isTrue();
    assertThat(look.atMost(20)).isEqualTo(20);
    assertThat(look.lower(30)).isFalse();
  }

  @Test
  void a_nearer_end_that_came_during_a_look_is_kept() {
    look.lower(10);
    look.forget();
    look.lower(15);
    assertThat(look.atMost(20)).isEqualTo(15);
    assertThat(look.time()).isEqualTo(15);
  }

  @Test
  void without_any_end_nobody_looks() {
    look.lower(10);
    look.forget();
    assertThat(look.atMost(NextLook.NEVER)).isEqualTo(NextLook.NEVER);
    assertThat(look.lower(Long.MAX_VALUE - 1)).isTrue();
  }
}

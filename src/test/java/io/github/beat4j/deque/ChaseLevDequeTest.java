package io.github.beat4j.deque;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.Collected;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

/** What only a ring can get wrong. */
class ChaseLevDequeTest {

  @Test
  void positions_run_round_the_ring_many_times() {
    ChaseLevDeque<Integer> deque = new ChaseLevDeque<>(4);
    Hand<Integer> hand = new Hand<>();
    for (int i = 0; i < 10_000; i++) {
      deque.push(i);
      deque.push(-i);
      assertThat(deque.pop()).isEqualTo(-i);
      assertThat(deque.steal(hand)).isEqualTo(Steal.TAKEN);
      assertThat(hand.taken()).isEqualTo(i);
    }
    assertThat(deque.ringPlain().capacity()).isEqualTo(4);
  }

  @Test
  void the_ring_grows_only_when_all_its_slots_are_in_use() {
    ChaseLevDeque<Integer> deque = new ChaseLevDeque<>(4);
    for (int i = 0; i < 4; i++) deque.push(i);
    assertThat(deque.ringPlain().capacity()).isEqualTo(4);
    deque.push(4);
    assertThat(deque.ringPlain().capacity()).isEqualTo(8);
  }

  @Test
  void a_task_taken_while_the_owner_grows_is_held_by_neither_ring() {
    ChaseLevDeque<Object> deque = new ChaseLevDeque<>(2);
    WeakReference<Object> first = push(deque);
    WeakReference<Object> second = push(deque);
    // Inside the attempt the owner grows: the thief has read the old ring, the copy has the task.
    Hand<Object> late =
        new Hand<>(
            task -> {
              deque.push("grows");
              return true;
            });
    assertThat(deque.steal(late)).isEqualTo(Steal.TAKEN);
    assertThat(late.taken()).isNotNull();
    assertThat(Collected.isFreed(first)).isTrue();
    assertThat(second.get()).isNotNull();
    assertThat(deque.pop()).isEqualTo("grows");
    assertThat(deque.pop()).isNotNull();
    assertThat(deque.pop()).isNull();
    assertThat(Collected.isFreed(second)).isTrue();
  }

  @Test
  void a_thief_whose_task_the_owner_took_is_to_try_again() {
    ChaseLevDeque<String> deque = new ChaseLevDeque<>(2);
    deque.push("only");
    Hand<String> late =
        new Hand<>(
            task -> {
              assertThat(deque.pop()).isEqualTo("only");
              return true;
            });
    assertThat(deque.steal(late)).isEqualTo(Steal.RETRY);
    assertThat(deque.steal(late)).isEqualTo(Steal.EMPTY);
  }

  @Test
  void a_late_thief_does_not_clear_a_slot_that_was_used_again() {
    ChaseLevDeque<String> deque = new ChaseLevDeque<>(1);
    deque.push("old");
    Hand<String> late =
        new Hand<>(
            task -> {
              assertThat(deque.pop()).isEqualTo("old");
              deque.push("new");
              return true;
            });
    assertThat(deque.steal(late)).isEqualTo(Steal.RETRY);
    assertThat(deque.pop()).isEqualTo("new");
  }

  private static WeakReference<Object> push(ChaseLevDeque<Object> deque) {
    Object task = new Object();
    deque.push(task);
    return new WeakReference<>(task);
  }
}

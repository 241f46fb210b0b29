package io.github.beat4j.deque;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.Collected;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What both deques promise to one thread. */
class WorkDequeContractTest {
  private static final String ALL = "io.github.beat4j.deque.Deques#all";

  @ParameterizedTest
  @MethodSource(ALL)
  void the_owner_takes_the_youngest(Supplier<WorkDeque<Object>> subject) {
    WorkDeque<Object> deque = subject.get();
    for (int i = 0; i < 1000; i++) deque.push(i);
    for (int i = 999; i >= 0; i--) assertThat(deque.pop()).isEqualTo(i);
    assertThat(deque.pop()).isNull();
    assertThat(deque.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void a_thief_takes_the_oldest(Supplier<WorkDeque<Object>> subject) {
    WorkDeque<Object> deque = subject.get();
    Hand<Object> hand = new Hand<>();
    for (int i = 0; i < 1000; i++) deque.push(i);
    for (int i = 0; i < 1000; i++) {
      assertThat(deque.steal(hand)).isEqualTo(Steal.TAKEN);
      assertThat(hand.taken()).isEqualTo(i);
    }
    assertThat(deque.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void an_empty_deque_says_empty_and_not_retry(Supplier<WorkDeque<Object>> subject) {
    WorkDeque<Object> deque = subject.get();
    Hand<Object> hand = new Hand<>();
    assertThat(deque.isEmpty()).isTrue();
    assertThat(deque.pop()).isNull();
    assertThat(deque.steal(hand)).isEqualTo(Steal.EMPTY);
    deque.push("task");
    assertThat(deque.isEmpty()).isFalse();
    assertThat(deque.pop()).isEqualTo("task");
    assertThat(deque.steal(hand)).isEqualTo(Steal.EMPTY);
    deque.push("task");
    assertThat(deque.steal(hand)).isEqualTo(Steal.TAKEN);
    assertThat(deque.steal(hand)).isEqualTo(Steal.EMPTY);
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void a_refused_task_stays_the_oldest(Supplier<WorkDeque<Object>> subject) {
    WorkDeque<Object> deque = subject.get();
    Hand<Object> picky = new Hand<>(task -> !task.equals("oldest"));
    deque.push("oldest");
    deque.push("younger");
    assertThat(deque.steal(picky)).isEqualTo(Steal.REFUSED);
    assertThat(deque.steal(picky)).isEqualTo(Steal.REFUSED);
    assertThat(deque.isEmpty()).isFalse();
    Hand<Object> hand = new Hand<>();
    assertThat(deque.steal(hand)).isEqualTo(Steal.TAKEN);
    assertThat(hand.taken()).isEqualTo("oldest");
    assertThat(deque.steal(picky)).isEqualTo(Steal.TAKEN);
    assertThat(picky.taken()).isEqualTo("younger");
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void a_hand_gives_a_task_away_once(Supplier<WorkDeque<Object>> subject) {
    WorkDeque<Object> deque = subject.get();
    Hand<Object> hand = new Hand<>();
    deque.push("task");
    assertThat(deque.steal(hand)).isEqualTo(Steal.TAKEN);
    assertThat(hand.taken()).isEqualTo("task");
    assertThatThrownBy(hand::taken)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("taken: nothing (expected: a preceding TAKEN, once)");
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void growth_keeps_the_order_wherever_the_indexes_stand(Supplier<WorkDeque<Object>> subject) {
    for (int shift = 0; shift < 40; shift++) {
      WorkDeque<Object> deque = subject.get();
      Hand<Object> hand = new Hand<>();
      for (int i = 0; i < shift; i++) {
        deque.push(-i);
        assertThat(deque.steal(hand)).isEqualTo(Steal.TAKEN);
      }
      for (int i = 0; i < 100; i++) deque.push(i);
      for (int i = 0; i < 50; i++) {
        assertThat(deque.steal(hand)).isEqualTo(Steal.TAKEN);
        assertThat(hand.taken()).isEqualTo(i);
      }
      for (int i = 99; i >= 50; i--) assertThat(deque.pop()).isEqualTo(i);
      assertThat(deque.isEmpty()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource(ALL)
  void taken_tasks_are_not_held(Supplier<WorkDeque<Object>> subject) {
    WorkDeque<Object> deque = subject.get();
    List<WeakReference<Object>> taken = new ArrayList<>();
    pushAndTake(deque, taken, 3);
    // Past the first capacity of each, so that both the old ring and its copy held the tasks.
    pushAndTake(deque, taken, 100);
    for (WeakReference<Object> reference : taken) assertThat(Collected.isFreed(reference)).isTrue();
    assertThat(deque.isEmpty()).isTrue();
  }

  private static void pushAndTake(
      WorkDeque<Object> deque, List<WeakReference<Object>> taken, int tasks) {
    Hand<Object> hand = new Hand<>();
    for (int i = 0; i < tasks; i++) {
      Object task = new Object();
      taken.add(new WeakReference<>(task));
      deque.push(task);
    }
    for (int i = 0; i < tasks; i++) {
      if (i % 2 == 0) assertThat(deque.pop()).isNotNull();
      else {
        assertThat(deque.steal(hand)).isEqualTo(Steal.TAKEN);
        assertThat(hand.taken()).isNotNull();
      }
    }
  }
}

package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboxTest {

  /** The array behind it has room for a power of two, at least 2: more than some of these. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8, 1000})
  void one_submitter_meets_the_bound_exactly(int capacity) {
    Inbox inbox = new Inbox(capacity);
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < capacity; i++) assertThat(inbox.offer(() -> {})).isTrue();
      assertThat(inbox.offer(() -> {})).isFalse();
      assertThat(inbox.poll()).isNotNull();
      assertThat(inbox.offer(() -> {})).isTrue();
      assertThat(inbox.offer(() -> {})).isFalse();
      for (int i = 0; i < capacity; i++) assertThat(inbox.poll()).isNotNull();
      assertThat(inbox.poll()).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1000})
  void the_oldest_comes_first(int capacity) {
    Inbox inbox = new Inbox(capacity);
    List<Integer> order = new ArrayList<>();
    assertThat(inbox.isEmpty()).isTrue();
    for (int i = 0; i < 1000; i++) {
      int number = i;
      assertThat(inbox.offer(() -> order.add(number))).isTrue();
    }
    assertThat(inbox.isEmpty()).isFalse();
    for (Runnable task = inbox.poll(); task != null; task = inbox.poll()) task.run();
    assertThat(order).hasSize(1000).isSorted();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1000})
  void the_youngest_comes_first_on_request(int capacity) {
    Inbox inbox = new Inbox(capacity, true);
    List<Integer> order = new ArrayList<>();
    for (int i = 1000; i > 0; i--) {
      int number = i;
      assertThat(inbox.offer(() -> order.add(number))).isTrue();
    }
    assertThat(inbox.offer(() -> order.add(0))).isEqualTo(capacity == 0);
    for (Runnable task = inbox.poll(); task != null; task = inbox.poll()) task.run();
    assertThat(order).isSorted();
  }

  @Test
  void without_a_bound_nothing_is_refused() {
    Inbox inbox = new Inbox(0);
    for (int i = 0; i < 100_000; i++) assertThat(inbox.offer(() -> {})).isTrue();
  }
}

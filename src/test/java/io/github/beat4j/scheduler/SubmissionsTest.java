package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionsTest {
  private static final int ANY = Placement.ANY;

  private record Task(String name) implements Runnable {
    @Override
    public void run() {}
  }

  private static Submissions filled(int capacity, boolean lifo) {
    Submissions all = new Submissions(capacity, lifo);
    for (int i = 1; i <= 2; i++) {
      assertThat(all.offer(new Task("normal" + i), false, ANY)).isTrue();
      assertThat(all.offer(new Task("near" + i), false, 1)).isTrue();
      assertThat(all.offer(new Task("high" + i), true, 1)).isTrue();
    }
    return all;
  }

  private static List<String> drained(Submissions all, int worker) {
    List<String> names = new ArrayList<>();
    for (Runnable task = all.poll(worker); task != null; task = all.poll(worker))
      names.add(((Task) task).name());
    return names;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 3})
  void what_has_priority_comes_first_then_ones_own_then_anybodys(int capacity) {
    assertThat(drained(filled(capacity, false), 1))
        .containsExactly("high1", "high2", "near1", "near2", "normal1", "normal2");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 3})
  void the_youngest_comes_first_on_request(int capacity) {
    assertThat(drained(filled(capacity, true), 1))
        .containsExactly("high2", "high1", "near2", "near1", "normal2", "normal1");
  }

  @ParameterizedTest
  @ValueSource(ints = {ANY, 0, 2, 100})
  void what_is_near_another_one_is_left_for_the_last_look(int worker) {
    Submissions all = filled(0, false);
    assertThat(drained(all, worker)).containsExactly("high1", "high2", "normal1", "normal2");
    assertThat(all.isEmpty()).isFalse();
    assertThat(all.pollAny()).isEqualTo(new Task("near1"));
    assertThat(all.pollAny()).isEqualTo(new Task("near2"));
    assertThat(all.pollAny()).isNull();
    assertThat(all.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void each_worker_finds_what_is_near_it_in_order(int worker) {
    Submissions all = new Submissions(0, false);
    for (int number = 0; number < 3; number++)
      for (int i = 1; i <= 2; i++) all.offer(new Task(number + "." + i), false, number);
    assertThat(drained(all, worker)).containsExactly(worker + ".1", worker + ".2");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void each_queue_has_the_bound(boolean lifo) {
    Submissions all = filled(2, lifo);
    assertThat(all.offer(new Task("normal"), false, ANY)).isFalse();
    assertThat(all.offer(new Task("near"), false, 1)).isFalse();
    assertThat(all.offer(new Task("high"), true, ANY)).isFalse();
    assertThat(all.offer(new Task("near another"), false, 3)).isTrue();
  }

  @Test
  void it_is_empty_only_if_all_its_queues_are() {
    Submissions all = new Submissions(0, false);
    assertThat(all.isEmpty()).isTrue();
    all.offer(new Task("high"), true, ANY);
    assertThat(all.isEmpty()).isFalse();
    all.poll(ANY);
    all.offer(new Task("near"), false, 5);
    assertThat(all.isEmpty()).isFalse();
    all.poll(5);
    assertThat(all.isEmpty()).isTrue();
  }
}

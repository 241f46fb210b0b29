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
      assertThat(all.offer(new Task("normal" + i), new Placement(false, ANY, ANY))).isTrue();
      assertThat(all.offer(new Task("near" + i), new Placement(false, 1, ANY))).isTrue();
      assertThat(all.offer(new Task("high" + i), new Placement(true, 1, ANY))).isTrue();
    }
    return all;
  }

  private static List<String> drained(Submissions all, int worker) {
    List<String> names = new ArrayList<>();
    for (Runnable task = all.poll(worker, ANY); task != null; task = all.poll(worker, ANY))
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
      for (int i = 1; i <= 2; i++)
        all.offer(new Task(number + "." + i), new Placement(false, number, ANY));
    assertThat(drained(all, worker)).containsExactly(worker + ".1", worker + ".2");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void each_queue_has_the_bound(boolean lifo) {
    Submissions all = filled(2, lifo);
    assertThat(all.offer(new Task("normal"), new Placement(false, ANY, ANY))).isFalse();
    assertThat(all.offer(new Task("near"), new Placement(false, 1, ANY))).isFalse();
    assertThat(all.offer(new Task("high"), new Placement(true, ANY, ANY))).isFalse();
    assertThat(all.offer(new Task("near another"), new Placement(false, 3, ANY))).isTrue();
  }

  @Test
  void it_is_empty_only_if_all_its_queues_are() {
    Submissions all = new Submissions(0, false);
    assertThat(all.isEmpty()).isTrue();
    all.offer(new Task("high"), new Placement(true, ANY, ANY));
    assertThat(all.isEmpty()).isFalse();
    all.poll(ANY, ANY);
    all.offer(new Task("near"), new Placement(false, 5, ANY));
    assertThat(all.isEmpty()).isFalse();
    all.poll(5, ANY);
    assertThat(all.isEmpty()).isTrue();
  }

  @Test
  void the_workers_of_a_node_find_what_is_near_it_after_their_own() {
    Submissions all = filled(0, false);
    all.offer(new Task("node1"), Placement.ANYWHERE.onNode(2));
    all.offer(new Task("node2"), Placement.ANYWHERE.onNode(2));
    assertThat(all.poll(1, 2)).isEqualTo(new Task("high1"));
    assertThat(all.poll(1, 2)).isEqualTo(new Task("high2"));
    assertThat(all.poll(1, 2)).isEqualTo(new Task("near1"));
    assertThat(all.poll(7, 2)).isEqualTo(new Task("node1"));
    assertThat(all.poll(7, 3)).isEqualTo(new Task("normal1"));
    assertThat(all.poll(7, ANY)).isEqualTo(new Task("normal2"));
    assertThat(all.isEmpty()).isFalse();
    assertThat(all.pollAny()).isEqualTo(new Task("near2"));
    assertThat(all.pollAny()).isEqualTo(new Task("node2"));
    assertThat(all.isEmpty()).isTrue();
  }
}

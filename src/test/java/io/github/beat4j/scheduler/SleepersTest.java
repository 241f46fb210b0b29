package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SleepersTest {
  private final Scheduler scheduler = Recorded.pool(0, new Recorded());

  private Worker worker(int seed) {
    return new Worker(scheduler, seed);
  }

  @Test
  void the_last_to_fall_asleep_is_the_first_to_be_woken() {
    Sleepers sleepers = new Sleepers(null);
    Worker first = worker(1);
    Worker second = worker(2);
    Worker third = worker(3);
    assertThat(sleepers.isEmpty()).isTrue();
    sleepers.addFirst(first);
    sleepers.addFirst(second);
    sleepers.addFirst(third);
    assertThat(sleepers.contains(second)).isTrue();
    assertThat(sleepers.remove(second)).isTrue();
    assertThat(sleepers.remove(second)).isFalse();
    assertThat(sleepers.poll(first)).isSameAs(third);
    assertThat(sleepers.poll(null)).isSameAs(first);
    assertThat(sleepers.poll(null)).isNull();
    assertThat(sleepers.isEmpty()).isTrue();
  }

  @Test
  void nobody_is_on_a_node_where_nothing_is_known_of_nodes() {
    Sleepers sleepers = new Sleepers(null);
    sleepers.addFirst(worker(1));
    assertThat(sleepers.on(0)).isNull();
    Sleepers early = new Sleepers(new Neighbourhood());
    early.addFirst(worker(1));
    assertThat(early.on(0)).isNull();
    assertThat(early.poll(worker(2))).isNotNull();
  }
}

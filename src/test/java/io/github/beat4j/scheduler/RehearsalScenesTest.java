package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is played, on the thread of the test. */
class RehearsalScenesTest {
  private static final int SCENES = 3_000;
  private static final int AT_A_TIME = 8;
  private final Scheduler scheduler = Recorded.pool(0, new Recorded());
  private final Worker own = new Worker(scheduler, 1);
  private final WorkerThread thread =
      new WorkerThread(Thread.currentThread().getThreadGroup(), "rehearsed", 0, self -> own);
  private final Rehearsal rehearsal = rehearsal();
  private final Worker actor = actor();

  private Rehearsal rehearsal() {
    thread.worker(own);
    return new Rehearsal(thread);
  }

  private Worker actor() {
    try {
      Field field = Rehearsal.class.getDeclaredField("actor");
      field.setAccessible(true);
      return (Worker) field.get(rehearsal);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("actor", e);
    }
  }

  @Test
  void a_few_scenes_are_played_at_a_time_until_all_have_been() {
    int rounds = 1;
    while (rehearsal.goOn()) {
      assertThat(thread.worker()).isSameAs(own);
      assertThat(actor.counts.registered).isEqualTo((long) AT_A_TIME * rounds);
      rounds++;
    }
    assertThat(rounds).isEqualTo(SCENES / AT_A_TIME);
    assertThat(thread.worker()).isSameAs(own);
  }

  @Test
  void every_call_is_promoted_and_every_other_one_stolen() {
    while (rehearsal.goOn()) Thread.onSpinWait();
    assertThat(actor.counts.registered).isEqualTo(SCENES);
    assertThat(actor.counts.promoted).isEqualTo(SCENES);
    assertThat(actor.counts.stole).isEqualTo(SCENES / 2);
    assertThat(actor.counts.tookBack).isEqualTo(SCENES / 2);
    assertThat(actor.busyOpaque()).isFalse();
    assertThat(actor.forks.size()).isZero();
  }

  @Test
  void the_actor_is_a_thread_of_a_closed_pool_and_not_of_the_threads_own() {
    assertThat(actor.isOf(thread)).isTrue();
    assertThat(actor.hunter.isThreadOfPool()).isTrue();
    assertThat(actor.scheduler().isClosed()).isTrue();
    assertThat(actor.isOfPool(scheduler)).isFalse();
  }

  @Test
  void only_one_thread_of_all_rehearses() {
    List<Rehearsal> claimed = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Rehearsal each = Rehearsal.claim(thread);
      if (each != null) claimed.add(each);
    }
    assertThat(claimed).hasSizeLessThanOrEqualTo(1); // another pool may have been first
  }
}

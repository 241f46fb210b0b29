package io.github.beat4j.scheduler;

import static io.github.beat4j.scheduler.SearchCounters.AWAKE;
import static io.github.beat4j.scheduler.SearchCounters.SEARCHING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CrewTest {
  private static final int THREADS = 3;
  private final Scheduler scheduler =
      new Scheduler(new Settings("crew", 4, THREADS, true, true, true, 0, 0.01, 0, false, 8 << 20));
  private final Crew crew = scheduler.crew();

  private boolean startOne() {
    scheduler.idle().addCounts(SEARCHING + AWAKE);
    return crew.startOne();
  }

  private List<Thread> threads() {
    List<Thread> threads = new ArrayList<>();
    for (Worker worker : scheduler.workers()) threads.add(worker.threadAcquire());
    return threads;
  }

  @Test
  void threads_are_started_one_by_one_up_to_their_number_and_are_gone_at_the_end() {
    for (int i = 1; i <= THREADS; i++) {
      assertThat(crew.hasUnstarted()).isTrue();
      assertThat(startOne()).isTrue();
      assertThat(crew.started()).isEqualTo(i);
      assertThat(scheduler.workers()).hasSize(i);
    }
    assertThat(crew.hasUnstarted()).isFalse();
    assertThat(crew.startOne()).isFalse();
    List<Thread> threads = threads();
    for (int i = 0; i < THREADS; i++) {
      Thread thread = threads.get(i);
      assertThat(thread.getName()).isEqualTo("crew-worker-" + (i + 1));
      assertThat(thread.isDaemon()).isTrue();
      assertThat(thread.isAlive()).isTrue();
      assertThat(((WorkerThread) thread).own()).isSameAs(scheduler.workers()[i]);
      assertThat(((WorkerThread) thread).worker()).isNotNull();
      assertThat(scheduler.workers()[i].hunter.isThreadOfPool()).isTrue();
    }
    assertThat(crew.started()).isEqualTo(THREADS);
    scheduler.close();
    assertThat(threads).noneMatch(Thread::isAlive);
    assertThat(scheduler.idle().countsVolatile()).isZero();
  }

  @Test
  void a_pool_that_is_over_starts_none() {
    scheduler.close();
    assertThat(crew.startOne()).isFalse();
    assertThat(crew.started()).isZero();
    assertThat(scheduler.workers()).isEmpty();
  }
}

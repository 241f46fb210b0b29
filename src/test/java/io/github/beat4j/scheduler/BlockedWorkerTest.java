package io.github.beat4j.scheduler;

import static io.github.beat4j.scheduler.SearchCounters.AWAKE;
import static io.github.beat4j.scheduler.SearchCounters.SEARCHING;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.function.LongBranch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** B1 to B3, with one of a pool's threads played by the thread of the test. */
class BlockedWorkerTest {
  private static final long BEFORE = SEARCHING + 2 * AWAKE;
  private static final int OTHERS = 3;

  private final Scheduler scheduler = Recorded.pool(1, new Recorded());
  private final Worker worker = new Worker(scheduler, 1);

  @BeforeEach
  void begin() {
    scheduler.idle().addCounts(BEFORE); // somebody searches, so that no thread is started
    worker.threadRelease(Thread.currentThread());
    worker.hunter.setThreadOfPool();
    scheduler.register(worker);
    worker.beginRoot();
    fork();
    worker.leftFailed(0, new IllegalStateException("the dive is over"));
  }

  private void fork() {
    worker.fork(BranchKind.LONG, (LongBranch<?>) () -> 1, null);
  }

  private int promotedByBlocking() {
    long before = worker.counts.promoted;
    assertThat(worker.beginBlocking()).isTrue();
    return (int) (worker.counts.promoted - before);
  }

  @Test
  void it_shows_one_branch_to_each_other_worker() {
    for (int i = 0; i < 8; i++) fork();
    assertThat(promotedByBlocking()).isEqualTo(OTHERS);
    assertThat(worker.forks.oldest()).isEqualTo(1 + OTHERS);
  }

  @Test
  void it_shows_what_it_has_if_that_is_less() {
    for (int i = 0; i < 3; i++) fork();
    assertThat(promotedByBlocking()).isEqualTo(2);
    assertThat(worker.forks.hasLatent()).isFalse();
  }

  @Test
  void its_place_is_free_meanwhile_and_taken_again_afterwards() {
    assertThat(worker.beginBlocking()).isTrue();
    assertThat(scheduler.idle().countsVolatile()).isEqualTo(BEFORE - AWAKE);
    worker.endBlocking();
    assertThat(scheduler.idle().countsVolatile()).isEqualTo(BEFORE);
  }

  @Test
  void whoever_has_said_that_it_blocks_need_not_say_it_again_until_it_goes_on() {
    assertThat(worker.beginBlocking()).isTrue();
    assertThat(worker.beginBlocking()).isFalse();
    assertThat(scheduler.idle().countsVolatile()).isEqualTo(BEFORE - AWAKE);
    worker.endBlocking();
    assertThat(worker.beginBlocking()).isTrue();
  }

  @Test
  void a_guest_and_whoever_is_outside_have_no_place_to_give_away() {
    Worker guest = new Worker(scheduler, 2);
    assertThat(guest.beginBlocking()).isTrue();
    assertThat(guest.isBlocking()).isTrue();
    assertThat(Guests.OUTSIDE.beginBlocking()).isFalse();
    assertThat(scheduler.idle().countsVolatile()).isEqualTo(BEFORE);
  }

  @Test
  void one_spare_thread_is_allowed_meanwhile() {
    Scheduler without = Recorded.pool(0, new Recorded());
    Worker own = new Worker(without, 1);
    own.hunter.setThreadOfPool();
    assertThat(without.crew().hasUnstarted()).isFalse();
    assertThat(own.beginBlocking()).isTrue();
    assertThat(without.crew().hasUnstarted()).isTrue();
    own.endBlocking();
    assertThat(without.crew().hasUnstarted()).isFalse();
  }
}

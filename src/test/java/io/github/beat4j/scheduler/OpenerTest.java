package io.github.beat4j.scheduler;

import static io.github.beat4j.scheduler.SearchCounters.AWAKE;
import static io.github.beat4j.scheduler.SearchCounters.SEARCHING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.function.LongBranch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call outside every root opens one, which ends with this call however it ends. */
class OpenerTest {
  /** As {@link Worker} marks the entry. */
  private static final int OPENER = 1 << 30;

  private final Scheduler scheduler = Recorded.pool(1, new Recorded());
  private final Worker thief = new Worker(scheduler, 2);
  private int entry;
  private Worker opened;

  @BeforeEach
  void open() {
    scheduler.idle().addCounts(SEARCHING + AWAKE); // so that no thread is started
    entry = scheduler.forkOutside(BranchKind.LONG, (LongBranch<?>) () -> 1, null);
    assertThat(entry).isZero();
    entry |= OPENER;
    opened = scheduler.workers()[0];
    assertThat(CurrentWorker.get()).isSameAs(opened);
    assertThat(opened.busyOpaque()).isTrue();
  }

  private void assertEnded() {
    assertThat(opened.isVacant()).isTrue();
    assertThat(opened.busyOpaque()).isFalse();
    assertThat(CurrentWorker.get()).isSameAs(Guests.OUTSIDE);
  }

  @Test
  void the_end_of_a_call_that_has_taken_its_branch_back_ends_the_root() {
    assertThat(opened.takeBack(entry)).isNull();
    opened.close(entry, opened.openWindow());
    assertEnded();
  }

  @Test
  void the_join_of_a_stolen_branch_ends_the_root() {
    thief.hunter.huntFrom(opened).complete();
    PromotedBranch stolen = opened.takeBack(entry);
    opened.joined(entry, stolen);
    assertEnded();
  }

  @Test
  void a_failed_left_branch_ends_the_root() {
    opened.leftFailed(entry, new IllegalStateException("left"));
    assertEnded();
  }

  /** A branch without a kind cannot be registered, as none can for which there is no memory. */
  @Test
  void a_call_that_fails_before_it_has_begun_ends_the_root_at_once() {
    opened.leftFailed(entry, new IllegalStateException("left"));
    assertThatThrownBy(() -> scheduler.forkOutside(null, "call", null))
        .isInstanceOf(NullPointerException.class);
    assertEnded();
  }

  @Test
  void a_call_within_leaves_the_root_open() {
    int inner = opened.fork(BranchKind.LONG, (LongBranch<?>) () -> 1, null);
    opened.leftFailed(inner, new IllegalStateException("left"));
    assertThat(opened.busyOpaque()).isTrue();
    opened.leftFailed(entry, new IllegalStateException("left"));
    assertEnded();
  }
}

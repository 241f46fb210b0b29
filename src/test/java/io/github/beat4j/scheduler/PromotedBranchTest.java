package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PromotedBranchTest {
  private final Recorded waiting = new Recorded();
  private final Scheduler scheduler = Recorded.pool(1, waiting);
  private final Thread joiner = new Thread("joiner");
  private final Worker owner = new Worker(scheduler, 1);
  private final PromotedBranch branch =
      new PromotedBranch(BranchKind.VOID, "call", null, new Root(true), owner, 1, null);

  @Test
  void the_end_wakes_a_joiner_that_sleeps() {
    owner.threadRelease(joiner);
    assertThat(branch.isWaitedOpaque()).isFalse();
    assertThat(branch.casWaited()).isTrue();
    assertThat(branch.casWaited()).isTrue();
    assertThat(branch.isWaitedOpaque()).isTrue();
    branch.complete();
    assertThat(waiting.unparked).containsExactly(joiner);
    assertThat(branch.isWaitedOpaque()).isFalse();
    assertThat(branch.isDoneAcquire()).isTrue();
  }

  @Test
  void the_end_wakes_nobody_who_has_not_announced_to_sleep() {
    owner.threadRelease(joiner);
    branch.complete();
    assertThat(waiting.unparked).isEmpty();
    assertThat(branch.casWaited()).isFalse();
    assertThat(branch.isDoneAcquire()).isTrue();
  }

  @Test
  void it_names_its_thief_once_it_has_one() {
    assertThat(branch.thiefAcquire()).isNull();
    branch.thiefRelease(owner);
    assertThat(branch.thiefAcquire()).isSameAs(owner);
  }
}

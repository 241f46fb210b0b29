package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A virtual caller by hand: protocol V, on one thread. */
class HandOverTest {
  private final ByHand hand = new ByHand(true);
  private final Worker worker = hand.worker;

  private static void sleep() {
    try {
      TimeUnit.MILLISECONDS.sleep(30);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whoever_is_done_soon_hands_nothing_over() {
    int entry = hand.call();
    assertThat(worker.forks.promoted(entry).handedOver).isFalse();
    assertThat(hand.end(entry)).isTrue();
    assertThat(hand.waiting.naps).isEmpty();
    assertThat(worker.isLight()).isTrue();
  }

  @Test
  void after_a_while_all_that_is_latent_is_promoted_and_handed_over() {
    hand.call();
    hand.call();
    hand.call();
    hand.computeForLong();
    hand.call();
    assertThat(worker.counts.promoted).isEqualTo(4);
    for (int i = 0; i < 4; i++) assertThat(worker.forks.promoted(i).handedOver).isTrue();
    // From then on it computes for as long again.
    hand.call();
    assertThat(worker.forks.oldest()).isEqualTo(4);
  }

  @Test
  void the_pool_may_have_a_thread_in_the_guests_place_from_then_on() {
    int before = hand.scheduler.size().threads();
    hand.call();
    assertThat(hand.scheduler.size().threads()).isEqualTo(before);
    hand.computeForLong();
    hand.call();
    assertThat(hand.scheduler.size().threads()).isEqualTo(hand.scheduler.size().workers());
  }

  @Test
  void it_waits_for_what_it_has_handed_over() {
    int entry = hand.call();
    hand.computeForLong();
    assertThat(worker.promotes(entry)).isTrue();
    hand.waiting.meanwhile = hand::stealAndRun;
    assertThat(hand.end(entry)).isFalse();
    assertThat(worker.isLight()).isTrue();
    assertThat(worker.joiningAcquire()).isNull();
  }

  @Test
  void if_nobody_comes_it_takes_the_branch_back_and_is_a_guest_like_any_other() {
    int entry = hand.call();
    hand.computeForLong();
    hand.call();
    hand.waiting.meanwhile = HandOverTest::sleep;
    assertThat(hand.end(1)).isTrue();
    assertThat(worker.isLight()).isFalse();
    assertThat(hand.waiting.naps).hasSizeBetween(1, 10);
    assertThat(hand.waiting.naps.get(0)).isEqualTo(100_000_000L);
    assertThat(hand.waiting.naps).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    int naps = hand.waiting.naps.size();
    assertThat(hand.end(entry)).isTrue();
    assertThat(hand.waiting.naps).hasSize(naps);
  }

  @Test
  void whoever_has_begun_it_is_waited_for_however_long_it_takes() {
    int entry = hand.call();
    hand.computeForLong();
    hand.call();
    PromotedBranch outer = hand.steal();
    PromotedBranch inner = hand.steal();
    inner.thiefRelease(hand.thief);
    hand.waiting.meanwhile =
        () -> {
          assertThat(worker.joiningAcquire()).isSameAs(inner);
          sleep();
          if (hand.waiting.naps.size() == 6) hand.thief.runStolen(inner);
        };
    assertThat(hand.end(1)).isFalse();
    assertThat(worker.isLight()).isTrue();
    hand.waiting.meanwhile = () -> hand.thief.runStolen(outer);
    assertThat(hand.end(entry)).isFalse();
  }

  @Test
  void an_interrupt_ends_that_wait_and_is_kept() {
    hand.call();
    hand.computeForLong();
    hand.call();
    hand.waiting.meanwhile =
        () -> {
          Thread.currentThread().interrupt();
          hand.stealAndRun();
          hand.stealAndRun();
        };
    assertThat(hand.end(1)).isFalse();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(hand.waiting.naps).hasSize(1);
  }

  @Test
  void forks_of_a_scope_are_handed_over_as_well() {
    ScopeRegion scope = hand.open("");
    for (String name : List.of("a", "b", "c")) hand.fork(scope, name);
    hand.computeForLong();
    hand.waiting.meanwhile =
        () -> {
          PromotedBranch next = hand.steal();
          if (next != null) hand.thief.runStolen(next);
        };
    scope.join();
    assertThat(worker.counts.promoted).isEqualTo(3);
    assertThat(hand.thief.counts.stole).isEqualTo(3);
    assertThat(hand.events).containsExactly("a", "b", "c");
    assertThat(worker.isLight()).isTrue();
  }

  @Test
  void a_take_back_and_a_look_in_a_loop_hand_over_too() {
    int outer = hand.call();
    int loop = hand.call();
    int inner = hand.call();
    hand.computeForLong();
    assertThat(hand.end(inner)).isTrue();
    assertThat(worker.forks.oldest()).isEqualTo(2);
    assertThat(worker.promotes(loop)).isTrue();
    int next = hand.call();
    assertThat(worker.promotes(next)).isFalse();
    hand.computeForLong();
    assertThat(worker.promotes(next)).isTrue();
    hand.waiting.meanwhile = HandOverTest::sleep;
    hand.end(next);
    hand.end(loop);
    hand.end(outer);
  }

  @Test
  void an_interrupt_before_anybody_has_begun_it_does_not_make_it_a_guest_like_any_other() {
    int entry = hand.call();
    hand.computeForLong();
    hand.call();
    hand.waiting.meanwhile = () -> Thread.currentThread().interrupt();
    assertThat(hand.end(1)).isTrue();
    assertThat(hand.waiting.naps).hasSize(1);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(worker.isLight()).isTrue();
    assertThat(hand.end(entry)).isTrue();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void it_hands_over_a_bounded_number_at_a_time() {
    for (int i = 0; i < 80; i++) hand.call(); // the first one is promoted
    assertThat(worker.counts.promoted).isEqualTo(1);
    hand.computeForLong();
    hand.call();
    assertThat(worker.counts.promoted).isEqualTo(1 + 64);
    assertThat(worker.forks.hasLatent()).isTrue();
  }
}

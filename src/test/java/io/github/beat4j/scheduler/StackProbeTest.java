package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StackProbeTest {
  private boolean hadRoom = true;
  private boolean hadMuchRoom = true;
  private boolean demanded = true;
  private boolean demandedMuch = true;

  @Test
  void there_is_room_at_the_start_of_a_thread() {
    assertThat(StackProbe.hasRoom()).isTrue();
    assertThat(StackProbe.hasMuchRoom()).isTrue();
    assertThatCode(StackProbe::demandRoom).doesNotThrowAnyException();
    assertThatCode(StackProbe::demandMuchRoom).doesNotThrowAnyException();
  }

  @Test
  void there_is_none_at_its_end() throws InterruptedException {
    Thread deep = new Thread(null, () -> descend(0), "deep", 1 << 18);
    deep.start();
    deep.join();
    assertThat(hadRoom).isFalse();
    assertThat(hadMuchRoom).isFalse();
    assertThat(demanded).isFalse();
    assertThat(demandedMuch).isFalse();
  }

  /**
   * The probe is soon compiled, which makes its frames small; a promotion is interpreted for much
   * longer, which makes its frames large.
   */
  @Test
  void a_promotion_has_room_where_the_probe_finds_some() throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      List<Long> promoted = new ArrayList<>();
      Thread deep = new Thread(null, () -> promoted.add(promotedAtTheEnd()), "deep", 1 << 18);
      deep.setUncaughtExceptionHandler((thread, failure) -> promoted.add(-1L));
      deep.start();
      deep.join();
      assertThat(promoted).as("round %d", i).containsExactly(2L);
    }
  }

  private static long promotedAtTheEnd() {
    ByHand hand = new ByHand(false);
    hand.call(); // promoted at once
    hand.call();
    assertThat(hand.worker.counts.promoted).isEqualTo(1);
    atTheEnd(() -> hand.worker.promoteNow(true));
    return hand.worker.counts.promoted;
  }

  /** Runs the step as deep as the probe still finds room. */
  private static boolean atTheEnd(Runnable step) {
    if (!StackProbe.hasRoom()) return false;
    if (!atTheEnd(step)) step.run();
    return true;
  }

  /** Asks on the way down, as deep as there is room for asking. */
  private int descend(int depth) {
    hadRoom = StackProbe.hasRoom();
    hadMuchRoom = StackProbe.hasMuchRoom();
    demanded = !overflows(StackProbe::demandRoom);
    demandedMuch = !overflows(StackProbe::demandMuchRoom);
    if (!hadRoom && !demanded) return depth;
    return descend(depth + 1) + 1;
  }

  private static boolean overflows(Runnable demand) {
    try {
      demand.run();
      return false;
    } catch (StackOverflowError e) {
      return true;
    }
  }
}

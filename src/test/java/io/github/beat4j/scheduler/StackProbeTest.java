package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

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

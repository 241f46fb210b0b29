package io.github.beat4j.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.Beat;
import io.github.beat4j.Collected;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

class ClosedPoolIsFreedTest {

  @Test
  void nothing_holds_a_pool_that_is_closed() {
    assertThat(Collected.isFreed(usedAndClosed())).isTrue();
  }

  private static WeakReference<Scheduler> usedAndClosed() {
    Scheduler scheduler =
        new Scheduler(new Settings("freed", 3, 3, true, true, true, 0, 0.01, 0, false, 0));
    for (int i = 0; i < 100; i++) {
      scheduler.submit(() -> Beat.pcall(() -> {}, () -> {}));
      scheduler.<Void, RuntimeException>invoke(
          () -> {
            Beat.pcall(() -> {}, () -> {});
            return null;
          });
    }
    scheduler.close();
    return new WeakReference<>(scheduler);
  }
}

package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A lock held across a join never meets a stranger. A joiner that ran another root's work would
 * wait for itself, or, since the lock is reentrant, be inside it twice: both are looked for.
 */
@Timeout(120)
class LockSafetyTest {
  private final ReentrantLock lock = new ReentrantLock();
  private final AtomicInteger ended = new AtomicInteger();
  private final AtomicInteger strangers = new AtomicInteger();

  private void lockedRoot() {
    lock.lock();
    try {
      if (lock.getHoldCount() > 1) strangers.incrementAndGet();
      long sum = PcallTest.Tree.lambdaSum(TREE);
      if (sum == PcallTest.Tree.sequentialSum(TREE)) ended.incrementAndGet();
    } finally {
      lock.unlock();
    }
  }

  private static final PcallTest.Tree TREE = PcallTest.Tree.perfect(12);

  @ParameterizedTest
  @MethodSource("io.github.beat4j.Pools#all")
  void guests_and_tasks_with_the_same_lock_do_not_meet(BeatPoolBuilder builder) throws Exception {
    int times = 100;
    try (BeatPool pool = builder.build()) {
      List<Thread> guests = new ArrayList<>();
      for (int g = 0; g < 2; g++) {
        Thread guest =
            new Thread(
                () -> {
                  for (int i = 0; i < times; i++) pool.invoke(this::lockedRoot);
                });
        guests.add(guest);
        guest.start();
      }
      for (int i = 0; i < times; i++) pool.execute(this::lockedRoot);
      for (Thread guest : guests) {
        guest.join(60_000);
        assertThat(guest.isAlive()).isFalse();
      }
      assertThat(pool.awaitQuiescence(Duration.ofSeconds(60))).isTrue();
    }
    assertThat(ended).hasValue(3 * times);
    assertThat(strangers).hasValue(0);
  }

  /** The joiner waits long, with plenty of others' work in sight. */
  @ParameterizedTest
  @MethodSource("io.github.beat4j.Pools#sharing")
  void a_joiner_that_holds_a_lock_leaves_submitted_tasks_alone(BeatPoolBuilder builder)
      throws Exception {
    try (BeatPool pool = builder.build()) {
      for (int i = 0; i < 20; i++) {
        pool.invoke(
            () -> {
              lock.lock();
              try {
                Beat.pcall(
                    () -> {
                      for (int t = 0; t < 10; t++) pool.execute(this::lockedRoot);
                    },
                    () -> Thread.sleep(5));
              } finally {
                lock.unlock();
              }
            });
      }
      assertThat(pool.awaitQuiescence(Duration.ofSeconds(60))).isTrue();
    }
    assertThat(ended).hasValue(200);
    assertThat(strangers).hasValue(0);
  }
}

package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
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
  @MethodSource("io.github.beat4j.Pools#lockSafe")
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

  record Case(CriticalSections kind, BeatPoolBuilder pool) {}

  static Stream<Named<Case>> cases() {
    return Stream.of(CriticalSections.values())
        .flatMap(
            kind ->
                Stream.concat(Pools.sharing(), Pools.all().filter(p -> p.getName().startsWith("w")))
                    .map(p -> Named.of(kind + ", " + p.getName(), new Case(kind, p.getPayload()))));
  }

  /** The joiner waits long, with plenty of others' work in sight. */
  @ParameterizedTest
  @MethodSource("cases")
  void a_joiner_inside_a_critical_section_leaves_strangers_alone(Case given) throws Exception {
    try (BeatPool pool = given.pool.build()) {
      for (int i = 0; i < 10; i++) {
        CriticalSections.Section section = given.kind.create();
        pool.invoke(() -> section.run(() -> exposeStrangers(pool, section), strangers));
        assertThat(pool.awaitQuiescence(Duration.ofSeconds(60))).isTrue();
      }
    }
    assertThat(ended).hasValue(100);
    assertThat(strangers).hasValue(0);
  }

  /** The inner joiner waits with the worker of one pool, and the lock, of a task of another one. */
  @ParameterizedTest
  @MethodSource("cases")
  void a_joiner_in_a_nested_pool_leaves_the_strangers_of_both_alone(Case given) throws Exception {
    try (BeatPool outer = given.pool.build();
        BeatPool inner = given.pool.build()) {
      for (int i = 0; i < 5; i++) {
        CriticalSections.Section section = given.kind.create();
        outer
            .submit(
                () ->
                    section.run(
                        () -> {
                          for (int t = 0; t < 5; t++) outer.execute(() -> enter(section));
                          inner.invoke(() -> exposeStrangers(inner, section));
                        },
                        strangers))
            .get(60, TimeUnit.SECONDS);
        assertThat(outer.awaitQuiescence(Duration.ofSeconds(60))).isTrue();
        assertThat(inner.awaitQuiescence(Duration.ofSeconds(60))).isTrue();
      }
    }
    assertThat(ended).hasValue(75);
    assertThat(strangers).hasValue(0);
  }

  private void exposeStrangers(BeatPool pool, CriticalSections.Section section) {
    Beat.pcall(
        () -> {
          for (int t = 0; t < 10; t++) pool.execute(() -> enter(section));
        },
        LockSafetyTest::dawdle);
  }

  private static void dawdle() {
    try {
      Thread.sleep(2);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void enter(CriticalSections.Section section) {
    section.run(() -> PcallTest.Tree.lambdaSum(TREE), strangers);
    ended.incrementAndGet();
  }
}

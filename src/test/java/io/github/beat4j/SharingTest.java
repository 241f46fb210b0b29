package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No parallelism is lost: branches that wait for each other meet, wherever they are called. */
@Timeout(180)
class SharingTest {
  private static final int TIMES = 100;
  private static final String POOLS = "pools";

  private static final int FRESH_POOLS = 10;

  static Stream<Named<BeatPoolBuilder>> pools() {
    return Stream.of(2, 3, 8)
        .map(n -> Named.of(n + " workers", BeatPool.builder().workers((int) n)));
  }

  private static void repeat(Runnable meeting) {
    for (int i = 0; i < TIMES; i++) meeting.run();
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void branches_of_a_root_meet(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      repeat(() -> pool.invoke(Meeting::hold));
    }
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void branches_twenty_levels_deep_on_the_left_meet(BeatPoolBuilder builder) {
    for (int i = 0; i < FRESH_POOLS; i++) {
      try (BeatPool pool = builder.build()) {
        pool.invoke(() -> Meeting.deepOnTheLeft(20));
      }
    }
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void branches_twenty_levels_deep_on_the_right_meet(BeatPoolBuilder builder) {
    for (int i = 0; i < FRESH_POOLS; i++) {
      try (BeatPool pool = builder.build()) {
        pool.invoke(() -> Meeting.deepOnTheRight(20));
      }
    }
  }

  /** Each spends twenty of the pool's promotions, and earns them back while it talks. */
  @ParameterizedTest
  @MethodSource(POOLS)
  void branches_twenty_levels_deep_meet_again_and_again(BeatPoolBuilder builder) {
    try (BeatPool pool = builder.build()) {
      repeat(() -> pool.invoke(() -> Meeting.deepOnTheLeft(20)));
      repeat(() -> pool.invoke(() -> Meeting.deepOnTheRight(20)));
    }
  }

  /**
   * Five at a time talk, of which the owner is one. The promotions at the start of the root are
   * over when somebody comes to the branches that count.
   */
  @Test
  void the_right_branches_of_a_left_spine_meet_five_at_a_time() {
    try (BeatPool pool = BeatPool.builder().workers(8).build()) {
      Company company = new Company(5);
      int rounds = 0;
      do pool.invoke(() -> spine(100, company));
      while (!company.hasMet() && ++rounds < FRESH_POOLS);
      assertThat(company.hasMet()).isTrue();
    }
  }

  private static void spine(int levels, Company company) {
    if (levels == 0) return;
    boolean counts = levels >= 20 && levels <= 50;
    Beat.pcall(() -> spine(levels - 1, company), () -> company.talk(counts));
  }

  /** Whether so many of the branches that count were seen to talk at once. */
  private static final class Company {
    private final int enough;
    private final AtomicInteger talking = new AtomicInteger();
    private volatile boolean met;

    Company(int enough) {
      this.enough = enough;
    }

    void talk(boolean counts) {
      int now = talking.incrementAndGet();
      if (counts && now >= enough) met = true;
      LockSupport.parkNanos(5_000_000);
      talking.decrementAndGet();
    }

    boolean hasMet() {
      return met;
    }
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void branches_in_a_submitted_task_meet(BeatPoolBuilder builder) throws Exception {
    try (BeatPool pool = builder.build()) {
      for (int i = 0; i < TIMES; i++) pool.submit(Meeting::hold).get(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void branches_outside_every_pool_meet() {
    assumeTrue(BeatPool.common().stats().workers() > 1);
    repeat(Meeting::hold);
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void branches_on_a_fork_join_worker_meet(BeatPoolBuilder builder) throws Exception {
    ForkJoinPool theirs = new ForkJoinPool(1);
    try (BeatPool pool = builder.build()) {
      theirs.submit(() -> repeat(() -> pool.invoke(Meeting::hold))).get(60, TimeUnit.SECONDS);
    } finally {
      theirs.shutdownNow();
    }
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void branches_on_a_virtual_thread_meet(BeatPoolBuilder builder) throws Exception {
    assumeTrue(VirtualThreads.exist());
    try (BeatPool pool = builder.build()) {
      CompletableFuture<Void> done = new CompletableFuture<>();
      VirtualThreads.start(
          () -> {
            try {
              repeat(() -> pool.invoke(Meeting::hold));
              done.complete(null);
            } catch (Throwable t) {
              done.completeExceptionally(t);
            }
          });
      assertThat(done.get(60, TimeUnit.SECONDS)).isNull();
    }
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void branches_on_a_worker_of_another_pool_meet(BeatPoolBuilder builder) throws Exception {
    try (BeatPool other = BeatPool.builder().workers(2).build();
        BeatPool pool = builder.build()) {
      for (int i = 0; i < TIMES; i++)
        other.submit(() -> pool.invoke(Meeting::hold)).get(30, TimeUnit.SECONDS);
    }
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void two_roots_at_once_meet_each_for_itself(BeatPoolBuilder builder) throws Exception {
    try (BeatPool pool = builder.build()) {
      CompletableFuture<Void> other =
          CompletableFuture.runAsync(() -> repeat(() -> pool.invoke(Meeting::hold)));
      if (pool.stats().workers() > 2) repeat(() -> pool.invoke(Meeting::hold));
      assertThat(other.get(60, TimeUnit.SECONDS)).isNull();
    }
  }
}

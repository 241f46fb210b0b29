package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The kernel counts how often a thread has blocked: a thread that never wakes never blocks.
 * Stopping and continuing the whole process counts too, so a thread that certainly sleeps is the
 * measure.
 */
@Timeout(500)
class IdleSilenceTest {
  private static final Path TASKS = Path.of("/proc/self/task");

  private static final String SLEEPER = "certain-sleeper";

  /** A pool that wakes by a timer is heard in every window; a loaded machine only in some. */
  private static final int MOST_WINDOWS = 4;

  private static Map<String, Long> blocked(String pool) throws IOException {
    Map<String, Long> counts = new TreeMap<>();
    try (Stream<Path> listed = Files.list(TASKS)) {
      for (Path task : listed.collect(Collectors.toList())) {
        if (!name(task).startsWith(pool)) continue;
        List<String> status = Files.readAllLines(task.resolve("status"));
        for (String line : status) {
          if (line.startsWith("voluntary_ctxt_switches:"))
            counts.put(task.toString(), Long.valueOf(line.replaceAll("\\D", "")));
        }
      }
    }
    return counts;
  }

  /** Empty if the thread, a compiler's perhaps, has ended since it was listed. */
  private static String name(Path task) {
    try {
      return Files.readString(task.resolve("comm"));
    } catch (IOException e) {
      return "";
    }
  }

  private static void work(BeatPool pool) throws InterruptedException {
    PcallTest.Tree tree = PcallTest.Tree.perfect(16);
    for (int i = 0; i < 50; i++) {
      pool.execute(() -> PcallTest.Tree.sum(tree));
      assertThat((long) pool.invoke(() -> PcallTest.Tree.sum(tree)))
          .isEqualTo(PcallTest.Tree.sequentialSum(tree));
    }
    assertThat(pool.awaitQuiescence(Duration.ofSeconds(60))).isTrue();
  }

  /** Whether in some window no thread of that name blocked more often than the sleeper. */
  private static boolean rests(String name) throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    Thread sleeper = new Thread(() -> await(over), SLEEPER);
    sleeper.start();
    try {
      Thread.sleep(500);
      for (int window = 0; window < MOST_WINDOWS; window++) {
        Map<String, Long> before = blocked(name);
        long sleeperBefore = blocked(SLEEPER).values().iterator().next();
        assertThat(before).isNotEmpty();
        Thread.sleep(2000);
        Map<String, Long> after = blocked(name);
        long stops = blocked(SLEEPER).values().iterator().next() - sleeperBefore;
        before.replaceAll((thread, count) -> count + stops);
        if (after.equals(before)) return true;
      }
      return false;
    } finally {
      over.countDown();
      sleeper.join();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void needsTheKernelsFigures() {
    assumeTrue(Files.isReadable(TASKS.resolve(Long.toString(ProcessHandle.current().pid()))));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 8})
  void a_pool_that_has_worked_rests_without_waking(int workers) throws Exception {
    needsTheKernelsFigures();
    try (BeatPool pool = BeatPool.builder().name("hush" + workers).workers(workers).build()) {
      work(pool);
      assertThat(rests("hush" + workers)).isTrue();
      assertThat(blocked("hush" + workers)).hasSize(pool.stats().threads());
    }
  }

  /** Ten looks would fall into a window. */
  @Test
  void a_pool_that_is_watched_for_blocked_workers_rests_as_well() throws Exception {
    needsTheKernelsFigures();
    try (BeatPool pool =
        BeatPool.builder()
            .name("hushwatch")
            .workers(2)
            .reportBlocking(Duration.ofMillis(200))
            .build()) {
      work(pool);
      assertThat(rests("hushwatch")).isTrue();
      assertThat(blocked("hushwatch")).hasSize(pool.stats().threads() + 1);
    }
  }

  @Test
  void a_thread_that_naps_would_be_heard() throws Exception {
    needsTheKernelsFigures();
    AtomicBoolean over = new AtomicBoolean();
    Thread napper =
        new Thread(
            () -> {
              while (!over.get()) LockSupport.parkNanos(100_000_000);
            },
            "napper");
    napper.start();
    try {
      assertThat(rests("napper")).isFalse();
    } finally {
      over.set(true);
      napper.join();
    }
  }

  @Test
  void a_resting_pool_wakes_for_work_again() throws Exception {
    try (BeatPool pool = BeatPool.builder().workers(3).build()) {
      for (int i = 0; i < 5; i++) {
        work(pool);
        Thread.sleep(50);
      }
      assertThat(pool.stats().sleeps()).isPositive();
    }
  }
}

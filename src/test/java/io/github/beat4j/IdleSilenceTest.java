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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kernel counts how often a thread has blocked: a thread that never wakes never blocks. */
@Timeout(120)
class IdleSilenceTest {
  private static final Path TASKS = Path.of("/proc/self/task");

  /** A pool that wakes by a timer is heard in every window; a loaded machine only in the first. */
  private static final int MOST_WINDOWS = 5;

  private static Map<String, Long> blocked(String pool) throws IOException {
    Map<String, Long> counts = new TreeMap<>();
    try (Stream<Path> listed = Files.list(TASKS)) {
      for (Path task : listed.collect(Collectors.toList())) {
        if (!Files.readString(task.resolve("comm")).startsWith(pool)) continue;
        List<String> status = Files.readAllLines(task.resolve("status"));
        for (String line : status) {
          if (line.startsWith("voluntary_ctxt_switches:"))
            counts.put(task.toString(), Long.valueOf(line.replaceAll("\\D", "")));
        }
      }
    }
    return counts;
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

  @ParameterizedTest
  @ValueSource(ints = {2, 8})
  void a_pool_that_has_worked_rests_without_waking(int workers) throws Exception {
    assumeTrue(Files.isReadable(TASKS.resolve(Long.toString(ProcessHandle.current().pid()))));
    try (BeatPool pool = BeatPool.builder().name("hush" + workers).workers(workers).build()) {
      work(pool);
      Thread.sleep(500);
      for (int window = 0; ; window++) {
        Map<String, Long> before = blocked("hush" + workers);
        assertThat(before).hasSize(pool.stats().threads()).isNotEmpty();
        Thread.sleep(2000);
        Map<String, Long> after = blocked("hush" + workers);
        if (after.equals(before)) return;
        if (window == MOST_WINDOWS) assertThat(after).isEqualTo(before);
      }
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

package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.topology.Pinning;
import io.github.beat4j.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the operating system says about the threads of pinned pools. */
@EnabledOnOs(OS.LINUX)
class PinningTest {
  private static final BitSet USABLE = Topology.current().cpuSet();
  private static final int ABSENT = 60_000;

  private static BeatPool pool(String name, Pinning pinning) {
    return BeatPool.builder().name(name).workers(2).pinning(pinning).build();
  }

  private static BitSet allowed() throws IOException {
    return allowed(Path.of("/proc/thread-self/status"));
  }

  private static BitSet allowed(Path status) throws IOException {
    for (String line : Files.readAllLines(status))
      if (line.startsWith("Cpus_allowed_list:")) return parse(line.split("\\s+", 2)[1]);
    throw new IOException(status + ": no Cpus_allowed_list");
  }

  private static BitSet parse(String list) {
    BitSet cpus = new BitSet();
    for (String part : list.trim().split(",", -1)) {
      String[] ends = part.split("-", 2);
      cpus.set(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]) + 1);
    }
    return cpus;
  }

  private static BitSet only(int cpu) {
    BitSet alone = new BitSet();
    alone.set(cpu);
    return alone;
  }

  /** One task on each thread of the pool at a time; what each gives, by the thread's name. */
  private static <T> Map<String, T> onEach(BeatPool pool, Callable<T> task) throws Exception {
    CountDownLatch all = new CountDownLatch(2);
    Map<String, T> results = new TreeMap<>();
    List<Future<?>> futures = new ArrayList<>();
    for (int i = 0; i < 2; i++)
      futures.add(
          pool.submit(
              () -> {
                all.countDown();
                all.await();
                T result = task.call();
                synchronized (results) {
                  results.put(Thread.currentThread().getName(), result);
                }
                return result;
              }));
    for (Future<?> future : futures) Bystanding.get(future);
    return results;
  }

  /** From a thread outside the pool, which does not help. */
  private static final class Bystanding {
    static void get(Future<?> future) throws Exception {
      while (!future.isDone()) Thread.sleep(1);
      future.get();
    }
  }

  static Stream<Pinning> groups() {
    return Stream.of(Pinning.core(), Pinning.cacheGroup(), Pinning.node());
  }

  @ParameterizedTest
  @MethodSource("groups")
  void each_thread_is_confined_to_its_group(Pinning pinning) throws Exception {
    try (BeatPool pool = pool("grouped", pinning)) {
      Map<String, BitSet> masks = onEach(pool, PinningTest::allowed);
      assertThat(masks).hasSize(2);
      for (int i = 0; i < 2; i++)
        assertThat(masks.get("grouped-worker-" + (i + 1)))
            .isEqualTo(pinning.seats(Topology.current()).of(i).cpus());
      assertThat(pool.describe()).contains(pinning + ": 2 threads pinned so far\n");
    }
    assertThat(allowed()).isEqualTo(USABLE);
  }

  @Test
  void each_thread_is_on_its_processor_and_begins_again_with_the_first() throws Exception {
    int first = USABLE.nextSetBit(0);
    int last = USABLE.length() - 1;
    try (BeatPool pool = pool("listed", Pinning.cpus(last, first));
        BeatPool narrow = pool("narrow", Pinning.cpus(last).required())) {
      assertThat(onEach(pool, PinningTest::allowed))
          .containsEntry("listed-worker-1", only(last))
          .containsEntry("listed-worker-2", only(first));
      assertThat(onEach(narrow, PinningTest::allowed).values()).containsOnly(only(last));
    }
  }

  @Test
  void a_guest_and_the_builder_run_where_they_did() throws Exception {
    try (BeatPool pool = pool("visited", Pinning.core().required())) {
      assertThat(pool.<BitSet, IOException>invoke(PinningTest::allowed)).isEqualTo(USABLE);
    }
    assertThat(allowed()).isEqualTo(USABLE);
  }

  @Test
  void the_threads_of_other_pools_and_of_watches_are_not_pinned_with_who_starts_them()
      throws Exception {
    try (BeatPool other = BeatPool.builder().name("free").workers(2).build();
        BeatPool pool =
            BeatPool.builder()
                .name("tight")
                .workers(2)
                .pinning(Pinning.cpus(USABLE.nextSetBit(0)))
                .build()) {
      pool.submit(
              () -> {
                assertThat(allowed().cardinality()).isEqualTo(1);
                for (int i = 0; i < 2; i++) other.execute(() -> {});
                Beat.withTimeout(Duration.ofSeconds(100), () -> "");
                return "";
              })
          .get();
      assertThat(onEach(other, PinningTest::allowed).values()).containsOnly(USABLE);
      assertThat(masks("tight-deadlines")).containsOnly(USABLE);
    }
  }

  /** Of this process's threads whose names begin so; the system keeps 15 letters of a name. */
  private static List<BitSet> masks(String prefix) throws IOException {
    List<BitSet> masks = new ArrayList<>();
    try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task"))) {
      for (Path task : tasks.toList()) {
        try {
          if (Files.readString(task.resolve("comm")).strip().startsWith(shortened(prefix)))
            masks.add(allowed(task.resolve("status")));
        } catch (IOException e) {
          // It ends just now, or has ended.
        }
      }
    }
    return masks;
  }

  private static String shortened(String name) {
    return name.substring(0, Math.min(15, name.length()));
  }

  @Test
  void nothing_is_left_behind() throws Exception {
    List<String> before = locks();
    try (BeatPool pool = pool("tidy", Pinning.core())) {
      onEach(pool, PinningTest::allowed);
      assertThat(masks("tidy-worker")).hasSize(2);
    }
    awaitNone("tidy-worker");
    assertThat(locks()).isEqualTo(before);
  }

  /** A thread that was joined may be the operating system's for a moment longer. */
  private static void awaitNone(String prefix) throws IOException {
    long start = System.nanoTime();
    while (!masks(prefix).isEmpty()) {
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
      Thread.onSpinWait();
    }
  }

  private static List<String> locks() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("cpu-"))
          .sorted()
          .toList();
    }
  }

  @Test
  void what_cannot_be_had_is_told_and_work_goes_on() throws Exception {
    try (BeatPool pool = pool("elsewhere", Pinning.cpus(ABSENT))) {
      assertThat(onEach(pool, PinningTest::allowed).values()).containsOnly(USABLE);
      assertThat(pool.describe())
          .contains("0 threads pinned so far, 2 not: none of the processors may be used");
    }
  }

  @Test
  void what_is_required_and_cannot_be_had_is_an_error() {
    BeatPoolBuilder builder = BeatPool.builder().pinning(Pinning.cpus(ABSENT).required());
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "pinning: processors [60000], required, but none of them may be used (expected: some of "
                + USABLE
                + "); or leave out required()");
  }

  @Test
  void a_pool_that_knows_the_machine_computes_the_same() {
    try (BeatPool aware = BeatPool.builder().workers(2).topologyAware(true).build();
        BeatPool pinned = pool("pinned", Pinning.core())) {
      for (BeatPool pool : List.of(aware, pinned)) {
        long sum = pool.invoke(() -> sum(0, 1 << 18));
        assertThat(sum).isEqualTo((1L << 17) * ((1 << 18) - 1L));
        assertThat(pool.describe()).contains("steal order: nearest first");
        assertThat(pool.nodes()).isEqualTo(Topology.current().nodes());
      }
    }
  }

  private static long sum(int from, int to) {
    if (to - from == 1) return from;
    int middle = (from + to) >>> 1;
    return Beat.pcallLong(() -> sum(from, middle), () -> sum(middle, to), Long::sum);
  }

  @Test
  void a_pool_that_knows_nothing_says_so() {
    try (BeatPool pool = BeatPool.builder().workers(2).build()) {
      assertThat(pool.describe()).contains("steal order: random\npinning: none\n");
      assertThat(pool.nodes()).isEqualTo(1);
      assertThat(pool.currentNode()).isEqualTo(-1);
    }
  }
}

package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.beat4j.StressProgram.Instance;
import io.github.beat4j.StressProgram.Place;
import io.github.beat4j.StressProgram.Wildness;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random programs under stress mean what they mean sequentially: nothing is lost, nothing runs
 * twice, every failure arrives, no thread is left.
 */
@Tag("stress")
@Timeout(300)
class StressTest {
  private static final String NAME = "stress";

  /** Over all numbers of workers: ten million. */
  private static final long CALLS = 10_000_000;

  private static final int SIZES = 6;
  private static final int MOST_NODES = 4000;

  /** Runs programs until so many of their nodes have run; gives the number of steals. */
  static long run(int workers, long nodes, int mostNodes, Wildness wildness) {
    return run(BeatPool.builder(), workers, nodes, mostNodes, wildness);
  }

  private static long run(
      BeatPoolBuilder builder, int workers, long nodes, int mostNodes, Wildness wildness) {
    long seed = Seeds.first();
    long done = 0;
    long steals;
    try (BeatPool pool = builder.name(NAME).workers(workers).stackSize(1 << 20).build();
        BeatPool other = BeatPool.builder().name(NAME).workers(2).stackSize(1 << 20).build()) {
      Place place = new Place(pool, other);
      Instance last = StressProgram.of(seed, mostNodes, wildness);
      long lastRan = last.ran();
      for (; done < nodes; seed++) {
        Instance oracle = StressProgram.of(seed, mostNodes, wildness);
        Instance subject = StressProgram.of(seed, mostNodes, wildness);
        String expected = oracle.sequentially();
        String outcome = subject.in(place);
        String wrong = outcome.equals(expected) ? subject.miscounted(outcome) : outcome;
        if (wrong != null)
          throw new AssertionError(
              Seeds.named(seed) + ", " + workers + " workers: " + wrong + ", not " + expected);
        if (last.ran() != lastRan)
          throw new AssertionError(Seeds.named(seed - 1) + ": a node ran after the end");
        last = subject;
        lastRan = subject.ran();
        done += lastRan;
      }
      steals = pool.stats().steals();
    }
    List<Thread> left = threads();
    if (!left.isEmpty()) throw new AssertionError("left behind: " + left);
    return steals;
  }

  private static List<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith(NAME + "-worker"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 8, 16})
  void ten_million_calls_mean_what_they_mean_sequentially(int workers) {
    long steals = run(workers, CALLS / SIZES, MOST_NODES, Wildness.CALLS);
    if (workers == 1) assertThat(steals).isZero();
    else assertThat(steals).isPositive();
  }

  /** Sleeps, nested pools, guests and submissions, on eight times as many workers as processors. */
  @Test
  void visits_of_other_pools_and_guests_are_no_different() {
    int workers = 8 * Runtime.getRuntime().availableProcessors();
    assertThat(run(workers, 300_000, 1000, Wildness.VISITS)).isPositive();
    assertThat(run(2, 100_000, 1000, Wildness.VISITS)).isPositive();
  }

  /** Branches of scopes that are cancelled may be left out; they do not run after the scope. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 16})
  void scopes_and_their_cancellation_change_nothing_else(int workers) {
    run(workers, 300_000, 1000, Wildness.SCOPES);
    run(BeatPool.builder().heartbeat(false), workers, 100_000, 1000, Wildness.SCOPES);
  }

  /** Large programs, so that most of them are handed over; also in the middle of a scope. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void virtual_callers_are_no_different(int workers) throws Exception {
    assumeTrue(VirtualThreads.exist());
    FutureTask<Long> steals =
        new FutureTask<>(
            () ->
                run(workers, 1_000_000, 40_000, Wildness.CALLS)
                    + run(workers, 100_000, 5000, Wildness.VISITS)
                    + run(workers, 100_000, 5000, Wildness.SCOPES)
                    + run(
                        BeatPool.builder().heartbeat(false),
                        workers,
                        50_000,
                        5000,
                        Wildness.SCOPES));
    VirtualThreads.start(steals);
    assertThat(steals.get()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4})
  void stack_and_heap_may_run_out(int workers) {
    assertThat(run(workers, 200_000, 1000, Wildness.EXHAUSTION)).isPositive();
    // Each call is promoted at once, so most overflows begin in the middle of a promotion.
    assertThat(run(BeatPool.builder().heartbeat(false), workers, 30_000, 1000, Wildness.EXHAUSTION))
        .isPositive();
  }

  /** Runs some programs, and prints whether there were steals. */
  static final class Some {
    public static void main(String[] args) {
      System.out.print(run(4, 200_000, 1000, Wildness.VISITS) > 0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-XX:+UseSerialGC", "-XX:+UseG1GC", "-XX:+UseParallelGC"})
  void a_tiny_young_generation_changes_nothing(String collector) throws Exception {
    assertThat(ChildJvm.run(Some.class, Map.of(), collector, "-Xmn2m", "-Xmx64m"))
        .isEqualTo(new ChildJvm.Ended(0, "true"));
  }

  /** Whoever computes is interrupted all the time; calls do not care. */
  @Test
  void interrupts_at_random_change_nothing() throws Exception {
    Thread self = Thread.currentThread();
    CountDownLatch over = new CountDownLatch(1);
    Thread interrupter =
        new Thread(
            () -> {
              try {
                while (!over.await(1, TimeUnit.MILLISECONDS)) {
                  self.interrupt();
                  for (Thread thread : threads()) thread.interrupt();
                }
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            });
    interrupter.start();
    try {
      assertThat(run(4, 500_000, MOST_NODES, Wildness.CALLS)).isPositive();
    } finally {
      over.countDown();
      assertThat(joinedDespiteInterrupts(interrupter)).isTrue();
    }
  }

  /**
   * Waits for the end of a thread that may interrupt this one once more, and says whether any did.
   */
  private static boolean joinedDespiteInterrupts(Thread thread) {
    boolean interrupted = Thread.interrupted();
    while (true) {
      try {
        thread.join();
        boolean last = Thread.interrupted();
        return interrupted || last;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
  }

  /** Programs are submitted from three threads while the pool is closed at some moment. */
  @Test
  void what_a_pool_accepts_before_it_is_closed_at_random_is_run_once() throws Exception {
    long seed = Seeds.first();
    Random random = new Random(seed);
    for (int round = 0; round < 150; round++) {
      BeatPool pool = BeatPool.builder().name(NAME).workers(1 + random.nextInt(4)).build();
      List<Submitter> submitters = new ArrayList<>();
      for (int i = 0; i < 3; i++) submitters.add(new Submitter(pool, seed + 1000L * round + i));
      for (Submitter submitter : submitters) submitter.start();
      TimeUnit.MICROSECONDS.sleep(random.nextInt(3000));
      pool.close();
      int atClose = 0;
      for (Submitter submitter : submitters) atClose += submitter.ended.get();
      for (Submitter submitter : submitters) submitter.join();
      pool.close();
      int ended = 0;
      for (Submitter submitter : submitters) {
        submitter.check(Seeds.named(seed));
        ended += submitter.ended.get();
      }
      assertThat(ended).as("ended when close returned").isEqualTo(atClose);
      assertThat(threads()).isEmpty();
    }
  }

  private static final class Submitter extends Thread {
    private final BeatPool pool;
    private final long seed;
    private final List<Instance> programs = new ArrayList<>();
    private final List<Future<Long>> futures = new ArrayList<>();
    private final AtomicInteger ended = new AtomicInteger();

    Submitter(BeatPool pool, long seed) {
      this.pool = pool;
      this.seed = seed;
    }

    @Override
    public void run() {
      Place place = new Place(pool, pool);
      try {
        for (int i = 0; i < 200; i++) {
          Instance program = StressProgram.of(seed + i, 300, Wildness.CALLS);
          futures.add(pool.submit(() -> counted(program, place)));
          programs.add(program);
        }
      } catch (RejectedExecutionException e) {
        // Closed.
      }
    }

    private long counted(Instance program, Place place) throws IOException {
      try {
        return program.here(place);
      } finally {
        ended.incrementAndGet();
      }
    }

    void check(String seeds) throws InterruptedException {
      for (int i = 0; i < futures.size(); i++) {
        String expected = StressProgram.of(seed + i, 300, Wildness.CALLS).sequentially();
        assertThat(futures.get(i).isDone()).as(seeds).isTrue();
        String outcome = outcome(futures.get(i));
        assertThat(outcome).as(seeds).isEqualTo(expected);
        assertThat(programs.get(i).miscounted(outcome)).as(seeds).isNull();
      }
    }

    private static String outcome(Future<Long> future) throws InterruptedException {
      try {
        return "returns " + future.get();
      } catch (ExecutionException e) {
        return "throws " + e.getCause();
      }
    }
  }

  /** One worker is lost to code that does not return; the others do all the rest. */
  @Test
  void a_task_that_never_returns_costs_one_worker() throws Exception {
    CountDownLatch stuck = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    try (BeatPool pool = BeatPool.builder().name(NAME).workers(3).build()) {
      Future<?> lost =
          pool.submit(
              () -> {
                stuck.countDown();
                while (never.getCount() != 0) Thread.onSpinWait();
              });
      assertThat(stuck.await(60, TimeUnit.SECONDS)).isTrue();
      long seed = Seeds.first();
      Place place = new Place(pool, pool);
      List<Future<Long>> futures = new ArrayList<>();
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        Instance program = StressProgram.of(seed + i, 300, Wildness.CALLS);
        expected.add(StressProgram.of(seed + i, 300, Wildness.CALLS).sequentially());
        futures.add(pool.submit(() -> program.here(place)));
      }
      for (int i = 0; i < futures.size(); i++)
        assertThat(Submitter.outcome(futures.get(i)))
            .as(Seeds.named(seed))
            .isEqualTo(expected.get(i));
      for (int i = 0; i < 100; i++) {
        Instance program = StressProgram.of(seed + i, 300, Wildness.CALLS);
        assertThat(program.in(place)).as(Seeds.named(seed)).isEqualTo(expected.get(i));
      }
      assertThat(lost.isDone()).isFalse();
      never.countDown();
    }
    assertThat(threads()).isEmpty();
  }
}

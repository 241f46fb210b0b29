package io.github.beat4j;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a dump tells of a pool that is held in one place meanwhile. */
@Timeout(120)
class DumpTest {
  private final CountDownLatch gate = new CountDownLatch(1);
  private final CountDownLatch stolen = new CountDownLatch(1);
  private final Thread main = Thread.currentThread();
  private String name;

  @BeforeEach
  void giveTheThreadAName() {
    name = main.getName();
    main.setName("caller");
  }

  @AfterEach
  void open() {
    gate.countDown();
    main.setName(name);
  }

  private static BeatPoolBuilder builder() {
    return BeatPool.builder().name("solver").workers(2);
  }

  @Test
  void a_pool_at_rest_has_no_roots() throws Exception {
    try (BeatPool pool = builder().build()) {
      assertThat(pool.dump())
          .isEqualTo("pool solver: 2 workers, 0 threads, 0 guests, 0 submitted tasks open\n");
      pool.submit(() -> 1).get();
      while (!pool.dump().contains("at rest")) Thread.onSpinWait();
      assertThat(pool.dump()).contains("\n  at rest: solver-worker-1\n");
      pool.shutdown();
      assertThat(pool.dump()).contains("open, shut down\n");
    }
  }

  /** Without a time limit: that would be another state. */
  private void waitForAWord() {
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_stolen_branch_is_below_whoever_has_forked_it_under_the_name_of_the_root() {
    try (BeatPool pool = builder().build()) {
      String text =
          pool.invoke(
              "import",
              () ->
                  Beat.pcall(
                      () -> {
                        await(stolen);
                        String dump = awaitDump(pool, "solver-worker-1 (WAITING)");
                        gate.countDown();
                        return dump;
                      },
                      () -> {
                        stolen.countDown();
                        waitForAWord();
                        return 0;
                      },
                      (dump, zero) -> dump));
      assertThat(text.lines())
          .hasSize(4)
          .element(0)
          .isEqualTo("pool solver: 2 workers, 1 threads, 1 guests, 0 submitted tasks open");
      assertThat(text.lines()).element(1).isEqualTo("  root import");
      assertThat(text.lines()).element(2).isEqualTo("    caller (RUNNABLE) runs the root");
      assertThat(text.lines())
          .element(3)
          .asString()
          .startsWith("      solver-worker-1 (WAITING) runs branch " + DumpTest.class.getName())
          .endsWith(" at depth 1");
    }
  }

  private static String awaitDump(BeatPool pool, String part) {
    String dump = pool.dump();
    while (!dump.contains(part)) dump = pool.dump();
    return dump;
  }

  @Test
  void the_scopes_and_time_limits_of_a_root_are_shown_outermost_first() {
    try (BeatPool pool = builder().workers(1).build()) {
      String text =
          pool.invoke(
              "import",
              () ->
                  Beat.withTimeout(
                      Duration.ofHours(1),
                      () ->
                          Beat.scope(
                              ScopePolicy.awaitAll(),
                              s -> {
                                s.cancel();
                                return pool.dump();
                              })));
      String me = Thread.currentThread().getName();
      assertThat(text)
          .contains(
              "  root import\n    time limit of " + me + "\n    scope of " + me + ", cancelled\n");
      assertThat(pool.dump()).doesNotContain("scope");
    }
  }

  @Test
  void a_joiner_tells_what_it_waits_for_and_who_runs_it() throws Exception {
    try (BeatPool pool = builder().build()) {
      Future<?> task =
          pool.submit(
              () ->
                  Beat.pcall(
                      () -> await(stolen),
                      () -> {
                        stolen.countDown();
                        waitForAWord();
                      }));
      String text = awaitDump(pool, ", waits for branch ");
      assertThat(text).contains("  root " + DumpTest.class.getName()).contains("1 submitted tasks");
      assertThat(text)
          .containsPattern(
              "solver-worker-\\d \\(\\w+\\) runs the root, waits for branch .* at depth 1 of"
                  + " solver-worker-\\d\n      solver-worker-\\d ");
      gate.countDown();
      task.get(1, MINUTES);
    }
  }

  @Test
  void who_has_said_that_it_blocks_is_marked() throws Exception {
    try (BeatPool pool = builder().build()) {
      Future<Integer> task =
          pool.submit(
              () ->
                  Beat.<Integer, RuntimeException>blocking(
                      () -> {
                        waitForAWord();
                        return 1;
                      }));
      awaitDump(pool, "runs the root, has said that it blocks");
      gate.countDown();
      assertThat(task.get()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.beat4j.Pools#all")
  void it_may_be_taken_at_any_time(BeatPoolBuilder builder) throws Exception {
    PcallTest.Tree tree = PcallTest.Tree.perfect(14);
    try (BeatPool pool = builder.build()) {
      Thread reader =
          new Thread(
              () -> {
                while (gate.getCount() > 0) pool.dump();
              });
      reader.start();
      for (int i = 0; i < 50; i++) {
        pool.execute(() -> PcallTest.Tree.lambdaSum(tree));
        assertThat((long) pool.invoke("sum", () -> PcallTest.Tree.lambdaSum(tree)))
            .isEqualTo(PcallTest.Tree.sequentialSum(tree));
      }
      gate.countDown();
      reader.join();
    }
  }

  @Test
  void a_name_is_some_text_and_without_effect_inside_a_root() {
    try (BeatPool pool = builder().build()) {
      assertThatThrownBy(() -> pool.invoke(" ", () -> {}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("name: blank (expected: some text); without a name the class is shown");
      String inner = pool.invoke("outer", () -> pool.invoke("inner", pool::dump));
      assertThat(inner).contains("root outer").doesNotContain("inner");
    }
  }

  @Test
  void threads_bear_the_name_of_their_root_on_request() throws Exception {
    try (BeatPool pool = builder().nameThreads(true).build()) {
      String[] thief = new String[1];
      pool.invoke(
          "import",
          () ->
              Beat.pcall(
                  () -> await(stolen),
                  () -> {
                    thief[0] = Thread.currentThread().getName();
                    stolen.countDown();
                  }));
      assertThat(thief[0]).isEqualTo("solver-worker-1 [import]");
      assertThat(main.getName()).isEqualTo("caller");
      Thread worker = pool.submit(Thread::currentThread).get();
      while (!worker.getName().matches("solver-worker-[12]")) Thread.onSpinWait();
      assertThat(pool.submit(() -> Thread.currentThread().getName()).get())
          .matches("solver-worker-[12] \\[" + DumpTest.class.getName() + ".*]");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(1, MINUTES)) throw new AssertionError("not opened");
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

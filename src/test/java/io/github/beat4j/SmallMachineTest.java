package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class SmallMachineTest {

  /** Prints the threads of Beat after the class is loaded. */
  static final class Load {
    public static void main(String[] args) throws Exception {
      Class.forName("io.github.beat4j.Beat");
      BeatPool.common();
      System.out.print(ChildJvm.threadsOfBeat());
    }
  }

  /** Prints the threads of Beat after hundreds of thousands of calls. */
  static final class Work {
    public static void main(String[] args) throws Exception {
      PcallTest.Tree tree = PcallTest.Tree.perfect(16);
      for (int i = 0; i < 5; i++) {
        if (PcallTest.Tree.sum(tree) != PcallTest.Tree.sequentialSum(tree)) System.exit(3);
        if (PcallTest.Tree.lambdaSum(tree) != PcallTest.Tree.sequentialSum(tree)) System.exit(4);
      }
      String where = BeatPool.common().submit(() -> Thread.currentThread().getName()).get();
      System.out.print(ChildJvm.threadsOfBeat() + " " + where);
    }
  }

  @Test
  void loading_the_class_starts_no_thread() throws Exception {
    assertThat(ChildJvm.run(Load.class, Map.of(), "-XX:ActiveProcessorCount=8"))
        .isEqualTo(new ChildJvm.Ended(0, "[]"));
  }

  @Test
  void a_parallelism_of_one_starts_no_thread() throws Exception {
    assertThat(ChildJvm.run(Work.class, Map.of(), "-Dio.github.beat4j.parallelism=1"))
        .isEqualTo(new ChildJvm.Ended(0, "[] main"));
  }

  @Test
  void a_single_processor_starts_no_thread() throws Exception {
    assertThat(ChildJvm.run(Work.class, Map.of(), "-XX:ActiveProcessorCount=1"))
        .isEqualTo(new ChildJvm.Ended(0, "[] main"));
  }

  @Test
  void with_two_processors_one_thread_is_enough() throws Exception {
    ChildJvm.Ended ended = ChildJvm.run(Work.class, Map.of(), "-XX:ActiveProcessorCount=2");
    assertThat(ended)
        .isEqualTo(new ChildJvm.Ended(0, "[beat-common-worker-1] beat-common-worker-1"));
  }

  @Test
  void a_pool_of_one_worker_gives_the_same_results_and_starts_a_thread_for_tasks_only()
      throws Exception {
    PcallTest.Tree tree = PcallTest.Tree.perfect(14);
    try (BeatPool pool = BeatPool.builder().workers(1).build()) {
      for (int i = 0; i < 10; i++)
        assertThat((long) pool.invoke(() -> PcallTest.Tree.lambdaSum(tree)))
            .isEqualTo(PcallTest.Tree.sequentialSum(tree));
      assertThat(pool.stats().threads()).isZero();
      assertThat(pool.submit(() -> PcallTest.Tree.sum(tree)).get())
          .isEqualTo(PcallTest.Tree.sequentialSum(tree));
      assertThat(pool.awaitQuiescence(Duration.ofSeconds(20))).isTrue();
      assertThat(pool.stats().threads()).isEqualTo(1);
      assertThat(pool.stats().steals()).isZero();
    }
  }

  @Test
  void the_sequential_pool_starts_no_thread_at_all() throws Exception {
    try (BeatPool pool = BeatPool.sequential()) {
      Thread[] ran = new Thread[1];
      pool.execute(() -> ran[0] = Thread.currentThread());
      assertThat(ran[0]).isSameAs(Thread.currentThread());
      pool.invoke(() -> Beat.pcall(() -> {}, () -> {}));
      assertThat(pool.stats().threads()).isZero();
      assertThat(pool.stats().promotions()).isZero();
    }
  }
}

package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(300)
class CommonPoolTest {
  private static final String PROPERTY = "-Dio.github.beat4j.parallelism=";
  private static final String VARIABLE = "BEAT_PARALLELISM";

  /** Uses everything once and says nothing; its daemon threads do not keep the JVM. */
  static final class Quiet {
    public static void main(String[] args) throws Exception {
      PcallTest.Tree tree = PcallTest.Tree.perfect(16);
      if (PcallTest.Tree.sum(tree) != PcallTest.Tree.sequentialSum(tree)) System.exit(3);
      if (PcallTest.Tree.lambdaSum(tree) != PcallTest.Tree.sequentialSum(tree)) System.exit(4);
      if (BeatPool.common().submit(() -> 7).get() != 7) System.exit(5);
      BeatPool.builder().workers(2).build().execute(() -> {});
    }
  }

  /** Prints the number of workers, and which of the threads are no daemons. */
  static final class Workers {
    public static void main(String[] args) throws Exception {
      boolean daemon = BeatPool.common().submit(() -> Thread.currentThread().isDaemon()).get();
      System.out.print(BeatPool.common().stats().workers() + (daemon ? " daemon" : ""));
    }
  }

  /** Prints what the first use throws. */
  static final class FirstUse {
    public static void main(String[] args) {
      try {
        BeatPool.common();
      } catch (ExceptionInInitializerError e) {
        System.out.print(e.getCause().getMessage());
      }
    }
  }

  @Test
  void nothing_is_printed_and_no_thread_keeps_the_jvm() throws Exception {
    assertThat(ChildJvm.run(Quiet.class, Map.of(), PROPERTY + "4"))
        .isEqualTo(new ChildJvm.Ended(0, ""));
  }

  @Test
  void the_property_sets_the_workers() throws Exception {
    assertThat(ChildJvm.run(Workers.class, Map.of(), PROPERTY + "5").output())
        .isEqualTo("5 daemon");
  }

  @Test
  void so_does_the_variable_unless_the_property_is_set() throws Exception {
    assertThat(ChildJvm.run(Workers.class, Map.of(VARIABLE, " 6 ")).output()).isEqualTo("6 daemon");
    assertThat(ChildJvm.run(Workers.class, Map.of(VARIABLE, "6"), PROPERTY + "3").output())
        .isEqualTo("3 daemon");
  }

  @Test
  void without_either_there_is_a_worker_for_each_processor() throws Exception {
    assertThat(ChildJvm.run(Workers.class, Map.of(), "-XX:ActiveProcessorCount=3").output())
        .isEqualTo("3 daemon");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "32768", "four", ""})
  void a_bad_property_is_named_with_the_remedy(String value) throws Exception {
    assertThat(ChildJvm.run(FirstUse.class, Map.of(), PROPERTY + value).output())
        .isEqualTo(
            "system property io.github.beat4j.parallelism: "
                + value
                + " (expected: 1..32767); leave it unset for one per available processor");
  }

  @Test
  void a_bad_variable_is_named_with_the_remedy() throws Exception {
    assertThat(ChildJvm.run(FirstUse.class, Map.of(VARIABLE, "many")).output())
        .isEqualTo(
            "environment variable BEAT_PARALLELISM: many"
                + " (expected: 1..32767); leave it unset for one per available processor");
  }

  @Test
  void it_cannot_be_closed() {
    assertThatThrownBy(() -> BeatPool.common().close())
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("a pool of your own");
    assertThat(BeatPool.common().invoke(() -> 1)).isEqualTo(1);
  }
}

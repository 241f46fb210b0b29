package io.github.beat4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The first steal does not throw the user's compiled recursion away. A child JVM compiles one while
 * the pool's only thread is kept busy, then lets the thread steal, and prints what HotSpot compiles
 * and discards.
 */
@Timeout(600)
class RehearsalTest {
  /**
   * C2 may have compiled from what the very first milliseconds looked like: not every run counts.
   */
  private static final int ATTEMPTS = 3;

  /** The twin's: it must be seen once. */
  private static final int TWIN_ATTEMPTS = 10;

  private static final Pattern DISCARDED =
      Pattern.compile(
          " 4 +" + Pattern.quote(Recursion.class.getName()) + "::sum .*made not entrant");

  @Test
  void a_rehearsed_pool_leaves_compiled_user_code_alone() throws Exception {
    int kept = 0;
    for (int i = 0; i < ATTEMPTS && kept == 0; i++) if (!discards("rehearsed")) kept++;
    assertThat(kept).isPositive();
  }

  /** The weaker twin: the thread was busy from its start, and never came to rehearse. */
  @Test
  void without_a_rehearsal_the_first_steal_discards_it() throws Exception {
    int discarded = 0;
    for (int i = 0; i < TWIN_ATTEMPTS && discarded == 0; i++)
      if (discards("unrehearsed")) discarded++;
    assertThat(discarded).isPositive();
  }

  private static boolean discards(String mode) throws IOException, InterruptedException {
    ChildJvm.Ended child =
        ChildJvm.run(
            Recursion.class,
            Map.of(),
            "-XX:TieredStopAtLevel=4",
            "-XX:+PrintCompilation",
            "-Dmode=" + mode);
    assertThat(child.status()).as(child.output()).isZero();
    int begin = child.output().indexOf(Recursion.THIEF_COMES);
    assertThat(begin).as(child.output()).isNotNegative();
    return DISCARDED.matcher(child.output().substring(begin)).find();
  }

  static final class Recursion {
    static final String THIEF_COMES = "the thief comes";
    private static final int HEIGHT = 16;
    private static final int STEALS = 50;
    private static final long QUIET_NANOS = 1_500_000_000L;
    private static volatile boolean released;

    private Recursion() {}

    /** A tree that is not there: the sum of its heights. */
    static long sum(Integer height) {
      return height == 0
          ? 0
          : height + Beat.pcallLong(Recursion::sum, height - 1, height - 1, Long::sum);
    }

    public static void main(String[] arguments) throws Exception {
      try (BeatPool pool = BeatPool.builder().workers(2).build()) {
        if (System.getProperty("mode").equals("rehearsed")) {
          pool.submit(() -> {}).get();
          Thread.sleep(500);
        }
        pool.execute(
            () -> {
              while (!released) Thread.onSpinWait();
            });
        untilCompiled(pool);
        System.out.println(THIEF_COMES);
        released = true;
        while (pool.stats().steals() < STEALS) pool.invoke(() -> sum(HEIGHT));
      }
    }

    /** On a busy machine the compiler has its turn much later than on a quiet one. */
    private static void untilCompiled(BeatPool pool) {
      CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
      long spent = -1;
      long since = System.nanoTime();
      while (System.nanoTime() - since < QUIET_NANOS) {
        pool.invoke(() -> sum(HEIGHT));
        long now = compiler.getTotalCompilationTime();
        if (now != spent) since = System.nanoTime();
        spent = now;
      }
    }
  }
}

package io.github.beat4j.jmh.sections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ChildWatchTest {
  private static final Duration LIMIT = Duration.ofSeconds(2);

  /** A JVM that waits for the end of its input. */
  private static Process waitsForEver() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java, "-cp", System.getProperty("java.class.path"), Reader.class.getName())
        .redirectErrorStream(true)
        .start();
  }

  /** The child's program. */
  static final class Reader {
    private Reader() {}

    public static void main(String[] arguments) throws IOException {
      System.in.read();
    }
  }

  @Test
  void a_child_that_does_not_end_is_ended_and_an_older_one_is_not() throws Exception {
    Process older = waitsForEver();
    ChildWatch watch = null;
    Process younger = null;
    // Not too late, on a machine that stood still.
    while (younger == null || (watch.hasRung() && younger.isAlive())) {
      watch = new ChildWatch(LIMIT);
      younger = waitsForEver();
    }
    assertThat(younger.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(watch.hasRung()).isTrue();
    assertThat(older.isAlive()).isTrue();
    older.destroyForcibly().waitFor();
  }

  @Test
  void a_watch_that_is_closed_ends_nobody() throws Exception {
    ChildWatch watch = new ChildWatch(LIMIT);
    Process child = waitsForEver();
    watch.close();
    assertThat(child.waitFor(2 * LIMIT.toMillis(), TimeUnit.MILLISECONDS)).isFalse();
    assertThat(watch.hasRung()).isFalse();
    child.destroyForcibly().waitFor();
  }
}

package io.github.beat4j.jmh.sections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ChildWatchTest {
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
    ChildWatch watch = new ChildWatch(Duration.ofSeconds(3));
    Process younger = waitsForEver();
    assertThat(younger.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(older.isAlive()).isTrue();
    watch.close();
    older.destroyForcibly().waitFor();
  }

  @Test
  void a_watch_that_is_closed_ends_nobody() throws Exception {
    ChildWatch watch = new ChildWatch(Duration.ofSeconds(1));
    Process child = waitsForEver();
    watch.close();
    assertThat(child.waitFor(2, TimeUnit.SECONDS)).isFalse();
    child.destroyForcibly().waitFor();
  }
}

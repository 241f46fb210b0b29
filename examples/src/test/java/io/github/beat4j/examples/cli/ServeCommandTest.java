package io.github.beat4j.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

class ServeCommandTest {
  @Test
  void wrongOptionsAreNamedWithWhatIsExpected() {
    refuses(
        "--engine: quick (expected: beat, alone, plain, forkjoin, fixed or virtual)",
        "--engine",
        "quick");
    refuses("--queue: 0 (expected: 1..1048576)", "--queue", 0);
    refuses("--port: 65536 (expected: 0..65535)", "--port", 65_536);
    for (String time : new String[] {"200", "0ms", "1h", "ms", "99999999s"})
      refuses(time + " (expected: a number and ms, s or m)", "--deadline", time);
  }

  @Test
  @EnabledForJreRange(max = JRE.JAVA_20)
  void virtualThreadsWantALaterJdk() {
    refuses("--engine: virtual on Java", "--engine", "virtual", "--port", 0);
  }

  private static void refuses(String message, Object... options) {
    Object[] arguments = new Object[options.length + 1];
    arguments[0] = "serve";
    System.arraycopy(options, 0, arguments, 1, options.length);

    CommandLineRun run = CommandLineRun.of(arguments);

    assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
    assertThat(run.err()).contains(message);
  }
}

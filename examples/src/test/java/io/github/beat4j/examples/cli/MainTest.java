package io.github.beat4j.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {
  @Test
  void anUnknownCommandIsAUsageError() {
    StringWriter messages = new StringWriter();

    int status =
        new CommandLine(new Main()).setErr(new PrintWriter(messages, true)).execute("no-such-job");

    assertThat(status).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(messages.toString()).contains("no-such-job");
  }
}

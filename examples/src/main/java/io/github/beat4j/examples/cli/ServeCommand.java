package io.github.beat4j.examples.cli;

import io.github.beat4j.examples.service.EngineKind;
import io.github.beat4j.examples.service.Service;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs the service until the process is told to end. */
@Command(
    name = "serve",
    description = {
      "An HTTP service on the loopback address that computes, on one Beat pool or another engine.",
      "",
      "  /small?n=14   the sum of a tree of 2^n - 1 nodes",
      "  /large?n=10   the ways to place n queens",
      "  /stats        what was received and answered",
      "",
      "400 for a wrong n, 503 when the queue is full, 504 when the deadline is over. With"
          + " progress=MILLIS the answer is lines, one each so many milliseconds and the result"
          + " last, and a client that goes is noticed. Ends gracefully on SIGTERM and SIGINT.",
      ""
    })
final class ServeCommand implements Callable<Integer> {
  private static final int LARGEST_PORT = 65_535;
  private static final int LARGEST_QUEUE = 1 << 20;

  @Spec private CommandSpec spec;
  @Mixin private WorkersOption workersOption;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Where it listens; 0 for any free port. 8080 if left out.")
  private int port = 8080;

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description = "beat, alone, plain, forkjoin, fixed or virtual; beat if left out.")
  private String engine = "beat";

  @Option(
      names = "--queue",
      paramLabel = "N",
      description = "How many requests may wait for a worker; 64 if left out.")
  private int queue = 64;

  @Option(
      names = "--deadline",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "How long a request may take, as 200ms or 2s; 200ms if left out.")
  private Duration deadline = Duration.ofMillis(200);

  @Option(names = "--verbose", description = "Log each answer.")
  private boolean verbose;

  @Override
  public Integer call() throws IOException, InterruptedException {
    check("--port", port, 0, LARGEST_PORT);
    check("--queue", queue, 1, LARGEST_QUEUE);
    // Before the first logger.
    if (verbose) System.setProperty("beat.log", "DEBUG");
    EngineKind kind = kind();
    CountDownLatch told = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> closeBy(told, closed)));
    try (Service service = start(kind)) {
      PrintWriter out = spec.commandLine().getOut();
      out.printf("%s listens on http://127.0.0.1:%d/%n", engine, service.port());
      out.flush();
      told.await();
    } finally {
      closed.countDown();
    }
    return ExitStatus.FINE;
  }

  private Service start(EngineKind kind) throws IOException {
    try {
      return Service.start(port, kind.create(workersOption.workers(), queue), deadline);
    } catch (UnsupportedOperationException absent) {
      throw new ParameterException(spec.commandLine(), "--" + absent.getMessage(), absent);
    }
  }

  private EngineKind kind() {
    for (EngineKind kind : EngineKind.values())
      if (kind.name().toLowerCase(Locale.ROOT).equals(engine)) return kind;
    throw new ParameterException(
        spec.commandLine(),
        "--engine: %s (expected: beat, alone, plain, forkjoin, fixed or virtual); leave it out for beat"
            .formatted(engine));
  }

  private void check(String option, int value, int least, int most) {
    if (value < least || value > most)
      throw new ParameterException(
          spec.commandLine(),
          "%s: %d (expected: %d..%d); leave it out for the default"
              .formatted(option, value, least, most));
  }

  /** The JVM ends when this returns. */
  private static void closeBy(CountDownLatch told, CountDownLatch closed) {
    told.countDown();
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

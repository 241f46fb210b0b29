package io.github.beat4j.jmh.sections;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Ends the JVMs that are begun after it, unless it is closed in time: a pool under comparison may
 * hang, and JMH would wait for ever.
 */
final class ChildWatch {
  private final Set<ProcessHandle> older = children();
  private final CompletableFuture<Void> alarm;
  private volatile boolean rung;

  ChildWatch(Duration limit) {
    Executor later = CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS);
    alarm = CompletableFuture.runAsync(this::end, later);
  }

  private static Set<ProcessHandle> children() {
    return ProcessHandle.current().children().collect(Collectors.toSet());
  }

  private void end() {
    rung = true;
    for (ProcessHandle child : children()) if (!older.contains(child)) child.destroyForcibly();
  }

  /** Whether the time was over. */
  boolean hasRung() {
    return rung;
  }

  void close() {
    alarm.cancel(false);
  }
}

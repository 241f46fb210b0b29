package io.github.beat4j;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * What the library logs while this is open; {@link System.Logger} ends in java.util.logging here.
 */
final class Logged extends Handler implements AutoCloseable {
  /** Held, because the log manager does not. */
  private static final Logger LOGGER = Logger.getLogger("io.github.beat4j");

  private final List<LogRecord> records = new CopyOnWriteArrayList<>();

  Logged() {
    LOGGER.setUseParentHandlers(false);
    LOGGER.addHandler(this);
  }

  /** What was logged about a pool. */
  List<LogRecord> about(String pool) {
    return records.stream()
        .filter(
            r -> r.getLevel().equals(Level.WARNING) && r.getMessage().startsWith("pool " + pool))
        .collect(Collectors.toList());
  }

  /** Waits until so much was logged about it. */
  List<LogRecord> await(String pool, int number) throws InterruptedException {
    while (about(pool).size() < number) Thread.sleep(1);
    return about(pool);
  }

  @Override
  public void publish(LogRecord logged) {
    records.add(logged);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    LOGGER.removeHandler(this);
    LOGGER.setUseParentHandlers(true);
  }
}

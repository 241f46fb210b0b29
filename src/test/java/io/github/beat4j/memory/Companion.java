package io.github.beat4j.memory;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Another thread that lives as long as this is open, and does one thing after the other. */
final class Companion implements AutoCloseable {
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "companion"));

  interface Deed {
    void run() throws Exception;
  }

  <R> Future<R> begins(Callable<R> question) {
    return thread.submit(question);
  }

  <R> R asked(Callable<R> question) throws Exception {
    return begins(question).get();
  }

  void told(Deed deed) throws Exception {
    asked(
        () -> {
          deed.run();
          return true;
        });
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}

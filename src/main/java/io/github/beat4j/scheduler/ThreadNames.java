package io.github.beat4j.scheduler;

import org.jspecify.annotations.Nullable;

/**
 * Adds the name of the root to that of a pool's thread while it works for it, if the pool is set
 * so. To rename a thread is a native call of some microseconds, much more than a steal. Owner only;
 * never throws, since it runs where a stolen branch would be lost.
 */
final class ThreadNames {
  private final boolean on;
  private @Nullable String plain;
  private @Nullable String given;

  ThreadNames(boolean on) {
    this.on = on;
  }

  void begin(@Nullable String label) {
    if (on && label != null) rename(label);
  }

  void beginTask(Runnable task) {
    if (on) rename(task);
  }

  private void rename(Object named) {
    try {
      String label = named instanceof String text ? text : Labels.of(named);
      Thread thread = Thread.currentThread();
      plain = thread.getName();
      given = plain + " [" + label + "]";
      thread.setName(given);
    } catch (Throwable t) {
      given = null;
    }
  }

  /** Unless the task has given its thread a name itself. */
  void end() {
    if (given == null || plain == null) return;
    try {
      Thread thread = Thread.currentThread();
      if (thread.getName().equals(given)) thread.setName(plain);
    } catch (Throwable t) {
      // A wrong name, that is all.
    }
    given = null;
  }
}

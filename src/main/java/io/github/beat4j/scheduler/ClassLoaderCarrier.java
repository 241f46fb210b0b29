package io.github.beat4j.scheduler;

import io.github.beat4j.context.ContextCarrier;
import org.jspecify.annotations.Nullable;

/** Carries the context class loader, without a write where the thread has it already. */
public final class ClassLoaderCarrier implements ContextCarrier {
  /** There is nothing to tell two of them apart. */
  public static final ContextCarrier INSTANCE = new ClassLoaderCarrier();

  private ClassLoaderCarrier() {}

  @Override
  public Snapshot capture() {
    return new Loader(Thread.currentThread().getContextClassLoader());
  }

  private record Loader(@Nullable ClassLoader loader) implements Snapshot {
    @Override
    @SuppressWarnings("ReferenceEquality") // whatever a loader says to equals
    public void run(Runnable task) {
      Thread thread = Thread.currentThread();
      ClassLoader former = thread.getContextClassLoader();
      if (former != loader) thread.setContextClassLoader(loader);
      try {
        task.run();
      } finally {
        // The task may have set another one, and forgotten it.
        if (thread.getContextClassLoader() != former) thread.setContextClassLoader(former);
      }
    }
  }
}

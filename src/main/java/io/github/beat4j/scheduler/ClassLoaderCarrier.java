package io.github.beat4j.scheduler;

import io.github.beat4j.context.ContextCarrier;
import io.github.beat4j.function.Branch;
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

  record Loader(@Nullable ClassLoader loader) implements Snapshot {
    @Override
    public void run(Runnable task) {
      call(
          () -> {
            task.run();
            return "";
          });
    }

    @SuppressWarnings("ReferenceEquality") // whatever a loader says to equals
    <T extends @Nullable Object, X extends Throwable> T call(Branch<T, X> branch) throws X {
      Thread thread = Thread.currentThread();
      ClassLoader former = thread.getContextClassLoader();
      if (former != loader) thread.setContextClassLoader(loader);
      try {
        return branch.run();
      } finally {
        // The task may have set another one, and forgotten it.
        if (thread.getContextClassLoader() != former) thread.setContextClassLoader(former);
      }
    }
  }
}

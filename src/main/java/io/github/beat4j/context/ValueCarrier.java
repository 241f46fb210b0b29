package io.github.beat4j.context;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Carries what can be read and written. */
final class ValueCarrier<T extends @Nullable Object> implements ContextCarrier {
  private final Supplier<? extends T> read;
  private final Consumer<? super T> write;

  ValueCarrier(Supplier<? extends T> read, Consumer<? super T> write) {
    this.read = read;
    this.write = write;
  }

  @Override
  public Snapshot capture() {
    T value = read.get();
    return task -> runWith(value, task);
  }

  private void runWith(T value, Runnable task) {
    T former = read.get();
    try {
      write.accept(value);
      task.run();
    } finally {
      write.accept(former);
    }
  }
}

package io.github.beat4j.scheduler;

import io.github.beat4j.context.ContextCarrier.Snapshot;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The call of a future with the context of its submitter. */
final class CarriedCall<T extends @Nullable Object> implements Callable<T> {
  private final Callable<T> call;
  private final Snapshot context;

  CarriedCall(Callable<T> call, Snapshot context) {
    this.call = call;
    this.context = context;
  }

  @Override
  public T call() throws Exception {
    return Context.run(context, call::call);
  }

  @Override
  public String toString() {
    return call.toString();
  }
}

package io.github.beat4j.scheduler;

import io.github.beat4j.context.ContextCarrier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several carriers as one: the first one's values are put on first and taken off last. */
final class Carriers implements ContextCarrier {
  private final ContextCarrier[] all;

  Carriers(List<ContextCarrier> all) {
    this.all = all.toArray(ContextCarrier[]::new);
  }

  /** Null if there is nothing to carry. */
  static @Nullable ContextCarrier of(List<ContextCarrier> all) {
    return switch (all.size()) {
      case 0 -> null;
      case 1 -> all.get(0);
      default -> new Carriers(all);
    };
  }

  @Override
  public Snapshot capture() {
    Snapshot[] snapshots = new Snapshot[all.length];
    for (int i = 0; i < all.length; i++) snapshots[i] = Context.captureOne(all[i]);
    return new Snapshots(snapshots);
  }

  private static final class Snapshots implements Snapshot {
    private final Snapshot[] all;

    Snapshots(Snapshot[] all) {
      this.all = all;
    }

    @Override
    public void run(Runnable task) {
      run(0, task);
    }

    private void run(int first, Runnable task) {
      if (first == all.length) task.run();
      else all[first].run(() -> run(first + 1, task));
    }
  }
}

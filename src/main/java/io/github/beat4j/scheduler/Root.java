package io.github.beat4j.scheduler;

import io.github.beat4j.context.ContextCarrier.Snapshot;
import io.github.beat4j.function.VoidBranch;
import org.jspecify.annotations.Nullable;

/**
 * The identity of one outermost call, and the context that its stolen branches run in. A join helps
 * with tasks of its own root only.
 */
final class Root {
  /** Whether the call was entered by a guest, who then counts as one of the pool's workers. */
  final boolean enteredByGuest;

  /** What it is called in dumps; null if nobody has called it anything. */
  final @Nullable String label;

  private @Nullable Snapshot context;

  Root(boolean enteredByGuest) {
    this(enteredByGuest, null, null);
  }

  Root(boolean enteredByGuest, @Nullable String label, @Nullable Snapshot context) {
    this.enteredByGuest = enteredByGuest;
    this.label = label;
    this.context = context;
  }

  /** Runs a stolen branch on the thread that has stolen it. */
  void run(VoidBranch<Throwable> branch) throws Throwable {
    Snapshot own = context;
    if (own == null) {
      branch.run();
    } else {
      Context.run(
          own,
          () -> {
            branch.run();
            return "";
          });
    }
  }

  /** No branch of it is left. Whoever remembers the root shall not hold its context. */
  void forgetContext() {
    context = null;
  }
}

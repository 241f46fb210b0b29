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

  private @Nullable Snapshot context;

  Root(boolean enteredByGuest) {
    this(enteredByGuest, null);
  }

  Root(boolean enteredByGuest, @Nullable Snapshot context) {
    this.enteredByGuest = enteredByGuest;
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

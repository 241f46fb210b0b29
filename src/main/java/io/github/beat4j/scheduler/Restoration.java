package io.github.beat4j.scheduler;

import io.github.beat4j.context.ContextCarrier.Snapshot;
import io.github.beat4j.function.Branch;
import org.jspecify.annotations.Nullable;

/**
 * One run of a branch in a context. The carriers are the user's code: what they do wrong, or with
 * the branch's failure, must not lose the branch, run it twice, or run it where its worker is not.
 */
final class Restoration<T extends @Nullable Object, X extends Throwable> implements Runnable {
  private static final String RULE =
      " (expected: a carrier runs its task exactly once, on the calling thread, before it returns)";

  private final Thread thread = Thread.currentThread();
  private final Branch<T, X> branch;
  private boolean begun;
  private @Nullable T result;
  private @Nullable Throwable failure;

  Restoration(Branch<T, X> branch) {
    this.branch = branch;
  }

  @Override
  public void run() {
    if (Thread.currentThread() != thread)
      throw new IllegalStateException("context: run on " + Thread.currentThread().getName() + RULE);
    if (begun) throw new IllegalStateException("context: run again" + RULE);
    begun = true;
    try {
      result = branch.run();
    } catch (Throwable t) {
      failure = t;
    }
  }

  @SuppressWarnings("NullAway") // the result is what the branch has returned
  T in(Snapshot snapshot) throws X {
    try {
      snapshot.run(this);
      if (!begun) throw new IllegalStateException("context: not run" + RULE);
    } catch (Throwable t) {
      if (failure == null) throw t;
      JoinTrace.suppress(failure, t);
    } finally {
      begun = true;
    }
    if (failure != null) throw JoinTrace.<RuntimeException>unchecked(failure);
    return result;
  }
}

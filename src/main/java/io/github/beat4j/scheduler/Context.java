package io.github.beat4j.scheduler;

import io.github.beat4j.context.ContextCarrier;
import io.github.beat4j.context.ContextCarrier.Snapshot;
import io.github.beat4j.function.Branch;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Captures the context of a root or of a submitter, and runs stolen and submitted work in it. */
final class Context {
  private Context() {}

  /**
   * Captures. A carrier that fails makes a snapshot that fails: whoever promotes a branch is in the
   * middle of a call of the user's, and must not throw.
   *
   * @throws StackOverflowError if the stack does not suffice, and nothing was captured
   * @throws OutOfMemoryError if the memory does not
   */
  static Snapshot capture(ContextCarrier carrier) {
    try {
      return captureOne(carrier);
    } catch (StackOverflowError | OutOfMemoryError e) {
      throw e;
    } catch (Throwable t) {
      return task -> {
        throw JoinTrace.<RuntimeException>unchecked(t);
      };
    }
  }

  static Snapshot captureOne(ContextCarrier carrier) {
    Snapshot snapshot = carrier.capture();
    return Objects.requireNonNull(
        snapshot, () -> "context: " + carrier + " has captured null (expected: a snapshot)");
  }

  /**
   * Runs a branch in a context, on the calling thread.
   *
   * @return what the branch returns
   * @throws X what the branch throws, or else what a carrier throws, whose type is not declared
   */
  static <T extends @Nullable Object, X extends Throwable> T run(
      Snapshot snapshot, Branch<T, X> branch) throws X {
    // Each submission goes this way, if nothing else is carried: no need to watch our own carrier.
    if (snapshot instanceof ClassLoaderCarrier.Loader loader) return loader.call(branch);
    return new Restoration<>(branch).in(snapshot);
  }
}

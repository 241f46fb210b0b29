package io.github.beat4j.scheduler;

import io.github.beat4j.function.Branch;
import org.jspecify.annotations.Nullable;

/**
 * What a thread of a pool does before it blocks: it shows its latent branches, and its place among
 * those that compute goes to a sleeper or to a spare thread. A guest has no place to give away, and
 * is only not reported as one that blocks.
 */
public final class Blocking {
  private Blocking() {}

  /**
   * Runs a call that may block.
   *
   * @param call the call; runs on the calling thread, at once
   * @return its result
   * @throws X what the call throws
   */
  public static <T extends @Nullable Object, X extends Throwable> T run(Branch<T, X> call)
      throws X {
    Worker worker = CurrentWorker.get();
    if (!worker.beginBlocking()) return call.run();
    try {
      return call.run();
    } finally {
      worker.endBlocking();
    }
  }

  /**
   * The same for a call that is interrupted when what it is part of is cancelled.
   *
   * @param call the call; runs on the calling thread, at once
   * @return its result
   * @throws X what the call throws
   */
  public static <T extends @Nullable Object, X extends Throwable> T interruptibly(Branch<T, X> call)
      throws X {
    return InterruptibleCall.run(CurrentWorker.get(), () -> run(call));
  }
}

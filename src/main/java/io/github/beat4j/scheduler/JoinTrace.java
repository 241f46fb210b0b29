package io.github.beat4j.scheduler;

import java.util.Arrays;

/**
 * Makes the frames of the joining thread visible in the trace of a failure that came from another
 * thread: they are appended behind a line that names the join. The failure stays the same object.
 */
public final class JoinTrace {
  private static final int MOST_FRAMES = 1024;

  private JoinTrace() {}

  /**
   * Appends the calling thread's frames.
   *
   * @param failure from another thread
   */
  public static void append(Throwable failure) {
    try {
      StackTraceElement[] own = failure.getStackTrace();
      if (own.length == 0 || own.length >= MOST_FRAMES) return;
      StackTraceElement[] joining = new Throwable().getStackTrace();
      StackTraceElement[] all = Arrays.copyOf(own, own.length + 1 + joining.length);
      all[own.length] =
          new StackTraceElement("joined by", Thread.currentThread().getName(), null, -1);
      System.arraycopy(joining, 0, all, own.length + 1, joining.length);
      failure.setStackTrace(all);
    } catch (RuntimeException | Error e) {
      // The trace stays shorter; the failure itself matters more.
    }
  }

  /** Suppresses a second failure under the first one. */
  @SuppressWarnings("ReferenceEquality") // a throwable must not suppress itself
  static void suppress(Throwable first, Throwable second) {
    if (first != second) first.addSuppressed(second);
  }

  /**
   * Throws a failure with its own type; the call it came from declares it.
   *
   * @param failure the failure
   * @return nothing
   * @throws X the failure
   */
  @SuppressWarnings("unchecked")
  public static <X extends Throwable> RuntimeException unchecked(Throwable failure) throws X {
    throw (X) failure;
  }
}

package io.github.beat4j;

import java.lang.ref.WeakReference;

/** Asks the collector, more than once, whether an object is still held by somebody. */
public final class Collected {
  private static final int TRIES = 100;

  private Collected() {}

  public static boolean isFreed(WeakReference<?> reference) {
    for (int i = 0; i < TRIES; i++) {
      if (reference.get() == null) return true;
      System.gc();
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
    return reference.get() == null;
  }
}

package io.github.beat4j.memory;

import java.lang.ref.WeakReference;

/** Tells whether the collector has run: before that it has cleared no reference either. */
final class Canary {
  private volatile WeakReference<Object> bird = new WeakReference<>(new Object());

  /** Whether the collector has run since the last time that this was true. */
  boolean isGone() {
    if (!bird.refersTo(null)) return false;
    bird = new WeakReference<>(new Object());
    return true;
  }
}

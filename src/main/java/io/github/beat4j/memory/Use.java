package io.github.beat4j.memory;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Whether an object is acquired, as it is at first, or who has released it. */
class Use {
  private final AtomicReference<@Nullable Throwable> release = new AtomicReference<>();

  final void acquire() {
    release.set(null);
  }

  /** One of two concurrent releases throws. Gives the stack of this one. */
  final Throwable release(Object object) {
    Throwable here =
        new Throwable("released by thread \"" + Thread.currentThread().getName() + "\"");
    if (!release.compareAndSet(null, here))
      throw PoolMisuseException.releasedTwice(object, release.get());
    return here;
  }

  final boolean isReleased() {
    return release.get() != null;
  }

  final void demandAcquired(Object object) {
    Throwable last = release.get();
    if (last != null) throw PoolMisuseException.usedAfterRelease(object, last);
  }
}

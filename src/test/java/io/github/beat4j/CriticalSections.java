package io.github.beat4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/** Ways to keep others out while a body runs; each notices a thread that is inside already. */
enum CriticalSections {
  REENTRANT_LOCK {
    @Override
    Section create() {
      ReentrantLock lock = new ReentrantLock();
      return (body, strangers) -> {
        lock.lock();
        try {
          if (lock.getHoldCount() > 1) strangers.incrementAndGet();
          body.run();
        } finally {
          lock.unlock();
        }
      };
    }
  },
  /** Would wait for itself for ever, instead of being entered twice. */
  SEMAPHORE {
    @Override
    Section create() {
      Semaphore semaphore = new Semaphore(1);
      return (body, strangers) -> {
        semaphore.acquireUninterruptibly();
        try {
          body.run();
        } finally {
          semaphore.release();
        }
      };
    }
  },
  SYNCHRONIZED {
    @Override
    Section create() {
      boolean[] inside = new boolean[1];
      return (body, strangers) -> {
        synchronized (inside) {
          boolean outer = inside[0];
          if (outer) strangers.incrementAndGet();
          inside[0] = true;
          body.run();
          inside[0] = outer;
        }
      };
    }
  },
  /**
   * The first one to come runs its body in the initialiser; whoever sees it half done is inside.
   */
  CLASS_INITIALISER {
    @Override
    Section create() {
      Class<?> fresh = freshClass();
      return (body, strangers) -> {
        Initialised.body.set(body);
        try {
          if (!(boolean) fresh.getDeclaredMethod("isDone").invoke(null))
            strangers.incrementAndGet();
        } catch (ReflectiveOperationException e) {
          throw new LinkageError(e.getMessage(), e);
        }
      };
    }
  };

  interface Section {
    void run(Runnable body, AtomicInteger strangers);
  }

  abstract Section create();

  private static Class<?> freshClass() {
    String resource = Initialised.Once.class.getName().replaceAll(".*\\.", "") + ".class";
    try (InputStream in = Initialised.Once.class.getResourceAsStream(resource)) {
      return MethodHandles.lookup().defineHiddenClass(in.readAllBytes(), false).lookupClass();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalAccessException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** Holds what the initialiser of {@link Once} is to do, since that takes no argument. */
  static final class Initialised {
    static final ThreadLocal<Runnable> body = new ThreadLocal<>();

    private Initialised() {}

    /** Defined anew for each section, because a class is initialised once. */
    static final class Once {
      private static final boolean DONE;

      static {
        body.get().run();
        DONE = true;
      }

      private Once() {}

      static boolean isDone() {
        return DONE;
      }
    }
  }
}

package io.github.beat4j.jmh.workloads;

import io.github.beat4j.BeatPool;
import io.github.beat4j.BeatPoolBuilder;
import java.util.concurrent.CountDownLatch;

/** A pool in which nobody is there to steal: each of its threads waits in a task of its own. */
public final class Occupied implements AutoCloseable {
  private static final int WORKERS = 2;

  public final BeatPool pool;
  private final CountDownLatch end = new CountDownLatch(1);

  public Occupied(BeatPoolBuilder builder) throws InterruptedException {
    pool = builder.workers(WORKERS).build();
    CountDownLatch begun = new CountDownLatch(WORKERS);
    for (int i = 0; i < WORKERS; i++) pool.execute(() -> occupy(begun));
    begun.await();
  }

  private void occupy(CountDownLatch begun) {
    begun.countDown();
    try {
      end.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    end.countDown();
    pool.close();
  }
}

package io.github.beat4j.examples.service;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Tasks that keep an engine's workers busy, and fill its queue, until they are released. */
final class Occupation {
  private final CountDownLatch released = new CountDownLatch(1);
  private final List<Future<?>> tasks = new ArrayList<>();

  /** Returns when one task has begun on the only worker, and others wait. */
  static Occupation of(Engine engine, int waiting) throws InterruptedException {
    Occupation occupation = new Occupation();
    CountDownLatch begun = new CountDownLatch(1);
    occupation.add(engine, begun);
    begun.await();
    for (int i = 0; i < waiting; i++) occupation.add(engine, new CountDownLatch(1));
    return occupation;
  }

  private void add(Engine engine, CountDownLatch begun) {
    tasks.add(
        engine.submit(
            () -> {
              begun.countDown();
              try {
                released.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            }));
  }

  /** Returns when all have ended. */
  void release() throws InterruptedException, ExecutionException {
    released.countDown();
    for (Future<?> task : tasks) task.get();
  }
}

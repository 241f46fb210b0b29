package io.github.beat4j.scheduler;

import java.util.concurrent.atomic.AtomicLong;

/** Two threads of one id, so that they want the same place in the shipped table of guests. */
final class Namesakes {
  private static final AtomicLong IDS = new AtomicLong();

  final Thread first;
  final Thread second;

  Namesakes() {
    long id = 4 * IDS.getAndIncrement(); // so that no others want it soon
    first = new Namesake(id);
    second = new Namesake(id);
  }

  private static final class Namesake extends Thread {
    private final long id;

    Namesake(long id) {
      this.id = id;
    }

    @Override
    public long getId() {
      return id;
    }
  }
}

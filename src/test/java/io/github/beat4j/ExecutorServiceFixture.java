package io.github.beat4j;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** Pools that are gone after each test, and a task that holds a worker until a gate opens. */
@Timeout(120)
abstract class ExecutorServiceFixture {
  static final String ALL = "io.github.beat4j.Pools#all";
  static final int MANY = 200;
  final CountDownLatch gate = new CountDownLatch(1);
  final CountDownLatch blocked = new CountDownLatch(1);
  final AtomicBoolean interrupted = new AtomicBoolean();
  private final List<ExecutorService> pools = new ArrayList<>();

  final BeatPool pool(int workers) {
    return mine(BeatPool.builder().name("service").workers(workers).build());
  }

  /** Has the pool end with the test. */
  final BeatPool mine(BeatPool pool) {
    pools.add(pool);
    return pool;
  }

  @AfterEach
  final void close() throws InterruptedException {
    gate.countDown();
    for (ExecutorService pool : pools) {
      pool.shutdownNow();
      assertThat(pool.awaitTermination(1, MINUTES)).isTrue();
    }
  }

  /** Waits until the gate opens, or notes that it was interrupted. */
  final void block() {
    blocked.countDown();
    try {
      gate.await();
    } catch (InterruptedException e) {
      interrupted.set(true);
    }
  }

  final int blockAndReturn(int result) {
    block();
    return result;
  }

  static Integer fail(Exception failure) throws Exception {
    throw failure;
  }
}

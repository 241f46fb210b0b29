package io.github.beat4j.scheduler;

import io.github.beat4j.context.ContextCarrier;
import java.util.ArrayList;
import java.util.List;

/**
 * Waits that do not wait, and are written down. What would happen meanwhile on other threads is
 * done on the waiting one.
 */
final class Recorded extends Waiting {
  static final long LINGER = 1_000_000;

  final List<Long> naps = new ArrayList<>();
  final List<Integer> pauses = new ArrayList<>();
  final List<Thread> unparked = new ArrayList<>();
  int parks;
  Runnable meanwhile = () -> {};
  Runnable atPause = () -> {};

  Recorded() {
    this(2);
  }

  /** One in which a joiner looks for so many rounds before it naps. */
  Recorded(int joinRounds) {
    super(3, joinRounds, LINGER);
  }

  /** A pool of four that may start so many threads. */
  static Scheduler pool(int threads, Waiting waiting) {
    return pool(threads, waiting, Conduct.DEFAULT);
  }

  static Scheduler pool(int threads, Waiting waiting, Conduct conduct) {
    return pool(threads, waiting, conduct, Locality.NONE);
  }

  static Scheduler pool(int threads, Waiting waiting, Conduct conduct, Locality locality) {
    return pool(threads, waiting, conduct, locality, List.of());
  }

  /** A pool of one thread that carries a context. */
  static Scheduler carrying(ContextCarrier carrier) {
    return pool(1, new Recorded(), Conduct.DEFAULT, Locality.NONE, List.of(carrier));
  }

  private static Scheduler pool(
      int threads,
      Waiting waiting,
      Conduct conduct,
      Locality locality,
      List<ContextCarrier> carriers) {
    Settings settings =
        new Settings(
            "recorded",
            4,
            threads,
            true,
            true,
            true,
            1000,
            0.01,
            0,
            false,
            0,
            t -> {},
            carriers,
            conduct,
            locality);
    return new Scheduler(settings, waiting);
  }

  /** A pool of so many workers, with so many threads and such a queue. */
  static Scheduler tested(int workers, int threads, int capacity, boolean callerRuns) {
    return new Scheduler(
        new Settings(
            "tested", workers, threads, true, true, true, 0, 0.01, capacity, callerRuns, 0),
        new Recorded());
  }

  @Override
  void pause(int round) {
    pauses.add(round);
    atPause.run();
  }

  @Override
  void park(Object blocker) {
    parks++;
    if (parks > 1000) throw new AssertionError("parks for ever");
    meanwhile.run();
  }

  @Override
  void parkNanos(Object blocker, long nanos) {
    naps.add(nanos);
    if (naps.size() > 10_000) throw new AssertionError("naps for ever");
    meanwhile.run();
  }

  @Override
  void unpark(Thread thread) {
    unparked.add(thread);
  }
}

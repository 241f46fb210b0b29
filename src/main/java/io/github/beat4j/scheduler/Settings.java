package io.github.beat4j.scheduler;

import io.github.beat4j.context.ContextCarrier;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * How a scheduler is set up. Already validated.
 *
 * @param name the prefix of its threads' names
 * @param workers how many threads may compute at a time
 * @param threads how many threads it may start: one fewer where the caller is one of the workers
 * @param stealing whether branches are ever shared
 * @param lockFree whether the deques are lock-free
 * @param heartbeat whether branches are promoted on demand, or each at once
 * @param intervalNanos least time between two promotions in vain of a worker, or 0 to derive it
 * @param overhead allowed share of working time that promotions in vain may take
 * @param queueCapacity bound of the submission queue, or 0 for none
 * @param callerRuns whether a full queue makes the submitter run the task
 * @param stackSize stack size of the threads in bytes, or 0 for the JVM's
 * @param preparation is given each thread before it starts
 * @param carriers what stolen branches and submitted tasks find on the threads that run them
 * @param conduct how it behaves towards others
 * @param locality what it makes of the machine
 */
public record Settings(
    String name,
    int workers,
    int threads,
    boolean stealing,
    boolean lockFree,
    boolean heartbeat,
    long intervalNanos,
    double overhead,
    int queueCapacity,
    boolean callerRuns,
    long stackSize,
    Consumer<? super Thread> preparation,
    List<ContextCarrier> carriers,
    Conduct conduct,
    Locality locality) {

  /** Allowed share of working time that promotions in vain may take. */
  public static final double DEFAULT_OVERHEAD = 0.01;

  /** Stack size of a pool's threads: address space, committed as it is used. */
  public static final long DEFAULT_STACK_SIZE = 256L << 20;

  private static final AtomicInteger UNNAMED = new AtomicInteger();

  /** The same without a preparation of the threads, without carriers, with the default conduct. */
  public Settings(
      String name,
      int workers,
      int threads,
      boolean stealing,
      boolean lockFree,
      boolean heartbeat,
      long intervalNanos,
      double overhead,
      int queueCapacity,
      boolean callerRuns,
      long stackSize) {
    this(
        name,
        workers,
        threads,
        stealing,
        lockFree,
        heartbeat,
        intervalNanos,
        overhead,
        queueCapacity,
        callerRuns,
        stackSize,
        thread -> {},
        List.of(),
        Conduct.DEFAULT,
        Locality.NONE);
  }

  /**
   * A name for a pool that was given none.
   *
   * @return the name
   */
  public static String nextName() {
    return "beat-" + UNNAMED.incrementAndGet();
  }

  /** A stage on which every call may be promoted, and from which no thread starts. */
  static Settings rehearsal() {
    return new Settings(
        "rehearsal",
        2,
        1,
        true,
        true,
        true,
        1,
        1,
        0,
        false,
        DEFAULT_STACK_SIZE,
        thread -> {},
        List.of(ClassLoaderCarrier.INSTANCE),
        Conduct.DEFAULT,
        Locality.NONE);
  }
}

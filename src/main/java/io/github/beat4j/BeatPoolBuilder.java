package io.github.beat4j;

import io.github.beat4j.context.ContextCarrier;
import io.github.beat4j.scheduler.ClassLoaderCarrier;
import io.github.beat4j.scheduler.Conduct;
import io.github.beat4j.scheduler.Locality;
import io.github.beat4j.scheduler.Settings;
import io.github.beat4j.topology.Pinning;
import io.github.beat4j.topology.Requirements;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Describes a {@link BeatPool}. Every setting has a default that needs no tuning. Not thread-safe.
 */
public final class BeatPoolBuilder {
  private static final int MOST_WORKERS = 32_767;
  private static final int LARGEST_QUEUE = 1 << 30;
  private static final long LONGEST_INTERVAL = Duration.ofSeconds(1).toNanos();
  private static final long SHORTEST_BLOCKING = Duration.ofMillis(1).toNanos();

  private @Nullable String name;
  private int workers = Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors());
  private boolean sequential;
  private boolean stealing = true;
  private boolean lockFree = true;
  private boolean heartbeat = true;
  private long intervalNanos;
  private double overhead = Settings.DEFAULT_OVERHEAD;
  private int queueCapacity;
  private boolean callerRuns;
  private long stackSize = Settings.DEFAULT_STACK_SIZE;
  private Consumer<? super Thread> preparation = thread -> {};
  private List<ContextCarrier> carriers = List.of();
  private boolean contextClassLoader = true;
  private Conduct conduct = Conduct.DEFAULT;
  private boolean topologyAware;
  private Pinning pinning = Pinning.none();

  BeatPoolBuilder() {}

  /**
   * Names the pool; its threads are called {@code name-worker-1} and so on.
   *
   * @param name the name, not blank
   * @return this
   */
  public BeatPoolBuilder name(String name) {
    if (name.isBlank())
      throw new IllegalArgumentException(
          "name: blank (expected: some text); leave it unset for a generated one");
    this.name = name;
    return this;
  }

  /**
   * Sets how many threads compute at a time, a guest included.
   *
   * @param workers 1 to 32767; one per available processor if unset
   * @return this
   */
  public BeatPoolBuilder workers(int workers) {
    demandWorkers(workers, "leave it unset for one per available processor");
    this.workers = workers;
    return this;
  }

  static void demandWorkers(int workers, String remedy) {
    if (workers < 1 || workers > MOST_WORKERS) {
      throw new IllegalArgumentException(
          "workers: " + workers + " (expected: 1.." + MOST_WORKERS + "); " + remedy);
    }
  }

  /**
   * Sets the least time between two promotions in vain of one worker, beyond a burst of 32. A
   * promotion is in vain if no other worker takes the branch.
   *
   * @param interval more than zero, at most a second; if unset it follows from the measured cost of
   *     a promotion and the {@link #overhead}
   * @return this
   */
  public BeatPoolBuilder heartbeatInterval(Duration interval) {
    long nanos = Nanos.of(interval);
    if (nanos < 1 || nanos > LONGEST_INTERVAL) {
      throw new IllegalArgumentException(
          "heartbeatInterval: "
              + interval
              + " (expected: PT0.000000001S..PT1S); leave it unset to derive it from the cost of a promotion");
    }
    this.intervalNanos = nanos;
    return this;
  }

  /**
   * Sets the share of working time that promotions in vain may take: eight times as much while
   * branches are coarse and all that was promoted is stolen.
   *
   * @param overhead 0.0001 to 1; 0.01 if unset
   * @return this
   */
  public BeatPoolBuilder overhead(double overhead) {
    if (!(overhead >= 0.0001 && overhead <= 1)) {
      throw new IllegalArgumentException(
          "overhead: " + overhead + " (expected: 0.0001..1); leave it unset for 0.01, one percent");
    }
    this.overhead = overhead;
    return this;
  }

  /**
   * Sets whether branches are shared at all. Without stealing every call runs inline and only
   * submitted tasks run at the same time.
   *
   * @param stealing true if unset
   * @return this
   */
  public BeatPoolBuilder stealing(boolean stealing) {
    this.stealing = stealing;
    return this;
  }

  /**
   * Sets which deque is used: the lock-free one of Chase and Lev, or one with a lock, for
   * comparison.
   *
   * @param lockFree true if unset
   * @return this
   */
  public BeatPoolBuilder lockFree(boolean lockFree) {
    this.lockFree = lockFree;
    return this;
  }

  /**
   * Sets whether branches are promoted on demand; if not, every call is made stealable at once:
   * plain work stealing.
   *
   * @param heartbeat true if unset
   * @return this
   */
  public BeatPoolBuilder heartbeat(boolean heartbeat) {
    this.heartbeat = heartbeat;
    return this;
  }

  /**
   * Bounds the queue of submitted tasks that nobody has begun. Tasks with high priority, and those
   * near each worker, have queues of their own with the same bound. Concurrent submitters may
   * exceed a bound that is not a power of two by a few tasks.
   *
   * @param queueCapacity 1 to 2^30; unbounded if unset
   * @return this
   */
  public BeatPoolBuilder queueCapacity(int queueCapacity) {
    if (queueCapacity < 1 || queueCapacity > LARGEST_QUEUE) {
      throw new IllegalArgumentException(
          "queueCapacity: "
              + queueCapacity
              + " (expected: 1.."
              + LARGEST_QUEUE
              + "); leave it unset for no bound");
    }
    this.queueCapacity = queueCapacity;
    return this;
  }

  /**
   * Sets in which order submitted tasks begin.
   *
   * @param order {@link SubmissionOrder#FIFO} if unset
   * @return this
   */
  public BeatPoolBuilder submissionOrder(SubmissionOrder order) {
    this.conduct = conduct.lifo(order == SubmissionOrder.LIFO);
    return this;
  }

  /**
   * Sets what a full queue does: reject the task, or let the submitting thread run it.
   *
   * @param callerRuns false if unset: reject
   * @return this
   */
  public BeatPoolBuilder callerRuns(boolean callerRuns) {
    this.callerRuns = callerRuns;
    return this;
  }

  /**
   * Sets the stack size of the pool's threads. A stolen branch may be as deep as the whole
   * recursion, so the default is large; only what is used is ever committed.
   *
   * @param bytes 65536 to 2^40, a hint to the JVM; 256 MiB if unset
   * @return this
   */
  public BeatPoolBuilder stackSize(long bytes) {
    if (bytes < 1 << 16 || bytes > 1L << 40) {
      throw new IllegalArgumentException(
          "stackSize: " + bytes + " (expected: 65536..1099511627776); leave it unset for 256 MiB");
    }
    this.stackSize = bytes;
    return this;
  }

  /**
   * Sets what is done with each thread of the pool before it starts: give it an uncaught-exception
   * handler, a priority or another name, or make it no daemon; a context class loader is seen only
   * if {@link #contextClassLoader} is off, and is the system's without this. Called by whoever
   * makes the work visible that the thread is started for, under a lock of the pool; must not start
   * the thread and should not block. What it throws goes to the uncaught-exception handler of that
   * caller, and the thread starts all the same.
   *
   * @param preparation nothing is done if unset
   * @return this
   */
  public BeatPoolBuilder threads(Consumer<? super Thread> preparation) {
    this.preparation = Objects.requireNonNull(preparation, "preparation");
    return this;
  }

  /**
   * Sets what else of a root's thread, besides the context class loader, its stolen branches find
   * on the threads that run them, and its submitted tasks. Calls that nobody steals pay nothing for
   * it; a root pays one capture when its first branch is made stealable, a stolen branch one change
   * there and back, a submission both. {@link ContextCarrier} says what is carried when, and what
   * is not.
   *
   * @param carriers in the order in which their values are put on; none if unset
   * @return this
   */
  public BeatPoolBuilder context(ContextCarrier... carriers) {
    this.carriers = List.of(carriers);
    return this;
  }

  /**
   * Sets what a call may run while it waits for a branch that another worker runs.
   *
   * @param policy {@link HelpPolicy#ROOT} if unset; the others have risks, which they tell
   * @return this
   */
  public BeatPoolBuilder helpPolicy(HelpPolicy policy) {
    this.conduct = conduct.help(policy.help);
    return this;
  }

  /**
   * Sets whether the context class loader of a root's thread is carried.
   *
   * @param carried true if unset; if false, the pool's threads have the system class loader, or
   *     what {@link #threads} has given them
   * @return this
   */
  public BeatPoolBuilder contextClassLoader(boolean carried) {
    this.contextClassLoader = carried;
    return this;
  }

  /**
   * Bounds how many threads the pool may have beyond its workers, to compute in place of those that
   * have said that they block ({@link Beat#blocking}), or that wait under {@link HelpPolicy#PARK}.
   * Spare threads are started when they are needed, and kept.
   *
   * <p>A task that waits without having said so, for a latch, say, gets one too, if tasks of this
   * pool have submitted others that nobody can begin: a daemon thread of the pool looks for that
   * every 2 ms while submitted tasks wait, and sleeps otherwise. Without spare threads such a pool
   * may wait for ever, as a fixed one does.
   *
   * @param threads 0 to 32767; 256 if unset
   * @return this
   */
  public BeatPoolBuilder spareThreads(int threads) {
    if (threads < 0 || threads > MOST_WORKERS) {
      throw new IllegalArgumentException(
          "spareThreads: "
              + threads
              + " (expected: 0.."
              + MOST_WORKERS
              + "); leave it unset for "
              + Conduct.DEFAULT_SPARES);
    }
    this.conduct = conduct.spares(threads);
    return this;
  }

  /**
   * Has workers reported that block inside a task for so long: in {@code synchronized}, on a lock,
   * in {@code sleep}, on a future. One report for each time, through the {@link System.Logger}
   * named {@code io.github.beat4j} at level {@code WARNING}, with the pool, the task and the stack
   * of the thread as a throwable; {@link BeatStats#blocked} counts them. A thread inside {@link
   * Beat#blocking}, one that waits for a branch, and one that rests are not reported; a thread in a
   * native call, such as a read from a socket, looks like one that computes. A daemon thread of the
   * pool looks four times in that time, once in a millisecond at most, and sleeps without a timer
   * while nobody is in the pool. It calls the logger, and costs the workers nothing.
   *
   * @param limit a millisecond or more; no reports if unset
   * @return this
   */
  public BeatPoolBuilder reportBlocking(Duration limit) {
    long nanos = Nanos.of(limit);
    if (nanos < SHORTEST_BLOCKING) {
      throw new IllegalArgumentException(
          "reportBlocking: "
              + limit
              + " (expected: PT0.001S or more); leave it unset for no reports");
    }
    this.conduct = conduct.reportBlocking(nanos);
    return this;
  }

  /**
   * Sets whether a thread of the pool bears the name of the root that it works for, as in {@code
   * solver-worker-3 [import]}, so that thread dumps show it. To rename a thread is a native call
   * that takes some microseconds, more than a steal, and there are two for each stolen branch and
   * each submitted task; {@link BeatPool#dump} tells the same for nothing. A thread that waits in a
   * join keeps the name of the root that it began with, which under {@link HelpPolicy#ANY} may not
   * be that of what it runs. Guests are never renamed.
   *
   * @param names false if unset
   * @return this
   */
  public BeatPoolBuilder nameThreads(boolean names) {
    this.conduct = conduct.namesThreads(names);
    return this;
  }

  /**
   * Sets what is given the failures that nobody waits for: those of tasks of {@link
   * BeatPool#execute}, whichever thread runs them. Called by that thread, inside the task's root.
   * The pool's threads have it as their own handler too, unless {@link #threads} gives them another
   * one for what is not a task's failure.
   *
   * @param handler the running thread's own one if unset
   * @return this
   */
  public BeatPoolBuilder uncaughtExceptionHandler(Thread.UncaughtExceptionHandler handler) {
    this.conduct = conduct.handler(Objects.requireNonNull(handler, "handler"));
    return this;
  }

  /**
   * Sets whether workers turn to the nearest others first: to those on the same core, then to those
   * that share a cache, a die, a node, and last to far nodes; and wake the nearest one that sleeps.
   * The machine is read by a thread of the pool's own, and everything goes on in any order until it
   * is known. A thread that is not pinned is taken to be where it ran when it was last asked, once
   * in a second at most; a caller of {@link BeatPool#invoke} is asked when it waits for what was
   * stolen from it, and passes for everybody's neighbour before. On Linux the library reads the
   * machine itself; elsewhere it needs OSHI.
   *
   * @param aware false if unset; {@link #pinning} implies it
   * @return this
   * @throws IllegalStateException if the library that is needed here is not on the class path
   */
  public BeatPoolBuilder topologyAware(boolean aware) {
    if (aware) Requirements.demandReader();
    this.topologyAware = aware;
    return this;
  }

  /**
   * Confines each thread of the pool to some of the processors that the process may use, by {@code
   * net.openhft:affinity}. A thread is confined before it allocates anything, and to the end of its
   * life; threads that tasks start inherit that, as the operating system has it. Guests are left
   * alone. Where a thread cannot be confined it works unconfined, and {@link BeatPool#describe}
   * tells why; with {@link Pinning#required} the pool is not built then.
   *
   * @param pinning {@link Pinning#none} if unset
   * @return this
   * @throws IllegalStateException if the library is not on the class path
   */
  public BeatPoolBuilder pinning(Pinning pinning) {
    Requirements.demandPinner(pinning);
    this.pinning = pinning;
    return this;
  }

  /**
   * Sets the sequential mode: no thread is ever started and nothing is shared; submitted tasks run
   * in their submitter.
   *
   * @param sequential false if unset
   * @return this
   */
  public BeatPoolBuilder sequential(boolean sequential) {
    this.sequential = sequential;
    return this;
  }

  /**
   * Sets the pool up. Starts no thread.
   *
   * @return the pool
   */
  public BeatPool build() {
    String chosen = name == null ? Settings.nextName() : name;
    return new BeatPool(
        new Settings(
            chosen,
            sequential ? 1 : workers,
            sequential ? 0 : workers,
            stealing && !sequential,
            lockFree,
            heartbeat,
            intervalNanos,
            overhead,
            queueCapacity,
            callerRuns,
            stackSize,
            preparation,
            allCarriers(),
            conduct,
            new Locality(topologyAware, pinning)));
  }

  private List<ContextCarrier> allCarriers() {
    List<ContextCarrier> all = new ArrayList<>(carriers);
    if (contextClassLoader) all.add(0, ClassLoaderCarrier.INSTANCE);
    return all;
  }
}

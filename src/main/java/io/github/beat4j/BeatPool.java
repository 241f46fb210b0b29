package io.github.beat4j;

import io.github.beat4j.function.Branch;
import io.github.beat4j.function.VoidBranch;
import io.github.beat4j.kernels.KernelChoice;
import io.github.beat4j.scheduler.CommonScheduler;
import io.github.beat4j.scheduler.Labels;
import io.github.beat4j.scheduler.NamedTask;
import io.github.beat4j.scheduler.Scheduler;
import io.github.beat4j.scheduler.Settings;
import io.github.beat4j.scheduler.Totals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A pool of workers of one's own. Its daemon threads are started when they are first needed and
 * sleep without a timer when there is nothing to do.
 *
 * <p>A thread that calls {@link #invoke} computes itself, as a guest: it counts as one of the
 * workers, so that a pool of {@code n} workers and its guest keep {@code n} processors busy.
 *
 * <p>As an {@link java.util.concurrent.ExecutorService} it begins tasks in order of submission,
 * unless {@link BeatPoolBuilder#submissionOrder} or {@link SubmitOptions} say otherwise. A worker
 * that waits for the future of a task ({@code get}, {@code invokeAll}, {@code invokeAny}) runs the
 * task if nobody has begun it, so that a pool cannot starve; the timed forms do so as well, and do
 * not cut the task short. A submitted task is a root of its own, with the context of its submitter
 * ({@link BeatPoolBuilder#context}).
 */
public final class BeatPool extends AbstractExecutorService implements AutoCloseable {
  private final Scheduler scheduler;

  BeatPool(Settings settings) {
    this.scheduler = new Scheduler(settings);
  }

  private BeatPool(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * Starts to describe a pool.
   *
   * @return a builder with the default settings
   */
  public static BeatPoolBuilder builder() {
    return new BeatPoolBuilder();
  }

  /**
   * A pool with no threads and no sharing: {@code pcall} inside {@link #invoke} runs both branches
   * in order, and a submitted task runs in the submitting thread before {@code submit} returns. For
   * tests and debugging.
   *
   * @return the pool
   */
  public static BeatPool sequential() {
    return builder().name("beat-sequential").sequential(true).build();
  }

  /**
   * The pool behind the static methods of {@link Beat}.
   *
   * @return the common pool; closing it is an error
   */
  public static BeatPool common() {
    return Common.POOL;
  }

  /**
   * Runs a call on the calling thread, at once, as the root of a computation in this pool; every
   * {@link Beat} call inside belongs to this pool. Inside a task of this pool the call simply
   * becomes a part of it. May wait as {@link Beat} says.
   *
   * @param call the call
   * @param <T> its result
   * @param <X> what it throws
   * @return its result
   * @throws X what the call throws
   * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
   */
  public <T extends @Nullable Object, X extends Throwable> T invoke(Branch<T, X> call) throws X {
    return scheduler.invoke(Objects.requireNonNull(call, "call"));
  }

  /**
   * Runs a call like {@link #invoke(Branch)}, under a name that {@link #dump} and the reports of
   * blocked workers show; a call without one is called by its class. Inside a task of this pool the
   * name has no effect.
   *
   * @param name what the root is called, not blank
   * @param call the call
   * @param <T> its result
   * @param <X> what it throws
   * @return its result
   * @throws X what the call throws
   * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
   */
  public <T extends @Nullable Object, X extends Throwable> T invoke(String name, Branch<T, X> call)
      throws X {
    return scheduler.invoke(Names.demand(name), Objects.requireNonNull(call, "call"));
  }

  /**
   * Runs a call that returns nothing, like {@link #invoke(Branch)}.
   *
   * @param call the call
   * @param <X> what it throws
   * @throws X what the call throws
   * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
   */
  public <X extends Throwable> void invoke(VoidBranch<X> call) throws X {
    invokeVoid(Labels.of(Objects.requireNonNull(call, "call")), call);
  }

  /**
   * Runs a call that returns nothing, like {@link #invoke(String, Branch)}.
   *
   * @param name what the root is called, not blank
   * @param call the call
   * @param <X> what it throws
   * @throws X what the call throws
   * @throws java.util.concurrent.RejectedExecutionException if the pool is closed
   */
  public <X extends Throwable> void invoke(String name, VoidBranch<X> call) throws X {
    invokeVoid(Names.demand(name), Objects.requireNonNull(call, "call"));
  }

  private <X extends Throwable> void invokeVoid(String label, VoidBranch<X> call) throws X {
    scheduler.<@Nullable Object, X>invoke(
        label,
        () -> {
          call.run();
          return null;
        });
  }

  /**
   * Submits a task to run on a worker, and forgets it. Does not wait, unless the queue is full and
   * the pool is set to let the caller run. What the task throws goes to the uncaught-exception
   * handler of its thread, and so does what a carrier of its context throws.
   *
   * @param task the task; what was done before is visible to it
   * @throws java.util.concurrent.RejectedExecutionException if the pool is closed, or its queue
   *     full
   */
  @Override
  public void execute(Runnable task) {
    Objects.requireNonNull(task, "task");
    // A future has its context already.
    scheduler.submit(task instanceof Submission ? task : scheduler.inContext(task));
  }

  /**
   * Submits a task as {@link #execute(Runnable)} does, with options.
   *
   * @param options its name, its priority, near which worker
   * @param task the task
   * @throws java.util.concurrent.RejectedExecutionException if the pool is closed, or its queue
   *     full
   */
  public void execute(SubmitOptions options, Runnable task) {
    Objects.requireNonNull(task, "task");
    String name = options.name();
    scheduler.submit(
        scheduler.inContext(name == null ? task : new NamedTask(name, task)), options.placement());
  }

  /**
   * Submits a task as {@link #submit(Callable)} does, with options.
   *
   * @param options its name, its priority, near which worker
   * @param task the task
   * @param <T> its result
   * @return its future
   * @throws java.util.concurrent.RejectedExecutionException if the pool is closed, or its queue
   *     full
   */
  public <T extends @Nullable Object> Future<T> submit(SubmitOptions options, Callable<T> task) {
    Submission<T> submission = submission(options, task);
    scheduler.submit(submission, options.placement());
    return submission;
  }

  /**
   * Submits a task as {@link #submit(Runnable)} does, with options.
   *
   * @param options its name, its priority, near which worker
   * @param task the task
   * @return its future, whose result is null
   * @throws java.util.concurrent.RejectedExecutionException if the pool is closed, or its queue
   *     full
   */
  public Future<?> submit(SubmitOptions options, Runnable task) {
    String name = options.name();
    Objects.requireNonNull(task, "task");
    Submission<@Nullable Object> submission =
        new Submission<>(
            scheduler,
            () -> {
              task.run();
              return null;
            },
            name == null ? Labels.of(task) : name);
    scheduler.submit(submission, options.placement());
    return submission;
  }

  private <T extends @Nullable Object> Submission<T> submission(
      SubmitOptions options, Callable<T> task) {
    Objects.requireNonNull(task, "task");
    String name = options.name();
    return new Submission<>(scheduler, task, name == null ? Labels.of(task) : name);
  }

  /**
   * Which of the pool's threads calls, for {@link SubmitOptions#nearWorker}. A thread that visits
   * another pool keeps its number.
   *
   * @return its number from 0, as many as there are workers or more if there are spare threads; -1
   *     on a thread that is none of this pool's
   */
  public int currentWorker() {
    return scheduler.currentNumber();
  }

  /**
   * How many NUMA nodes the pool tells apart. May read the machine.
   *
   * @return one or more; one where the pool knows nothing of the machine ({@link
   *     BeatPoolBuilder#topologyAware}, {@link BeatPoolBuilder#pinning})
   */
  public int nodes() {
    return scheduler.nodes();
  }

  /** So that there is somebody on each node. */
  void startThreads() {
    scheduler.startThreads();
  }

  /**
   * On which node the calling thread of the pool is, for {@link SubmitOptions#nearNode}: for good
   * if it is pinned, else where it was when that was last asked.
   *
   * @return its dense number from 0, or -1 where it is not known, or none of the pool's threads
   *     calls
   */
  public int currentNode() {
    return scheduler.currentNode();
  }

  /**
   * Allocates an array or buffer with a part on each node, one after the other. Runs the allocator
   * on the pool's threads, and waits for them.
   *
   * @param length how many elements in all, not negative
   * @param allocator makes a part of so many elements, and writes to all of it: as {@code new
   *     double[n]} and {@code ByteBuffer.allocateDirect} do
   * @param <T> what a part is
   * @return the parts
   */
  public <T> NodeLocal<T> nodeLocal(long length, IntFunction<? extends T> allocator) {
    long longest = (NodeLocal.demandLength(length) + nodes() - 1) / nodes();
    if (longest > NodeLocal.LONGEST_PART)
      throw new IllegalArgumentException(
          "length: "
              + length
              + " (expected: at most "
              + NodeLocal.LONGEST_PART
              + " on each of "
              + nodes()
              + " nodes); interleave it");
    return NodeLocal.allocate(this, length, Math.max(1, (int) longest), allocator);
  }

  /**
   * The same in parts of one length that go round the nodes, for data that all nodes use alike.
   *
   * @param length how many elements in all, not negative
   * @param partLength elements of a part, at least one: some pages' worth or more
   * @param allocator makes a part of so many elements, or fewer for the last one
   * @param <T> what a part is
   * @return the parts
   */
  public <T> NodeLocal<T> interleaved(
      long length, int partLength, IntFunction<? extends T> allocator) {
    if (partLength < 1)
      throw new IllegalArgumentException(
          "partLength: " + partLength + " (expected: 1 or more); a page has 4096 bytes");
    return NodeLocal.allocate(this, NodeLocal.demandLength(length), partLength, allocator);
  }

  @Override
  protected <T extends @Nullable Object> RunnableFuture<T> newTaskFor(Runnable task, T result) {
    Objects.requireNonNull(task, "task");
    return new Submission<>(
        scheduler,
        () -> {
          task.run();
          return result;
        },
        Labels.of(task));
  }

  @Override
  protected <T extends @Nullable Object> RunnableFuture<T> newTaskFor(Callable<T> task) {
    return new Submission<>(scheduler, task);
  }

  /**
   * Runs the tasks until one succeeds, and cancels the others. On a worker of this pool the caller
   * runs those that nobody has begun.
   *
   * @param tasks the tasks
   * @param <T> their result
   * @return the result of one that has succeeded
   * @throws InterruptedException if the caller is interrupted; the tasks are cancelled
   * @throws ExecutionException if none succeeds: what the last one threw
   * @throws IllegalArgumentException if there are no tasks
   * @throws java.util.concurrent.RejectedExecutionException if the pool is closed, or its queue
   *     full
   */
  @Override
  public <T extends @Nullable Object> T invokeAny(Collection<? extends Callable<T>> tasks)
      throws InterruptedException, ExecutionException {
    try (FirstSuccess<T> first = new FirstSuccess<>(scheduler, tasks)) {
      return first.await();
    }
  }

  /**
   * Like {@link #invokeAny(Collection)}, but waits so long at most. A task that the caller runs
   * itself is not cut short.
   *
   * @throws TimeoutException if none has succeeded by then; the tasks are cancelled
   */
  @Override
  public <T extends @Nullable Object> T invokeAny(
      Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    long nanos = unit.toNanos(timeout);
    try (FirstSuccess<T> first = new FirstSuccess<>(scheduler, tasks)) {
      return first.await(nanos);
    }
  }

  /**
   * Submits the tasks of a batch in order, and then wakes as many workers as there are tasks for,
   * in one go. If one is rejected, those before it stay submitted.
   *
   * @param batch the tasks
   * @param <T> their result
   * @return their futures, in order
   * @throws java.util.concurrent.RejectedExecutionException if the pool is closed, or its queue
   *     full
   */
  public <T extends @Nullable Object> List<Future<T>> submitAll(
      Collection<? extends Callable<T>> batch) {
    return submitAll(SubmitOptions.DEFAULT, batch);
  }

  /**
   * Submits a batch like {@link #submitAll(Collection)}, with options for each task.
   *
   * @param options their name, their priority, near which worker
   * @param batch the tasks
   * @param <T> their result
   * @return their futures, in order
   * @throws java.util.concurrent.RejectedExecutionException if the pool is closed, or its queue
   *     full
   */
  public <T extends @Nullable Object> List<Future<T>> submitAll(
      SubmitOptions options, Collection<? extends Callable<T>> batch) {
    List<Submission<T>> submissions = new ArrayList<>(batch.size());
    for (Callable<T> task : batch) submissions.add(submission(options, task));
    scheduler.submitAll(submissions, options.placement());
    return new ArrayList<>(submissions);
  }

  /**
   * Waits until no submitted task is open. Guests are not waited for. Must not be called by a task
   * of this pool, which would wait for itself until the time is over.
   *
   * @param timeout how long at most
   * @return false if the time was too short
   * @throws InterruptedException if the caller is interrupted
   */
  public boolean awaitQuiescence(Duration timeout) throws InterruptedException {
    return scheduler.awaitQuiescence(Nanos.of(timeout));
  }

  /**
   * Changes how many threads compute at a time, a guest included. Does not wait, loses no task, and
   * interrupts nobody. Threads of a larger pool start when there is work for them; a root or a
   * branch that runs already shares with as many as when it began. Threads that are too many go
   * once what they are in has ended, so until then more compute than asked for. Each sleeping
   * thread is woken once if the pool becomes smaller. May be called by any thread, a task of the
   * pool included.
   *
   * @param workers 1 to 32767
   * @throws UnsupportedOperationException on the common pool and on a sequential one
   */
  public void resize(int workers) {
    demandOwn("resize");
    if (scheduler.isWithoutThreads())
      throw new UnsupportedOperationException(
          "resize: a sequential pool (expected: one with threads); build one");
    BeatPoolBuilder.demandWorkers(workers, "close the pool to have none");
    scheduler.resize(workers);
  }

  /**
   * What the pool has done so far. Sums over the workers; disturbs nobody.
   *
   * @return the figures
   */
  public BeatStats stats() {
    Totals totals = scheduler.totals();
    return new BeatStats(
        scheduler.workerCount(),
        totals.threads(),
        totals.registered(),
        totals.promotions(),
        totals.takenBack(),
        totals.steals(),
        totals.failedSteals(),
        totals.tasks(),
        totals.sleeps(),
        Duration.ofNanos((long) totals.promotionNanos()),
        Duration.ofNanos(totals.intervalNanos()),
        scheduler.blockedReports());
  }

  /**
   * What the pool is doing, as text: each root by its name, who runs it, and as a tree below who
   * runs its stolen branches; the state of each thread, which branch it runs, and which one it
   * waits for and by whom that is run. May be called by any thread at any time; disturbs nobody,
   * does not block, and takes no stacks. The parts are read one after the other and may each be a
   * moment old, so a worker may be listed under a root that it has just left. Takes some
   * microseconds for each thread, of 1,000 at most. The layout may change.
   *
   * @return some lines
   */
  public String dump() {
    return scheduler.dump();
  }

  /**
   * Rejects later submissions and roots, and finishes what was submitted. Does not wait; may be
   * called again.
   *
   * @throws UnsupportedOperationException on the common pool
   */
  @Override
  public void shutdown() {
    demandOwn("shutdown");
    scheduler.shutdown();
  }

  /**
   * Rejects later submissions and roots, takes what nobody has begun out of the queue, and
   * interrupts the pool's threads. Does not wait. Guests are not interrupted, and what they are in
   * goes on.
   *
   * @return the tasks that never began, in the order in which they would have; a submitted one is
   *     its future, not cancelled
   * @throws UnsupportedOperationException on the common pool
   */
  @Override
  public List<Runnable> shutdownNow() {
    demandOwn("shutdownNow");
    return scheduler.shutdownNow();
  }

  @Override
  public boolean isShutdown() {
    return scheduler.isClosed();
  }

  /**
   * Whether the pool was shut down, everything submitted has ended, and the threads are gone.
   * Guests do not count.
   */
  @Override
  public boolean isTerminated() {
    return scheduler.isTerminated();
  }

  /**
   * Waits until the pool is terminated. A task of the pool that calls this waits for itself, until
   * the time is over.
   *
   * @return false if the time was too short
   * @throws InterruptedException if the caller is interrupted
   */
  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    return scheduler.awaitTermination(unit.toNanos(timeout));
  }

  /**
   * Shuts the pool down and waits until everything submitted has ended and the threads are gone.
   * Called from inside a task or a root of the pool, it does not wait: the pool ends by itself once
   * the tasks have. Guests finish what they are in. May be called again. An interrupt turns it into
   * {@link #shutdownNow}: what has not begun never does, and what runs is waited for; the flag is
   * set afterwards.
   *
   * @throws UnsupportedOperationException on the common pool
   */
  @Override
  public void close() {
    demandOwn("close");
    scheduler.close();
  }

  private void demandOwn(String what) {
    if (this == Common.POOL)
      throw new UnsupportedOperationException(
          what + ": the common pool (expected: a pool of your own); build one");
  }

  /**
   * How the pool is placed on the machine, for people: its size, whether loops over arrays of
   * numbers use vectors or what they lack for it, in which order its workers steal, which threads
   * are pinned or why not, and what was read of the machine. May read the machine, which takes some
   * milliseconds on Linux, once in a JVM.
   *
   * @return lines of text whose form may change
   */
  public String describe() {
    return this + "\nkernels: " + KernelChoice.describe() + "\n" + scheduler.describe();
  }

  @Override
  public String toString() {
    return "BeatPool[" + scheduler.settings().name() + ", " + stats() + "]";
  }

  private static final class Common {
    static final BeatPool POOL = new BeatPool(CommonScheduler.get());
  }
}

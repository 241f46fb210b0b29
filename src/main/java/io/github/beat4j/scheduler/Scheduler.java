package io.github.beat4j.scheduler;

import io.github.beat4j.context.ContextCarrier;
import io.github.beat4j.function.Branch;
import io.github.beat4j.threads.VirtualThreads;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One pool: its workers and guests, its submission queue, its end. Who sleeps and who is woken is
 * the {@link Idle}'s affair.
 */
public final class Scheduler {
  private static final int VACANT_TRIES = 32;

  private final Settings settings;
  private final @Nullable ContextCarrier carrier;
  private final Waiting waiting;
  private final Size size;
  private final Whereabouts whereabouts;
  private final Submissions submissions;
  private final Submitter submitter;
  private final TaskRunner runner;
  private final Resizing resizing = new Resizing(this);
  private final Idle idle;
  private final Crew crew;
  private final @Nullable BlockWatch watch;
  private final Relief relief = new Relief(this);
  private final Alarms alarms = new Alarms(this);
  private final Quiescence quiescence = new Quiescence();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile Worker[] workers = {};

  /**
   * Sets a pool up; starts nothing.
   *
   * @param settings how
   */
  public Scheduler(Settings settings) {
    this(settings, Waiting.NORMAL);
  }

  Scheduler(Settings settings, Waiting waiting) {
    PromotedBranch.initialize();
    WarmUp.once();
    this.settings = settings;
    this.carrier = Carriers.of(settings.carriers());
    this.waiting = waiting;
    this.size = new Size(settings);
    this.whereabouts = new Whereabouts(settings.name(), settings.locality());
    this.submissions = new Submissions(settings.queueCapacity(), settings.conduct().lifo());
    this.runner = new TaskRunner(this);
    this.submitter = new Submitter(this, submissions, runner);
    this.idle = new Idle(this);
    this.crew = new Crew(this);
    long limit = settings.conduct().reportBlockingNanos();
    this.watch = limit == 0 ? null : new BlockWatch(this, limit, BlockReports.LOGGED);
  }

  /**
   * How this pool was set up.
   *
   * @return the settings
   */
  public Settings settings() {
    return settings;
  }

  Worker[] workers() {
    return workers;
  }

  Whereabouts whereabouts() {
    return whereabouts;
  }

  @Nullable Neighbourhood neighbourhood() {
    return whereabouts.neighbourhood();
  }

  /**
   * Where its threads are on the machine. Reads the machine if nobody has yet, which may take some
   * milliseconds, or more without Linux.
   *
   * @return lines of text
   */
  public String describe() {
    return whereabouts.describe();
  }

  Waiting waiting() {
    return waiting;
  }

  // --- guests

  /** The first fork of a thread outside every root: opens one that ends with this call. */
  int forkOutside(BranchKind kind, Object call, @Nullable Object argument) {
    Worker worker = enter(null);
    try {
      worker.beginRoot();
      return worker.fork(kind, call, argument);
    } catch (Throwable t) {
      leave(worker, null);
      throw t;
    }
  }

  /**
   * Runs a call on the calling thread as a root of this pool, or as a part of the root that it is
   * in already.
   *
   * @param call the call
   * @return its result
   * @throws X what the call throws
   */
  public <T extends @Nullable Object, X extends Throwable> T invoke(Branch<T, X> call) throws X {
    return invoke(null, call);
  }

  /**
   * The same with a name.
   *
   * @param label what a root is called, or null for the call's class
   * @param call the call
   * @return its result
   * @throws X what the call throws
   */
  public <T extends @Nullable Object, X extends Throwable> T invoke(
      @Nullable String label, Branch<T, X> call) throws X {
    Worker current = CurrentWorker.get();
    if (current.isOfPool(this) && current.busyOpaque()) return call.run();
    if (closed.get()) throw rejected("closed");
    Worker outer = current == Guests.OUTSIDE ? null : current;
    Worker worker = enter(outer);
    try {
      worker.label = label == null ? call.getClass().getName() : label;
      worker.beginRoot();
      return call.run();
    } finally {
      leave(worker, outer);
    }
  }

  /** Null if there is no stack or memory for it now: nothing is promoted, then. */
  @Nullable Root openRoot(boolean enteredByGuest, @Nullable String label) {
    try {
      return new Root(enteredByGuest, label, carrier == null ? null : Context.capture(carrier));
    } catch (StackOverflowError | OutOfMemoryError e) {
      return null;
    }
  }

  Worker enter(@Nullable Worker outer) {
    Thread thread = Thread.currentThread();
    Worker worker = vacantOrNew(thread); // G1
    worker.light(size.threads() > 0 && VirtualThreads.isVirtual(thread));
    if (outer != null) outer.ticketOpaque(null); // G2
    if (thread instanceof WorkerThread own) own.worker(worker); // G3
    else Guests.enter(thread, worker, outer);
    stirWatch();
    return worker;
  }

  void leave(Worker worker, @Nullable Worker outer) {
    Thread thread = Thread.currentThread();
    worker.endRoot(); // G5
    worker.label = null;
    if (thread instanceof WorkerThread own && outer != null) own.worker(outer); // G6
    else Guests.leave(thread, worker, outer);
    worker.threadVolatile(null); // G7: before it is asked whether the pool is closed
    if (!closed.get()) return;
    Guests.forget(this);
    alarms.wake();
  }

  private Worker vacantOrNew(Thread thread) {
    Worker last = Guests.last(thread);
    if (last.isOfPool(this) && last.isVacant() && last.casThread(thread)) return last;
    Worker[] all = workers;
    int n = all.length;
    int tries = Math.min(n, VACANT_TRIES);
    int start = n == 0 ? 0 : (int) Math.floorMod(thread.getId(), (long) n);
    for (int i = 0; i < tries; i++) {
      Worker worker = all[(start + i) % n];
      if (worker.isVacant() && worker.casThread(thread)) return worker;
    }
    Worker worker = new Worker(this, n + 1);
    worker.threadRelease(thread);
    register(worker);
    return worker;
  }

  synchronized void register(Worker worker) {
    Worker[] more = Arrays.copyOf(workers, workers.length + 1);
    more[workers.length] = worker;
    workers = more;
  }

  /** Undoes {@link #register} of a worker that is not needed any more. */
  synchronized void unregister(Worker worker) {
    workers = Arrays.stream(workers).filter(other -> other != worker).toArray(Worker[]::new);
  }

  // --- submissions

  /**
   * Submits a task to begin on a worker. May run it here if the queue is full and the pool is set
   * so.
   *
   * @param task the task; what it throws goes to the thread's uncaught-exception handler
   */
  public void submit(Runnable task) {
    submit(task, Placement.ANYWHERE);
  }

  /**
   * The same to a certain place.
   *
   * @param task the task
   * @param placement before which others, and near whom
   */
  public void submit(Runnable task, Placement placement) {
    submitter.submit(task, placement);
  }

  /**
   * Submits several, in order, with one signal. If one is rejected, those before it stay submitted.
   *
   * @param tasks the tasks
   * @param placement before which others, and near whom
   */
  public void submitAll(List<? extends Runnable> tasks, Placement placement) {
    submitter.submitAll(tasks, placement);
  }

  /**
   * Gives a task the context of the calling thread, for {@link #submit}; or leaves it as it is, if
   * nothing is carried, or the submitter runs it anyway.
   *
   * @param task the task
   * @return it, or one that runs it in the context
   */
  public Runnable inContext(Runnable task) {
    return carrier == null || settings.threads() == 0
        ? task
        : new CarriedTask(runner, task, Context.capture(carrier));
  }

  /**
   * The same for the call of a future.
   *
   * @param call the call
   * @return it, or one that runs it in the context
   */
  public <T extends @Nullable Object> Callable<T> inContext(Callable<T> call) {
    return carrier == null || settings.threads() == 0
        ? call
        : new CarriedCall<>(call, Context.capture(carrier));
  }

  /**
   * The number of the calling thread among the pool's.
   *
   * @return the number, or -1 if it is none of the pool's
   */
  public int currentNumber() {
    return Thread.currentThread() instanceof WorkerThread thread && thread.own().isOfPool(this)
        ? thread.own().hunter.number()
        : Placement.ANY;
  }

  /**
   * How many nodes the workers are told apart by. May read the machine.
   *
   * @return one where nothing is known of it
   */
  public int nodes() {
    return whereabouts.nodes();
  }

  /** Starts all threads that the pool may have. */
  public void startThreads() {
    while (idle.startSearcher()) Thread.onSpinWait();
  }

  /**
   * On which node the calling thread is.
   *
   * @return its dense number, or -1 if that is not known or the thread is none of the pool's
   */
  public int currentNode() {
    Neighbourhood near = neighbourhood();
    return near != null
            && Thread.currentThread() instanceof WorkerThread thread
            && thread.own().isOfPool(this)
        ? near.node(thread.own())
        : Placement.ANY;
  }

  /** C1: counts a task as begun, before it is asked whether the pool is closed. */
  void admit() {
    quiescence.begun();
    if (!closed.get()) return;
    ended();
    throw rejected("closed");
  }

  void ended() {
    quiescence.ended();
    if (isOver()) idle.wakeAll(); // C4
  }

  /** C3: whether a worker may go: closed, and everything submitted has ended. */
  boolean isOver() {
    return closed.get() && quiescence.isQuiet();
  }

  RejectedExecutionException rejected(String why) {
    return new RejectedExecutionException("pool " + settings.name() + ": " + why);
  }

  /**
   * Runs an awaited task here if the calling thread works for this pool, so that waiting for it
   * cannot starve.
   *
   * @param task a task that runs at most once
   * @return whether the calling thread works for this pool
   */
  public boolean runIfWorker(Runnable task) {
    return runner.runIfWorker(task);
  }

  /**
   * Waits until everything submitted has ended.
   *
   * @param nanos how long at most
   * @return false if the time was too short
   * @throws InterruptedException if the caller is interrupted
   */
  public boolean awaitQuiescence(long nanos) throws InterruptedException {
    return quiescence.await(nanos);
  }

  // --- workers

  Idle idle() {
    return idle;
  }

  Alarms alarms() {
    return alarms;
  }

  /** W1: somebody has come into the pool, or goes on in it. */
  void stirWatch() {
    if (watch != null) watch.stir();
  }

  /** The pool is over, or may be. */
  void wakeWatch() {
    if (watch != null) watch.wake();
    if (relief.thread() != null) relief.wake();
    alarms.wake();
  }

  Relief relief() {
    return relief;
  }

  @Nullable Thread watchThread() {
    return watch == null ? null : watch.thread();
  }

  boolean hasSubmitted() {
    return !submissions.isEmpty();
  }

  /**
   * Who works for which root, and who waits for whom.
   *
   * @return some lines of text
   */
  public String dump() {
    return new PoolDump(this).text();
  }

  long openTasks() {
    return quiescence.open();
  }

  /**
   * How often a worker was reported to block.
   *
   * @return the number
   */
  public long blockedReports() {
    return watch == null ? 0 : watch.reported();
  }

  Crew crew() {
    return crew;
  }

  /** What the pool's thread of this number is to begin next. */
  @Nullable Runnable pollSubmitted(Worker worker) {
    Neighbourhood near = neighbourhood();
    return submissions.poll(
        worker.hunter.number(), near == null ? Placement.ANY : near.node(worker));
  }

  /** What is meant for other threads included. */
  @Nullable Runnable pollSubmitted() {
    return submissions.pollAny();
  }

  /** Runs a task from the inbox, whatever it throws. */
  void runSubmitted(Worker worker, Runnable task) {
    runner.runSubmitted(worker, task);
  }

  void signal(boolean enteredByGuest, boolean urgent) {
    idle.signal(limit(enteredByGuest), urgent);
  }

  /** The same for what a worker has made visible. */
  void signal(boolean enteredByGuest, boolean urgent, Worker by) {
    idle.signalNear(limit(enteredByGuest), urgent, by);
  }

  boolean hasIdle(boolean enteredByGuest) {
    return idle.hasIdle(limit(enteredByGuest));
  }

  int limit(boolean enteredByGuest) {
    return size.limit(enteredByGuest);
  }

  Size size() {
    return size;
  }

  /**
   * How many others a worker may promote for.
   *
   * @param light whether it is not one of those that compute itself
   */
  int others(boolean light) {
    if (!settings.stealing() || size.threads() == 0) return 0;
    return light ? size.workers() : size.workers() - 1;
  }

  void beginWait(Worker worker, boolean look) {
    idle.beginWait(worker, look);
  }

  void endWait(Worker worker) {
    idle.endWait(worker);
  }

  void beginBlocking(Worker worker) {
    if (worker.hunter.isThreadOfPool()) crew.addBlocked(1);
    idle.beginWait(worker, true);
  }

  void endBlocking(Worker worker) {
    idle.endWait(worker);
    if (worker.hunter.isThreadOfPool()) crew.addBlocked(-1);
  }

  boolean hasVisibleWork() {
    if (hasSubmitted()) return true;
    for (Worker worker : workers) {
      if (!worker.stealable().isEmpty()) return true;
    }
    return false;
  }

  // --- resizing

  /**
   * How many may compute at a time.
   *
   * @return the number
   */
  public int workerCount() {
    return size.workers();
  }

  /**
   * Whether there are no threads, so that there is nothing to resize.
   *
   * @return true if so
   */
  public boolean isWithoutThreads() {
    return settings.threads() == 0;
  }

  /**
   * Changes how many may compute at a time. Threads that are too many go when they come to look for
   * work.
   *
   * @param workers how many
   */
  public void resize(int workers) {
    resizing.resize(workers);
  }

  boolean retiresSurplus(Worker worker) {
    return resizing.retiresSurplus(worker);
  }

  // --- the end

  /** Rejects later submissions and lets the threads go once what was submitted has ended. */
  public void shutdown() {
    closed.set(true); // C2
    closing.countDown();
    idle.wakeAll();
  }

  /**
   * Rejects later submissions, empties the queue, and interrupts the threads.
   *
   * @return what was in the queue, in the order in which it would have begun
   */
  public List<Runnable> shutdownNow() {
    shutdown();
    List<Runnable> unbegun = new ArrayList<>();
    for (Runnable task = pollSubmitted(); task != null; task = pollSubmitted()) {
      unbegun.add(NamedTask.unwrap(CarriedTask.submitted(task)));
      ended();
    }
    crew.interrupt();
    return unbegun;
  }

  /**
   * Shuts down and, unless called by one of the pool's own workers, waits until what was submitted
   * has ended and the threads are gone; an interrupt ends what can be ended. Guests finish their
   * roots on their own. Idempotent.
   */
  public void close() {
    shutdown();
    if (isInside()) return;
    boolean interrupted = false;
    while (true) {
      try {
        quiescence.await(Long.MAX_VALUE); // C6
        crew.join(idle::wakeAll);
        break;
      } catch (InterruptedException e) {
        if (!interrupted) shutdownNow();
        interrupted = true;
      }
    }
    Guests.forget(this);
    if (interrupted) Thread.currentThread().interrupt();
  }

  /**
   * Waits until the pool was shut down, everything submitted has ended, and the threads are gone.
   *
   * @param nanos how long at most
   * @return false if the time was too short
   * @throws InterruptedException if the caller is interrupted
   */
  public boolean awaitTermination(long nanos) throws InterruptedException {
    long deadline = System.nanoTime() + Math.min(nanos, Quiescence.LONGEST_WAIT);
    return closing.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)
        && quiescence.await(deadline - System.nanoTime())
        && crew.join(idle::wakeAll, deadline);
  }

  /**
   * Whether the pool was shut down, everything submitted has ended, and the threads are gone.
   *
   * @return true if so
   */
  public boolean isTerminated() {
    return isOver() && crew.isGone();
  }

  /** Whether the calling thread works for this pool, maybe visiting another one. */
  private boolean isInside() {
    return CurrentWorker.get().isOfPool(this)
        || (Thread.currentThread() instanceof WorkerThread thread && thread.own().isOfPool(this));
  }

  /**
   * Whether {@link #close} was called.
   *
   * @return true if so
   */
  public boolean isClosed() {
    return closed.get();
  }

  /**
   * Sums what the workers have counted so far.
   *
   * @return the sums
   */
  public Totals totals() {
    return resizing.totals();
  }
}

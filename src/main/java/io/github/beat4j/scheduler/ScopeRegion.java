package io.github.beat4j.scheduler;

import io.github.beat4j.function.Branch;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The block of a scope, on the thread that entered it. Entered and left like a call; what was
 * forked in it has ended when it is left, whatever happens.
 */
public final class ScopeRegion extends Region {
  private final Worker worker;
  private final Scheduler scheduler;
  private final String title;
  private final Thread owner = Thread.currentThread();
  private final Frame frame;
  private boolean left;
  private long end = Long.MAX_VALUE;
  private @Nullable Runnable deadline;
  private @Nullable ScopeRegion timedAround;
  private boolean rung;

  /** Entered by the worker, on its thread. */
  ScopeRegion(Worker worker, String title) {
    super(worker.region());
    this.title = title;
    this.worker = worker;
    this.scheduler = worker.scheduler();
    this.frame = worker.blocks.open(this);
  }

  /**
   * Runs a call inside a root: the one that the thread is in, or one in the common pool.
   *
   * @param call is to enter a region
   * @return what it returns
   * @throws X what it throws
   */
  public static <T extends @Nullable Object, X extends Throwable> T inRoot(Branch<T, X> call)
      throws X {
    return isPossible() ? call.run() : CommonScheduler.get().invoke(call);
  }

  /**
   * Whether the calling thread is in a root.
   *
   * @return true if so
   */
  public static boolean isPossible() {
    return CurrentWorker.get().isInRoot();
  }

  /**
   * Enters a region. Inside a root only.
   *
   * @param title what it is, for dumps; empty if it is not to be shown
   * @return the region; to be left on every way out
   */
  public static ScopeRegion enter(String title) {
    StackProbe.demandRoom();
    return new ScopeRegion(CurrentWorker.get(), title);
  }

  /** Empty if it is not to be shown. */
  String line() {
    if (title.isEmpty()) return "";
    return title + " of " + owner.getName() + (isCancelled() ? ", cancelled" : "");
  }

  /**
   * Whether the calling thread entered the region.
   *
   * @return true if so
   */
  public boolean isOwner() {
    return owner == Thread.currentThread();
  }

  /**
   * Whether the region has ended. On the owner.
   *
   * @return true if so
   */
  public boolean isLeft() {
    return left;
  }

  /**
   * Adds a branch, unless the region is cancelled. May promote, and may run another branch; never
   * waits.
   *
   * @param fork the branch; the calling thread is in the block, or in a branch of it
   */
  public void fork(Fork fork) {
    CurrentWorker.get().blocks.fork(fork);
  }

  /**
   * Whether the calling thread is in the block, or in a branch of it.
   *
   * @return true if so
   */
  public boolean holdsCaller() {
    Region region = CurrentWorker.get().region();
    return region != null && region.isWithin(this);
  }

  /** Runs or awaits what was forked. On the owner. An interrupt cancels the region, and is kept. */
  public void join() {
    worker.blocks.join(frame, this);
  }

  /** Cancels the region, on any thread; waits for nobody. */
  public void cancel() {
    Cancellation.cancel(scheduler, this);
  }

  /**
   * Sets when it is to end, unless a region around it is to end earlier. On the owner, before
   * anything runs in it. Wakes a thread if nobody's time ends earlier; never waits.
   *
   * @param nanoTime the time, in the terms of {@link System#nanoTime}
   * @param keeper of the deadline; to be run once that time has come, on a thread of the pool's
   *     own, if the region has not been left before
   * @return false if one around it is to end earlier
   */
  public boolean endsBy(long nanoTime, Runnable keeper) {
    if (!showsEnd(nanoTime, keeper)) return false;
    scheduler.alarms().set(nanoTime); // T2
    return true;
  }

  /** T1: the same, but wakes nobody. */
  boolean showsEnd(long nanoTime, Runnable keeper) {
    for (Region next = around; next != null; next = next.around) {
      if (next instanceof ScopeRegion scope && scope.deadline != null && scope.end - nanoTime <= 0)
        return false;
    }
    end = nanoTime;
    deadline = keeper;
    timedAround = worker.timedVolatile();
    worker.timedVolatile(this); // T1
    return true;
  }

  long end() {
    return end;
  }

  /** The next one outwards that its worker has entered and that has an end. */
  @Nullable ScopeRegion timedAround() {
    return timedAround;
  }

  /** T4: its time is over; on the thread of the alarms. */
  void ring() {
    if (rung || deadline == null) return;
    deadline.run();
    rung = true;
  }

  /**
   * The keeper of the next deadline outwards.
   *
   * @return the keeper, or null if there is none
   */
  public @Nullable Runnable deadline() {
    for (Region next = this; next != null; next = next.around) {
      if (next instanceof ScopeRegion scope && scope.deadline != null) return scope.deadline;
    }
    return null;
  }

  /**
   * Where the threads are that work in the region. On any thread; stops each of them for a moment.
   *
   * @return their stacks
   */
  public Map<Thread, StackTraceElement[]> stacks() {
    Map<Thread, StackTraceElement[]> stacks = new LinkedHashMap<>();
    for (Worker worker : scheduler.workers()) {
      Region running = worker.regionVolatile();
      Thread thread = worker.threadAcquire();
      if (thread != null && running != null && running.isWithin(this))
        stacks.put(thread, thread.getStackTrace());
    }
    return stacks;
  }

  /**
   * Ends the region: what runs in it is waited for, what has not begun never does. On the owner.
   */
  public void leave() {
    left = true;
    if (deadline != null) worker.timedVolatile(timedAround); // T5
    worker.blocks.leave(frame);
  }

  /**
   * After {@link #leave}: whether it was cancelled is settled, whatever becomes of the regions
   * around it; a stolen branch among them may be filled again. On the owner, still inside those.
   */
  public void detach() {
    // One write: whoever looks meanwhile finds either what was around it or what that came to.
    around = isCancelled() ? CANCELLED : null;
  }
}

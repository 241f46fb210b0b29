package io.github.beat4j.scheduler;

import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Who sleeps, and who is woken. A worker that finds nothing leaves standing requests for a beat
 * with busy workers. Then one such worker, the pacer, naps: it looks again after 50 us, later after
 * up to 400 us, while somebody is busy and for 10 ms after. All others park without a timer, and so
 * does the pacer in the end. Whoever makes work visible wakes one sleeper, unless somebody searches
 * or paces anyway. One that is too many rests after its branch, whatever there is. The steps S1 to
 * S10 and why no wake-up is lost are in {@code docs/protocol.md}.
 */
final class Idle extends SearchCounters {
  /** How many a thief wakes that has left more where it stole. */
  static final int WOKEN_BY_THIEF = 2;

  private final Scheduler scheduler;
  private final Sleepers sleepers;
  private volatile @Nullable Worker napping;

  Idle(Scheduler scheduler) {
    Naps.initialize();
    this.scheduler = scheduler;
    this.sleepers = new Sleepers(scheduler.neighbourhood());
  }

  /** Whether one more could work. */
  boolean hasIdle(int limit) {
    return working(countsVolatile()) < limit;
  }

  /**
   * Wakes or starts one worker after work was made visible, if nobody searches or paces and fewer
   * than the limit are awake.
   *
   * @param urgent whether to end the pacer's nap, and to wake one more even if a few search:
   *     somebody asked for the work
   */
  void signal(int limit, boolean urgent) {
    signal(limit, urgent, null, null);
  }

  /**
   * The same, by the worker that has made the work visible: the nearest sleeper is woken.
   *
   * @param by near whom, or null for anywhere
   */
  void signalNear(int limit, boolean urgent, @Nullable Worker by) {
    signal(limit, urgent, null, by);
  }

  /**
   * The same, for work that is meant for a worker: if that one sleeps it is woken, whoever
   * searches.
   *
   * @param preferred whom to wake, or null for anybody
   */
  void signal(int limit, boolean urgent, @Nullable Worker preferred) {
    signal(limit, urgent, preferred, preferred);
  }

  private void signal(int limit, boolean urgent, @Nullable Worker preferred, @Nullable Worker by) {
    VarHandle.fullFence(); // S1: the work before the counts
    while (true) {
      long counts = countsVolatile();
      if (endsNap(counts, urgent)) endNap();
      boolean prefers = preferred != null && awake(counts) < limit && sleepers.contains(preferred);
      if (!prefers && !needsOneMore(counts, limit, urgent)) return;
      if (!casCounts(counts, counts + SEARCHING + AWAKE)) continue;
      if (wakeOne(preferred, by) || scheduler.crew().startOne()) {
        scheduler.stirWatch();
        return;
      }
      addCounts(-SEARCHING - AWAKE);
      // S6: for those who trusted in the searcher that there was not.
      if (sleepers.isEmpty()) return;
    }
  }

  /**
   * S1 for several tasks at once: as many as there are tasks for, but for those that search or pace
   * already.
   *
   * @param limit how many may be awake
   * @param tasks how many tasks were made visible
   */
  void signalAll(int limit, int tasks) {
    VarHandle.fullFence(); // S1
    while (true) {
      long counts = countsVolatile();
      if (endsNap(counts, true)) endNap();
      int more = Math.min(tasks - coming(counts), limit - awake(counts));
      if (more <= 0) return;
      if (!casCounts(counts, counts + more * (SEARCHING + AWAKE))) continue;
      int woken = 0;
      while (woken < more && (wakeOne(null, null) || scheduler.crew().startOne())) woken++;
      if (woken > 0) scheduler.stirWatch();
      if (woken == more) return;
      addCounts((woken - more) * (SEARCHING + AWAKE));
      if (sleepers.isEmpty()) return; // S6
    }
  }

  private void endNap() {
    Worker pacer = napping;
    if (pacer == null) return;
    napping = null;
    pacer.unpark();
  }

  private boolean wakeOne(@Nullable Worker preferred, @Nullable Worker by) {
    boolean sleeps = preferred != null && sleepers.remove(preferred);
    Worker sleeper = sleeps ? preferred : sleepers.poll(by);
    if (sleeper == null) return false;
    wake(sleeper);
    return true;
  }

  /** Starts a thread that nobody needs yet; false if there is none to be started. */
  boolean startSearcher() {
    addCounts(SEARCHING + AWAKE);
    if (scheduler.crew().startOne()) return true;
    addCounts(-SEARCHING - AWAKE);
    // As in S6.
    if (!sleepers.isEmpty() && scheduler.hasVisibleWork())
      signal(scheduler.size().mostAwake(), false);
    return false;
  }

  /** One that sleeps on a node, or null. */
  @Nullable Worker sleeperOn(int node) {
    return sleepers.on(node);
  }

  private static void wake(Worker sleeper) {
    sleeper.wokenRelease(true);
    sleeper.unpark();
  }

  void wakeAll() {
    scheduler.wakeWatch();
    endNap();
    while (true) {
      Worker sleeper = sleepers.poll(null);
      if (sleeper == null) return;
      addCounts(SEARCHING + AWAKE);
      wake(sleeper);
      scheduler.stirWatch();
    }
  }

  /**
   * S7: a searcher has found work. The last one looks whether there is more, for which nobody was
   * woken because of it.
   *
   * @param limit how many may be awake
   */
  void found(int limit) {
    long counts = addCounts(-SEARCHING);
    if (!wasLast(counts) || !hasMore()) return;
    if (scheduler.hasVisibleWork()) signal(limit, false);
  }

  /**
   * A thief has left more where it stole: it wakes two, so that those who are needed come in the
   * logarithm of their number of wake-ups, and the thread that shares its work pays for few.
   *
   * @param limit how many may be awake
   * @param thief who is near the victim, or the next to be
   */
  void foundMore(int limit, Worker thief) {
    for (int i = 0; i < WOKEN_BY_THIEF && hasMore(); i++) signalNear(limit, true, thief);
  }

  private boolean hasMore() {
    return !sleepers.isEmpty() || scheduler.crew().hasUnstarted();
  }

  void searchAgain() {
    addCounts(SEARCHING);
  }

  /**
   * S10: rests the calling thread, which has just done its work, if it is one too many, until it is
   * woken: a joiner has napped, another thread has come in its place, and both go on.
   *
   * @param limit how many may be awake
   * @return false if it is needed, and counts as one that has work still; else it is a searcher
   */
  boolean restsAsSurplus(Worker worker, int limit) {
    if (!tooMany(countsVolatile(), limit) || mayNotLeave(limit)) return false;
    worker.wokenRelease(false);
    if (!addsToSleepers(worker)) return false; // S2
    long counts = countsVolatile();
    while (tooMany(counts, limit)) {
      if (casCounts(counts, counts - AWAKE)) {
        sleepUnless(mayNotLeave(limit), worker);
        return true;
      }
      counts = countsVolatile();
    }
    if (sleepers.remove(worker)) return false;
    parkUntilWoken(worker);
    addCounts(-AWAKE); // it was counted twice
    return true;
  }

  /** Others than the limit is for may need it: the pool's own roots, or whoever closes the pool. */
  private boolean mayNotLeave(int limit) {
    return scheduler.isOver()
        || scheduler.crew().hasSurplus()
        || (limit < scheduler.size().mostAwake() && scheduler.openTasks() > 0);
  }

  private boolean addsToSleepers(Worker worker) {
    try {
      sleepers.addFirst(worker);
      return true;
    } catch (OutOfMemoryError e) {
      return false;
    }
  }

  /**
   * Rests the calling worker, a searcher that found nothing worth while, until it is to search
   * again.
   *
   * @param napFirst whether to nap before looking again, if it can be the pacer
   */
  void rest(Worker worker, boolean napFirst) {
    if (!napFirst) requestBeats(worker);
    long counts = countsVolatile();
    while (!isPacing(counts)) {
      if (casCounts(counts, counts - SEARCHING + PACING)) { // S8
        if (pace(worker, napFirst)) return;
        break;
      }
      counts = countsVolatile();
    }
    sleep(worker);
  }

  /** Naps as the pacer; true if there may be work. A searcher again in any case. */
  private boolean pace(Worker worker, boolean napFirst) {
    long linger = scheduler.waiting().linger;
    long quiet = 0;
    for (long nap = Naps.FIRST; quiet < linger; nap = Naps.next(nap)) {
      boolean look = Naps.looks(napFirst, nap);
      if (look) napping = worker;
      // S9: the work of a signal that trusted in the pacer is seen here, one nap later at most.
      if (scheduler.isOver() || (look && scheduler.hasVisibleWork())) break;
      scheduler.waiting().parkNanos(this, nap);
      Thread.interrupted();
      quiet = Naps.quiet(quiet, nap, requestBeats(worker));
    }
    napping = null;
    addCounts(SEARCHING - PACING);
    return quiet < linger;
  }

  /** Parks the calling worker, a searcher, until it is woken as one. */
  private void sleep(Worker worker) {
    worker.wokenRelease(false);
    if (!addsToSleepers(worker)) { // S2
      scheduler.waiting().parkNanos(this, Naps.LONGEST);
      return;
    }
    addCounts(-SEARCHING - AWAKE); // S3: a full fence
    sleepUnless(mayNotSleep(), worker); // S4
  }

  /** Parks one that is among the sleepers, and not counted any more; a searcher afterwards. */
  private void sleepUnless(boolean needed, Worker worker) {
    if (needed && sleepers.remove(worker)) {
      addCounts(SEARCHING + AWAKE);
      scheduler.stirWatch();
    } else {
      parkUntilWoken(worker);
    }
  }

  private void parkUntilWoken(Worker worker) {
    worker.counts.slept++;
    while (!worker.wokenAcquire()) { // S5
      scheduler.waiting().park(this);
      Thread.interrupted();
    }
  }

  private boolean mayNotSleep() {
    return scheduler.hasVisibleWork() || scheduler.isOver() || scheduler.crew().hasSurplus();
  }

  /** H1: standing requests with some of the busy workers; false if it met none. */
  boolean requestBeats(Worker worker) {
    Worker[] all = scheduler.workers();
    Rings rings = worker.hunter.surroundings.of(worker, all);
    if (rings != null) return requestBeatsNear(worker, all, rings);
    int looks = StealOrder.looks(all.length);
    int start = worker.hunter.order.start(all.length);
    int requests = 0;
    for (int i = 0; i < looks && requests < StealOrder.MOST_REQUESTS; i++) {
      Worker other = all[StealOrder.at(start, i, all.length)];
      if (other == worker || !other.busyOpaque()) continue;
      other.requestBeat();
      requests++;
    }
    return requests > 0;
  }

  private static boolean requestBeatsNear(Worker worker, Worker[] all, Rings rings) {
    StealOrder order = worker.hunter.order;
    order.look(all.length, rings);
    int requests = 0;
    while (requests < StealOrder.MOST_REQUESTS) {
      int next = order.next();
      if (next == StealOrder.NOBODY) break;
      Worker other = all[next];
      if (other == worker || !other.busyOpaque()) continue;
      other.requestBeat();
      requests++;
    }
    return requests > 0;
  }

  /** A closed pool's worker goes for good, or one that is not needed any more. */
  void retire() {
    addCounts(-SEARCHING - AWAKE);
  }

  /**
   * A joiner stops counting as awake while it waits, so that a sleeper may take its place.
   *
   * @param look whether to wake one for work that is visible already
   */
  void beginWait(Worker worker, boolean look) {
    if (!worker.hunter.isThreadOfPool()) return;
    addCounts(-AWAKE);
    if (look && hasMore() && scheduler.hasVisibleWork())
      signal(scheduler.size().mostAwake(), false);
  }

  void endWait(Worker worker) {
    if (worker.hunter.isThreadOfPool()) addCounts(AWAKE);
    scheduler.stirWatch();
  }
}

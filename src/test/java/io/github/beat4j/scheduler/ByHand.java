package io.github.beat4j.scheduler;

import static io.github.beat4j.scheduler.SearchCounters.AWAKE;
import static io.github.beat4j.scheduler.SearchCounters.SEARCHING;

import io.github.beat4j.function.LongBranch;
import java.util.ArrayList;
import java.util.List;

/** A worker that is in a root, and a thief, both on the calling thread. */
final class ByHand {
  final Recorded waiting = new Recorded();
  final Scheduler scheduler = Recorded.pool(1, waiting);
  final Worker worker;
  final Worker thief = new Worker(scheduler, 2);

  /** What has happened, in order. */
  final List<String> events = new ArrayList<>();

  /** The time of a virtual caller. */
  private long now;

  ByHand(boolean light) {
    worker = new Worker(scheduler, 1, light ? () -> now : NanoClock.SYSTEM);
    worker.light(light);
    begin(scheduler, worker, thief);
    worker.endDive();
  }

  /** Puts a worker into a root, beside a thief. */
  static void begin(Scheduler scheduler, Worker worker, Worker thief) {
    scheduler.idle().addCounts(SEARCHING + AWAKE); // so that no thread is started
    worker.threadRelease(Thread.currentThread());
    thief.threadRelease(new Thread("thief"));
    thief.hunter.setThreadOfPool();
    scheduler.register(worker);
    scheduler.register(thief);
    worker.beginRoot();
  }

  /** Longer than a virtual caller computes itself. */
  void computeForLong() {
    now += 100_001;
  }

  int call() {
    return worker.fork(BranchKind.LONG, (LongBranch<?>) () -> 1, null);
  }

  /** True if the call's right branch was taken back. */
  boolean end(int entry) {
    return end(worker, entry);
  }

  static boolean end(Worker worker, int entry) {
    PromotedBranch stolen = worker.takeBack(entry);
    if (stolen != null) {
      worker.joined(entry, stolen);
      return false;
    }
    worker.close(entry, worker.openWindow());
    return true;
  }

  PromotedBranch steal() {
    return thief.hunter.huntFrom(worker);
  }

  void stealAndRun() {
    thief.runStolen(steal());
  }

  ScopeRegion open(String title) {
    return new ScopeRegion(worker, title);
  }

  Named fork(ScopeRegion scope, String name) {
    return fork(scope, name, () -> {});
  }

  Named fork(ScopeRegion scope, String name, Runnable body) {
    Named fork = new Named(scope, name, body);
    worker.blocks.fork(fork);
    return fork;
  }

  /** The oldest latent branch is promoted at the next call or fork. */
  void beat() {
    worker.requestBeat();
  }

  /** A branch that notes that it has run, or was lost. */
  final class Named extends Fork {
    final String name;
    private final Runnable body;

    Named(ScopeRegion scope, String name, Runnable body) {
      super(scope);
      this.name = name;
      this.body = body;
    }

    @Override
    public void run() {
      events.add(name);
      body.run();
    }

    @Override
    protected void lost(Throwable failure) {
      events.add(name + " lost: " + failure.getMessage());
    }
  }
}

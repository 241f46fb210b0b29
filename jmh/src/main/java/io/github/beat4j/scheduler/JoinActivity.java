package io.github.beat4j.scheduler;

import static io.github.beat4j.scheduler.VirtualClock.picos;

import org.jspecify.annotations.Nullable;

/** {@link Joiner} on a virtual worker: helps, spins, then naps, until the stolen branch is done. */
final class JoinActivity implements Activity {
  /** Some system calls. */
  private static final long LOCATING = picos(20_000);

  private final VirtualWorker worker;
  private final VirtualBranch branch;
  private final @Nullable VirtualBranch outer;
  private final Patience patience = new Patience();
  private boolean naps;

  JoinActivity(VirtualWorker worker, VirtualBranch branch) {
    this.worker = worker;
    this.branch = branch;
    this.outer = worker.joining;
  }

  @Override
  public void step() {
    if (naps) {
      naps = false;
      worker.pool.idle().endWait(worker);
      patience.napped();
    }
    if (branch.done) {
      worker.joining = outer;
      worker.pop();
      return;
    }
    worker.joining = branch;
    if (!worker.isThreadOfPool() && worker.pool.machine.locateGuest())
      worker.clock.advance(LOCATING);
    VirtualBranch task = worker.hunter.huntFor(branch);
    if (task != null) {
      worker.joining = null;
      worker.push(new StolenActivity(worker, task));
      patience.helped();
    } else if (patience.spins(Waiting.NORMAL.joinRounds)) {
      int round = patience.spin();
      if (Patience.asksThief(round)) worker.hunter.askThief(branch);
      if (Patience.asksOthers(round)) worker.hunter.requestBeats();
      worker.clock.advance(worker.pool.costs.pause);
    } else {
      nap();
    }
  }

  private void nap() {
    branch.waited = true; // J1
    worker.hunter.askThief(branch);
    worker.pool.idle().beginWait(worker, patience.isLong());
    naps = true;
    if (!branch.done)
      worker.park(worker.clock.picos() + picos(patience.nap()) + worker.pool.costs.oversleep);
  }
}

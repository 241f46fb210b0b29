package io.github.beat4j.scheduler;

import org.jspecify.annotations.Nullable;

/**
 * How a worker enters, joins and leaves the blocks of scopes, and the stolen branches that have
 * forked into one (docs/protocol.md, X). Owner only.
 */
final class Blocks {
  /** So many forks of a scope wait at most; then each new one makes the oldest run. */
  private static final int MOST_LATENT = 1024;

  private final Worker worker;
  private final Frames frames;

  Blocks(Worker worker) {
    this.worker = worker;
    this.frames = worker.frames;
  }

  Frame open(Region region) {
    Frame frame = frames.open(region, worker.forks.size());
    worker.arrive();
    return frame;
  }

  /** Ends a scope's block. What runs of it is waited for; what has not begun never does. */
  void leave(Frame frame) {
    endInside(frame.around);
  }

  /** Ends the frames inside this one; more than one only where a stack overflow left them open. */
  void endInside(@Nullable Frame outer) {
    for (Frame frame = frames.innermost();
        frame != null && frame != outer;
        frame = frames.innermost()) end(frame);
  }

  /** Ends the frames opened above an entry, which a stack overflow has left open. */
  void endAbove(int entry) {
    for (Frame frame = frames.innermost();
        frame != null && frame.base > entry;
        frame = frames.innermost()) end(frame);
  }

  private void end(Frame frame) {
    if (frame.region instanceof ScopeRegion scope && !(frame.latent() == 0 && frame.nonePromoted()))
      scope.cancel();
    join(frame, null);
    frames.close(frame);
    worker.arrive();
  }

  /** Adds a branch to a scope that this worker is in; may promote, and run the oldest one. */
  void fork(Fork fork) {
    Frame frame = frames.of(fork.scope);
    if (frame == null) throw new IllegalStateException("fork: outside its scope");
    if (fork.scope.isCancelled()) return;
    worker.registers(fork);
    frames.add(frame, fork);
    worker.promoteIfDue(frame.nonePromoted());
    Fork oldest = frame.latent() > MOST_LATENT ? frames.poll(frame) : null;
    if (oldest != null) run(oldest);
  }

  /**
   * Returns when each fork of the frame has ended, or will never begin.
   *
   * @param interruptible the region that an interrupt cancels, or null
   */
  void join(Frame frame, @Nullable Region interruptible) {
    while (true) {
      if (worker.isLight()) worker.handOverIfLong();
      Fork next = frames.poll(frame);
      if (next != null) {
        run(next);
        continue;
      }
      PromotedBranch youngest = frame.lastPromoted();
      if (youngest == null) return;
      // An overflow half-way would lose a branch that is neither in the deque nor joined.
      StackProbe.demandRoom();
      worker.leaveToOthers(youngest);
      if (worker.takesBack(youngest)) {
        frame.removeLastPromoted();
        Fork fork = (Fork) youngest.call;
        worker.spareBranches.give(youngest);
        run(fork);
      } else {
        Joiner.await(worker, youngest, interruptible);
        frame.removeLastPromoted();
        Frame.ended(youngest);
      }
    }
  }

  /** Runs a fork here, in its scope's region. */
  private void run(Fork fork) {
    if (fork.scope.isCancelled()) return;
    if (frames.region() == fork.scope) {
      runHere(fork);
      return;
    }
    Frame frame = frames.open(fork.scope, worker.forks.size());
    try {
      worker.arrive();
      runHere(fork);
    } finally {
      join(frame, null);
      frames.close(frame);
      worker.arrive();
    }
  }

  private static void runHere(Fork fork) {
    try {
      fork.run();
    } catch (Throwable t) {
      fork.lost(t);
    }
  }
}

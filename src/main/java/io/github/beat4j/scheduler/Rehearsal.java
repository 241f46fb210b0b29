package io.github.beat4j.scheduler;

import io.github.beat4j.function.LongBranch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Plays the rare steps, a thousand times or two, on the first thread that any pool starts:
 * promotion, steal, join, failure, a beat, a call on a pool's thread. C2 compiles a branch that has
 * never been taken as a trap; without this the first steal would throw the user's compiled
 * recursion away.
 *
 * <p>It takes a few milliseconds of that one thread, which has just been started to look for work,
 * and nobody waits for it. The types of the user's branches are not rehearsed: they would spoil the
 * profiles by which C2 inlines the real ones.
 */
final class Rehearsal {
  private static final int SCENES = 3_000;
  private static final int FAILURES = 64;
  private static final AtomicBoolean DONE = new AtomicBoolean();

  private final Worker actor;

  private Rehearsal(Worker actor) {
    this.actor = actor;
  }

  /** Does nothing but the first time. The thread works on a stage of its own meanwhile. */
  static void once(WorkerThread thread) {
    if (DONE.getAndSet(true)) return;
    Scheduler stage = new Scheduler(Settings.rehearsal());
    stage.close();
    Worker actor = new Worker(stage, 1);
    actor.threadRelease(thread);
    actor.hunter.setThreadOfPool();
    Worker own = thread.worker();
    thread.worker(actor);
    try {
      new Rehearsal(actor).play();
    } finally {
      thread.worker(own);
    }
  }

  private void play() {
    for (int i = 0; i < SCENES; i++) {
      actor.beginRoot();
      try {
        if (scene(i) < 0) throw new AssertionError("rehearsal");
      } catch (IllegalStateException expected) {
        // What a failing branch throws.
      }
      actor.endRoot();
    }
  }

  private long scene(int i) {
    LongBranch<RuntimeException> branch = i % FAILURES == 1 ? Rehearsal::fails : Rehearsal::returns;
    if (i % 3 == 2) actor.requestBeat();
    int room = CurrentWorker.inline().room();
    int entry = actor.fork(BranchKind.LONG, branch, null);
    if (i % FAILURES == 0) {
      actor.leftFailed(entry, new IllegalStateException("rehearsal"));
      return room;
    }
    if (i % 2 == 1) {
      PromotedBranch task = actor.hunter.huntFrom(actor);
      if (task != null) actor.runStolen(task);
    }
    PromotedBranch stolen = actor.takeBack(entry);
    if (stolen != null) return actor.joined(entry, stolen).bits();
    boolean window = actor.openWindow();
    long inside = CurrentWorker.inline().room();
    actor.close(entry, window);
    return inside + room;
  }

  private static long returns() {
    return 1;
  }

  private static long fails() {
    throw new IllegalStateException("rehearsal");
  }
}

package io.github.beat4j.scheduler;

import io.github.beat4j.function.LongBranch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Plays the rare steps, a thousand times or two, on the first thread that any pool starts:
 * promotion, steal, join, failure, a beat, a call on a pool's thread. C2 compiles a branch that has
 * never been taken as a trap; without this the first steal would throw the user's compiled
 * recursion away.
 *
 * <p>The thread goes on with it whenever it finds no work, so nobody waits for it. It takes some 20
 * ms of the thread in all. The types of the user's branches are not rehearsed: they would spoil the
 * profiles by which C2 inlines the real ones.
 */
final class Rehearsal {
  private static final int SCENES = 3_000;

  /** A fraction of a millisecond in the interpreter. */
  private static final int SCENES_AT_A_TIME = 8;

  private static final int FAILURES = 64;
  private static final AtomicBoolean CLAIMED = new AtomicBoolean();

  private final WorkerThread thread;
  private final Worker actor;
  private int played;

  Rehearsal(WorkerThread thread) {
    this.thread = thread;
    Scheduler stage = new Scheduler(Settings.rehearsal());
    stage.close();
    actor = new Worker(stage, 1);
    actor.threadRelease(thread);
    actor.hunter.setThreadOfPool();
  }

  /** A rehearsal for the thread if it is the first of all, else null. */
  static @Nullable Rehearsal claim(WorkerThread thread) {
    if (CLAIMED.getAndSet(true)) return null;
    try {
      return new Rehearsal(thread);
    } catch (OutOfMemoryError | StackOverflowError e) {
      // The first steals are slower, that is all.
      return null;
    }
  }

  /** Plays some scenes, on a stage of its own; false when all have been played. */
  boolean goOn() {
    Worker own = thread.worker();
    thread.worker(actor);
    try {
      for (int i = 0; i < SCENES_AT_A_TIME; i++) play(played++);
      return played < SCENES;
    } catch (OutOfMemoryError | StackOverflowError e) {
      // As above.
      return false;
    } finally {
      thread.worker(own);
    }
  }

  private void play(int number) {
    actor.beginRoot();
    try {
      if (scene(number) < 0) throw new AssertionError("rehearsal");
    } catch (IllegalStateException expected) {
      // What a failing branch throws.
    }
    actor.endRoot();
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
    if (stolen != null) return actor.joinedBits(entry, stolen);
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

package io.github.beat4j;

import io.github.beat4j.scheduler.Help;

/**
 * What a call may run while it waits for a branch that another worker runs. What it runs, it runs
 * on its own thread, between two instructions of the caller: with the locks that the caller holds,
 * in the class initialiser that the caller is in, on top of the caller's stack.
 */
public enum HelpPolicy {
  /**
   * Branches of the same outermost call, at least as deep as the awaited one. The default. A lock
   * held across a call meets branches of that call only, never an unrelated task: nothing waits for
   * a lock that its own thread holds, and nothing enters a reentrant one twice. The stack is
   * bounded by the depth of the program. A lock is still no help against the call itself: a branch
   * of it that runs elsewhere, and wants a lock that the caller holds across the call, or a class
   * that the caller is initialising, waits for the caller, and the caller for it. If there is
   * nothing to help with, the thread parks, and another one of the pool computes in its place.
   */
  ROOT(Help.ROOT),

  /**
   * The same, then any branch of any call of the pool, then any submitted task; as a {@link
   * java.util.concurrent.ForkJoinPool} does. Keeps every thread busy, and has three risks. An
   * unrelated task runs under the caller's locks: it enters a {@code synchronized} block or a
   * {@link java.util.concurrent.locks.ReentrantLock} that the caller is in, and finds what the lock
   * protects half-changed; a lock that is not reentrant it waits for for ever. The call returns
   * only when the unrelated task has ended, however long that takes. Strangers may pile up on one
   * stack without a bound but the stack's. For pools whose tasks hold no locks across calls.
   */
  ANY(Help.ANY),

  /**
   * Nothing: the thread spins for a moment and parks until the branch has ended. Nothing at all
   * runs under the caller's locks on its thread. A thread of the pool that parks gives its place to
   * a sleeping thread or to a spare one, within {@link BeatPoolBuilder#spareThreads}; a deep
   * program may use all of them, and from then on loses parallelism with each that parks. A guest
   * has no place to give away: while it is parked its processor is idle. Each wait costs some
   * microseconds.
   */
  PARK(Help.PARK);

  final Help help;

  HelpPolicy(Help help) {
    this.help = help;
  }
}

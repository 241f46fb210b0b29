package io.github.beat4j.scheduler;

import io.github.beat4j.deque.WorkDeque;

/**
 * When the calls of a right branch may run inline: a window opens if the left branch turned out
 * small, and nobody is hungry for what it would hide. Owner only.
 *
 * <p>A beat in a window shows that it was too coarse, and that the outermost branches are wanted;
 * dense calls without one show the opposite. A layer of {@link Worker}, because a dense call should
 * not follow one more reference.
 */
abstract class Windows extends WorkerSignalsPadding {
  /** How many windows may be open at a time: each but the last has turned out too small. */
  private static final int MOST_WINDOWS = 16;

  /** The room of the smallest window. */
  private static final int LEAST_ROOM = 32;

  /** A left branch of up to so many calls vouches for the right one, at most. */
  private static final long MOST_SMALL = 1 << 15;

  private static final long FIRST_SMALL = 250;
  private static final long NEVER = -1;

  /** After so many dense calls larger left branches may vouch, and one level higher. */
  private static final int GROWTH = 64;

  /** Above this depth a window may have to stay closed at most, because somebody was hungry. */
  private static final int DEEPEST_TOP = 32;

  /** So many dense calls at the start of a root or stolen branch open only windows that are due. */
  private static final int CAREFUL_CALLS = 64;

  /** What a left branch must have called at least to vouch for the right one meanwhile. */
  private static final int CAREFUL_LEFT = 4;

  /** So many dense calls in one root or stolen branch take longer than to wake somebody. */
  private static final int LASTING = 64;

  private int windows;
  private long small = FIRST_SMALL;
  private long vouched;
  private int untilGrowth = GROWTH;

  /** The outermost dense levels, in which no window opens: their branches are worth most. */
  private int top;

  private int careful;
  private int untilLasting;

  Windows(WorkDeque<PromotedBranch> deque) {
    super(deque);
  }

  /** At the start of a root or stolen branch, whether others may be hungry. */
  final void beginWindows(boolean shared) {
    windows = 0;
    untilLasting = LASTING;
    careful = shared ? CAREFUL_CALLS : 0;
  }

  final int windows() {
    return windows;
  }

  /** After a nested root or stolen branch: as many are open as were before it. */
  final void windows(int open) {
    windows = open;
  }

  /** A beat has come. */
  final void narrow() {
    if (top < DEEPEST_TOP) top++;
    // Somebody was hungry while calls ran inline: the window was too coarse.
    if (room() > 0) small = vouched / 4 + NEVER;
  }

  /** Whether a window may open after a left branch of so many calls, at this depth. */
  final boolean mayOpen(long left, int depth) {
    if (--untilGrowth == 0) widen();
    if (--untilLasting == 0) lasts();
    if (careful > 0 && --careful > 0 && left < CAREFUL_LEFT) return false;
    return depth >= top && left <= small && room() <= 0 && windows < MOST_WINDOWS;
  }

  private void widen() {
    untilGrowth = GROWTH;
    small = Math.min(MOST_SMALL, 4 * small + 4);
    if (top > 0) top--;
  }

  /** The root or stolen branch has made so many dense calls that it is worth a wake-up. */
  abstract void lasts();

  /** Opens a window, and gives its room. */
  final int open(long left) {
    vouched = left;
    windows++;
    int room = LEAST_ROOM + 2 * (int) left;
    room(room);
    return room;
  }

  /** Closes the innermost window, and gives the room that was left. */
  final int shut() {
    windows--;
    int room = room();
    room(0);
    return room;
  }
}

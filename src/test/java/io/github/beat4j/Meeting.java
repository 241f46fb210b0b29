package io.github.beat4j;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Two branches that wait for each other: they can only both end if both run at the same time. */
final class Meeting {
  private static final long PATIENCE_SECONDS = 10;

  /** Longer than the longest interval between two promotions. */
  private static final long TALK_MILLIS = 2;

  private final CountDownLatch left = new CountDownLatch(1);
  private final CountDownLatch right = new CountDownLatch(1);

  private Meeting() {}

  static void hold() {
    Meeting meeting = new Meeting();
    Beat.pcall(meeting::left, meeting::right);
  }

  /** The meeting at the end of a chain of left branches. */
  static void deepOnTheLeft(int depth) {
    if (depth == 0) hold();
    else Beat.pcall(() -> deepOnTheLeft(depth - 1), () -> {});
  }

  /** The meeting at the end of a chain of right branches. */
  static void deepOnTheRight(int depth) {
    if (depth == 0) hold();
    else Beat.pcall(() -> {}, () -> deepOnTheRight(depth - 1));
  }

  private void left() {
    left.countDown();
    await(right, "the right branch did not come");
  }

  private void right() {
    right.countDown();
    await(left, "the left branch did not come");
  }

  private static void await(CountDownLatch latch, String missing) {
    try {
      if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new AssertionError(missing);
      Thread.sleep(TALK_MILLIS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

package io.github.beat4j.deque;

/**
 * A thief that is overtaken by a second one: between its reads and its CAS the other steals. So one
 * actor plays two thieves, whose steps alternate as they may do on a larger machine.
 */
final class SlowHand extends Hand {
  private final Stealable<Integer> deque;
  private boolean overtaken;
  private int second;

  private SlowHand(Stealable<Integer> deque) {
    this.deque = deque;
  }

  @Override
  protected boolean wants(Integer task) {
    if (!overtaken) {
      overtaken = true;
      second = stealOne(deque);
    }
    return true;
  }

  /** What the slow thief and the fast one have: two digits. */
  static int stealTwice(Stealable<Integer> deque) {
    SlowHand slow = new SlowHand(deque);
    int first = slow.stealFrom(deque);
    return 10 * first + slow.second;
  }
}

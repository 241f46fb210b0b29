package io.github.beat4j.deque;

/** A thief that takes what it gets. */
final class Hand<T> extends Thief<T> {
  @Override
  protected boolean wants(T task) {
    return true;
  }

  /** One attempt, repeated as long as only another thread was in the way; 0 if there was none. */
  static int stealOne(Stealable<Integer> deque) {
    Hand<Integer> hand = new Hand<>();
    while (true) {
      switch (deque.steal(hand)) {
        case TAKEN -> {
          return hand.taken();
        }
        case EMPTY, REFUSED -> {
          return 0;
        }
        case RETRY -> Thread.onSpinWait();
      }
    }
  }

  static int popOne(WorkDeque<Integer> deque) {
    Integer task = deque.pop();
    return task == null ? 0 : task;
  }
}

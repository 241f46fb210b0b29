package io.github.beat4j.deque;

/** A thief that takes what it gets. */
class Hand extends Thief<Integer> {
  @Override
  protected boolean wants(Integer task) {
    return true;
  }

  /** Repeated as long as only another thread was in the way; 0 if there was none. */
  final int stealFrom(Stealable<Integer> deque) {
    while (true) {
      switch (deque.steal(this)) {
        case TAKEN -> {
          return taken();
        }
        case EMPTY, REFUSED -> {
          return 0;
        }
        case RETRY -> Thread.onSpinWait();
      }
    }
  }

  static int stealOne(Stealable<Integer> deque) {
    return new Hand().stealFrom(deque);
  }

  static int popOne(WorkDeque<Integer> deque) {
    Integer task = deque.pop();
    return task == null ? 0 : task;
  }
}

package io.github.beat4j.deque;

/** The shipped deque, but for D4: it does not matter who wins the CAS. */
final class DequeWithCasIgnored extends ChaseLevDeque<Integer> {
  DequeWithCasIgnored(int capacity) {
    super(capacity);
  }

  @Override
  @SuppressWarnings("unused") // the planted bug
  boolean casTop(long expected, long next) {
    boolean won = super.casTop(expected, next);
    return true;
  }
}

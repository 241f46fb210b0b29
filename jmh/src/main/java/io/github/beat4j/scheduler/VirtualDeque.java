package io.github.beat4j.scheduler;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** A deque of branches, of which thieves take one at a time. */
final class VirtualDeque {
  private final ArrayDeque<VirtualBranch> branches = new ArrayDeque<>();

  /** Until when a thief's access keeps others from a success. */
  long contendedUntil;

  boolean isEmpty() {
    return branches.isEmpty();
  }

  void push(VirtualBranch branch) {
    branches.addLast(branch);
  }

  @Nullable VirtualBranch pop() {
    return branches.pollLast();
  }

  @Nullable VirtualBranch oldest() {
    return branches.peekFirst();
  }

  void removeOldest() {
    branches.removeFirst();
  }
}

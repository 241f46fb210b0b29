package io.github.beat4j.jmh.guard;

import io.github.beat4j.BeatPool;
import io.github.beat4j.jmh.workloads.FaultyTreeSum;
import io.github.beat4j.jmh.workloads.Tree;
import io.github.beat4j.jmh.workloads.TreeSum;
import java.util.function.ToLongFunction;

/** What can be planted, to see that the guard sees it. */
public enum Fault {
  NONE,
  /** Nothing is ever promoted. */
  NO_PROMOTION,
  /** A call in the function form allocates one object. */
  ALLOCATION,
  /** A call in the function form takes some 10 ns longer. */
  SLOW_CALL;

  BeatPool pool(int workers) {
    return BeatPool.builder().workers(workers).stealing(this != NO_PROMOTION).build();
  }

  ToLongFunction<Tree> treeSum() {
    return switch (this) {
      case ALLOCATION -> FaultyTreeSum::allocating;
      case SLOW_CALL -> FaultyTreeSum::slow;
      default -> TreeSum::function;
    };
  }
}

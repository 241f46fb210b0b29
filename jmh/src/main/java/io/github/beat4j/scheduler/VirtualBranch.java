package io.github.beat4j.scheduler;

import org.jspecify.annotations.Nullable;

/** {@link PromotedBranch}, with a node for the code. */
final class VirtualBranch {
  final int node;
  final int depth;
  final VirtualWorker owner;
  @Nullable VirtualWorker thief;
  boolean waited;
  boolean done;

  VirtualBranch(int node, int depth, VirtualWorker owner) {
    this.node = node;
    this.depth = depth;
    this.owner = owner;
  }
}

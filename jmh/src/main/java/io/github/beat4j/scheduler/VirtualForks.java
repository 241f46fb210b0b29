package io.github.beat4j.scheduler;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** {@link ForkStack}, with nodes for the code. */
final class VirtualForks {
  private static final int INITIAL_ENTRIES = 64;

  private int[] nodes = new int[INITIAL_ENTRIES];
  private int[] depths = new int[INITIAL_ENTRIES];
  private long[] callsBefore = new long[INITIAL_ENTRIES];
  private @Nullable VirtualBranch[] promoted = new @Nullable VirtualBranch[INITIAL_ENTRIES];
  private int size;
  private int oldest;

  int size() {
    return size;
  }

  int oldest() {
    return oldest;
  }

  boolean hasLatent() {
    return oldest < size;
  }

  long callsBefore(int entry) {
    return callsBefore[entry];
  }

  int push(int node, int depth, long calls) {
    if (size == nodes.length) grow();
    nodes[size] = node;
    depths[size] = depth;
    callsBefore[size] = calls;
    return size++;
  }

  VirtualBranch promoteOldest(VirtualWorker owner) {
    VirtualBranch branch = new VirtualBranch(nodes[oldest], depths[oldest], owner);
    promoted[oldest++] = branch;
    return branch;
  }

  VirtualBranch promoted(int entry) {
    VirtualBranch branch = promoted[entry];
    if (branch == null) throw new IllegalStateException("promoted branch " + entry + ": missing");
    return branch;
  }

  void dropTo(int entry) {
    for (int i = entry; i < oldest; i++) promoted[i] = null;
    size = entry;
    oldest = Math.min(oldest, entry);
  }

  private void grow() {
    int capacity = 2 * size;
    nodes = Arrays.copyOf(nodes, capacity);
    depths = Arrays.copyOf(depths, capacity);
    callsBefore = Arrays.copyOf(callsBefore, capacity);
    promoted = Arrays.copyOf(promoted, capacity);
  }
}

package io.github.beat4j.scheduler;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The latent branches of one worker, oldest first, touched by its owner only. Entries below {@code
 * oldest} are promoted; the call slot then holds the {@link PromotedBranch}. Promotion takes the
 * oldest entry, joins leave from the youngest, so the two regions never interleave.
 */
final class ForkStack {
  private static final int INITIAL_ENTRIES = 64;
  private static final int KEPT_ENTRIES = 1024;

  /**
   * After so many lambdas the array of references is replaced. G1 charges a fence and a dirty card
   * for every young lambda that is stored into an old array, and nothing while the array is young.
   */
  private static final int LAMBDAS_PER_ARRAY = 4096;

  private @Nullable Object[] slots = new @Nullable Object[2 * INITIAL_ENTRIES];
  private byte[] kinds = new byte[INITIAL_ENTRIES];
  private int[] depths = new int[INITIAL_ENTRIES];
  private long[] callsBefore = new long[INITIAL_ENTRIES];
  private int size;
  private int oldest;
  private int untilFresh = LAMBDAS_PER_ARRAY;

  int size() {
    return size;
  }

  /** How many entries are promoted: those below this index. */
  int oldest() {
    return oldest;
  }

  /** Registers a branch; its index is the size before. Changes nothing if memory runs out. */
  int push(BranchKind kind, Object call, @Nullable Object argument, int depth, long calls) {
    int entry = size;
    if (entry == kinds.length) grow();
    else if (kind.allocates() && --untilFresh == 0) refresh();
    slots[2 * entry] = call;
    slots[2 * entry + 1] = argument;
    kinds[entry] = kind.index();
    depths[entry] = depth;
    callsBefore[entry] = calls;
    size = entry + 1;
    return entry;
  }

  boolean hasLatent() {
    return oldest < size;
  }

  long callsBefore(int entry) {
    return callsBefore[entry];
  }

  /** Makes the task of the oldest latent branch; {@link #markPromoted} makes it so. */
  PromotedBranch prepareOldest(Root root, SpareBranches spares, @Nullable Region around) {
    int entry = oldest;
    Object call = slots[2 * entry];
    if (call == null) throw new IllegalStateException("latent branch " + entry + ": missing");
    return spares
        .take()
        .fill(BranchKind.at(kinds[entry]), call, slots[2 * entry + 1], root, depths[entry], around);
  }

  void markPromoted(PromotedBranch task) {
    int entry = oldest;
    slots[2 * entry] = task;
    slots[2 * entry + 1] = null;
    oldest = entry + 1;
  }

  PromotedBranch promoted(int entry) {
    Object task = slots[2 * entry];
    if (task == null) throw new IllegalStateException("promoted branch " + entry + ": missing");
    return (PromotedBranch) task;
  }

  /** Forgets the entry and whatever a stack overflow has left above it. */
  void dropTo(int entry) {
    // Upwards: counting down to its end it was discarded by C2 in every run (docs/adr/0041).
    for (int i = entry; i < size; i++) {
      slots[2 * i] = null;
      slots[2 * i + 1] = null;
    }
    size = entry;
    if (oldest > entry) oldest = entry;
  }

  /**
   * Hides the latent branches of an outer root while a nested one runs; {@link #show} undoes it.
   */
  int hide() {
    int hidden = oldest;
    oldest = size;
    return hidden;
  }

  void show(int hidden) {
    oldest = hidden;
  }

  private void grow() {
    int capacity = Math.multiplyExact(kinds.length, 2);
    @Nullable Object[] newSlots = Arrays.copyOf(slots, 2 * capacity);
    byte[] newKinds = Arrays.copyOf(kinds, capacity);
    int[] newDepths = Arrays.copyOf(depths, capacity);
    callsBefore = Arrays.copyOf(callsBefore, capacity);
    depths = newDepths;
    slots = newSlots;
    kinds = newKinds;
  }

  private void refresh() {
    untilFresh = LAMBDAS_PER_ARRAY;
    slots = Arrays.copyOf(slots, slots.length);
  }

  /** Gives the memory of an exceptionally deep root back. */
  void trim() {
    if (kinds.length <= KEPT_ENTRIES) return;
    slots = new @Nullable Object[2 * INITIAL_ENTRIES];
    kinds = new byte[INITIAL_ENTRIES];
    depths = new int[INITIAL_ENTRIES];
    callsBefore = new long[INITIAL_ENTRIES];
  }
}

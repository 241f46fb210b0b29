package io.github.beat4j.jmh.simulation;

import java.util.Arrays;

/**
 * Takes down what a sequential program does: its work, and where it would call in parallel. A
 * branch may call in parallel once; what it does after is work.
 */
public final class GraphRecorder {
  private static final int FIRST_CAPACITY = 1024;
  private static final int NONE = -1;

  private int[] rights = new int[FIRST_CAPACITY];
  private float[] before = new float[FIRST_CAPACITY];
  private float[] after = new float[FIRST_CAPACITY];
  private int size;
  private int[] open = new int[FIRST_CAPACITY];
  private int depth;
  private double pending;
  private int node = NONE;

  /** Some work. */
  public void work(double units) {
    pending += units;
  }

  /** A parallel call: what follows is its left branch. */
  public void fork() {
    if (node != NONE)
      throw new IllegalStateException("fork: the second of a branch (expected: one at most)");
    if (depth == open.length) open = Arrays.copyOf(open, 2 * depth);
    open[depth++] = add();
  }

  /** The left branch has ended: what follows is the right one. */
  public void right() {
    endBranch();
    rights[open[depth - 1]] = size;
    node = NONE;
  }

  /** The right branch has ended: what follows comes after both. */
  public void join() {
    endBranch();
    node = open[--depth];
  }

  /**
   * The program has ended.
   *
   * @param name what to call the graph
   * @param nanosPerUnit how long a unit of work takes
   * @return the graph
   */
  public TaskGraph graph(String name, double nanosPerUnit) {
    if (depth > 0)
      throw new IllegalStateException("graph: " + depth + " calls are open (expected: none)");
    endBranch();
    return new TaskGraph(
        name,
        Arrays.copyOf(rights, size),
        Arrays.copyOf(before, size),
        Arrays.copyOf(after, size),
        nanosPerUnit);
  }

  private void endBranch() {
    if (node == NONE) {
      node = add();
    } else {
      after[node] += (float) pending;
      pending = 0;
    }
  }

  private int add() {
    if (size == rights.length) grow();
    before[size] = (float) pending;
    pending = 0;
    return size++;
  }

  private void grow() {
    int capacity = Math.multiplyExact(size, 2);
    rights = Arrays.copyOf(rights, capacity);
    before = Arrays.copyOf(before, capacity);
    after = Arrays.copyOf(after, capacity);
  }
}

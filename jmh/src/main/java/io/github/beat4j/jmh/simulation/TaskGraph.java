package io.github.beat4j.jmh.simulation;

/**
 * What a program does, without the program: a series-parallel tree. A node is a branch: some work,
 * then either nothing more, or two branches in parallel and some work after both. Node 0 is the
 * root, and a node's left branch is the next node.
 *
 * <p>Work is in units of the program, as many as it counts; how long one takes is a property of the
 * machine. Immutable.
 */
public final class TaskGraph {
  private static final double PICOS_PER_NANO = 1000;

  private final String name;
  private final int[] rights;
  private final float[] before;
  private final float[] after;
  private final double picosPerUnit;

  TaskGraph(String name, int[] rights, float[] before, float[] after, double nanosPerUnit) {
    if (!(nanosPerUnit > 0))
      throw new IllegalArgumentException("nanosPerUnit: " + nanosPerUnit + " (expected: above 0)");
    this.name = name;
    this.rights = rights;
    this.before = before;
    this.after = after;
    this.picosPerUnit = nanosPerUnit * PICOS_PER_NANO;
  }

  /** The same graph on a machine that takes so long for a unit of work. */
  public TaskGraph withNanosPerUnit(double nanosPerUnit) {
    return new TaskGraph(name, rights, before, after, nanosPerUnit);
  }

  public String name() {
    return name;
  }

  /** How many nodes it has. */
  public int size() {
    return rights.length;
  }

  public boolean isLeaf(int node) {
    return rights[node] == 0;
  }

  public int left(int node) {
    return node + 1;
  }

  public int right(int node) {
    return rights[node];
  }

  /** Picoseconds of work before the branches; all of a leaf's work. */
  public long picosBefore(int node) {
    return (long) (before[node] * picosPerUnit);
  }

  /** Picoseconds of work after both branches. */
  public long picosAfter(int node) {
    return (long) (after[node] * picosPerUnit);
  }

  /** How many units of work there are in all. */
  public double units() {
    double units = 0;
    for (int i = 0; i < rights.length; i++) units += (double) before[i] + after[i];
    return units;
  }

  /** How long one worker works, without any overhead. */
  public long workPicos() {
    long picos = 0;
    for (int i = 0; i < rights.length; i++) picos += picosBefore(i) + picosAfter(i);
    return picos;
  }

  /** How long as many workers as can be used would work, without any overhead. */
  public long spanPicos() {
    long[] spans = new long[rights.length];
    for (int i = rights.length - 1; i >= 0; i--) {
      long branches = isLeaf(i) ? 0 : Math.max(spans[left(i)], spans[right(i)]);
      spans[i] = picosBefore(i) + branches + picosAfter(i);
    }
    return spans[0];
  }
}

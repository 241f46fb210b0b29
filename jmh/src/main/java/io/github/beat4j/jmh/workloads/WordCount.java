package io.github.beat4j.jmh.workloads;

import io.github.beat4j.Beat;
import java.util.Arrays;
import java.util.concurrent.RecursiveTask;

/** Counts the words of a text, each word by itself, and merges the counts. */
public final class WordCount {
  private WordCount() {}

  public static Tally plain(String[] lines) {
    return plain(lines, 0, lines.length);
  }

  /** Counts the words of some lines. */
  public static Tally plain(String[] lines, int from, int to) {
    Tally tally = new Tally();
    for (int i = from; i < to; i++) tally.addLine(lines[i]);
    return tally;
  }

  /**
   * By halves, down to single lines; only a stolen half has a tally of its own to merge. The left
   * half's result is always the caller's tally, which the right half may go on with.
   */
  public static Tally lambda(String[] lines) {
    return lambda(lines, 0, lines.length, new Tally());
  }

  private static Tally lambda(String[] lines, int from, int to, Tally parent) {
    Tally tally = parent.mine();
    if (to - from == 1) {
      tally.addLine(lines[from]);
      return tally;
    }
    int middle = (from + to) >>> 1;
    return Beat.pcall(
        () -> lambda(lines, from, middle, tally),
        () -> lambda(lines, middle, to, tally),
        Tally::plus);
  }

  public static Tally function(String[] lines) {
    return function(new Part(lines, 0, lines.length, new Tally()));
  }

  @SuppressWarnings("ArrayRecordComponent") // Nobody compares two of them.
  private record Part(String[] lines, int from, int to, Tally parent) {}

  private static Tally function(Part part) {
    Tally tally = part.parent.mine();
    if (part.to - part.from == 1) {
      tally.addLine(part.lines[part.from]);
      return tally;
    }
    int middle = (part.from + part.to) >>> 1;
    return Beat.pcall(
        WordCount::function,
        new Part(part.lines, part.from, middle, tally),
        new Part(part.lines, middle, part.to, tally),
        Tally::plus);
  }

  public static Tally stream(String[] lines) {
    return Arrays.stream(lines).parallel().collect(Tally::new, Tally::addLine, Tally::plus);
  }

  /** A ForkJoinPool task that counts lines up to a cut-off, and merges above. */
  public static final class Task extends RecursiveTask<Tally> {
    /** Every line is a task, as a beginner writes it. */
    public static final int NO_CUT_OFF = 1;

    /** What an expert chooses. */
    public static final int CUT_OFF = 512;

    private static final long serialVersionUID = 1;
    private static final int ENOUGH_WAITING = 3;
    private final String[] lines;
    private final int from;
    private final int to;
    private final int cutOff;

    public Task(String[] lines, int cutOff) {
      this(lines, 0, lines.length, cutOff);
    }

    private Task(String[] lines, int from, int to, int cutOff) {
      this.lines = lines;
      this.from = from;
      this.to = to;
      this.cutOff = cutOff;
    }

    @Override
    protected Tally compute() {
      if (to - from <= cutOff || isEnoughWaiting()) return plain(lines, from, to);
      int middle = (from + to) >>> 1;
      Task right = new Task(lines, middle, to, cutOff);
      right.fork();
      Tally left = new Task(lines, from, middle, cutOff).compute();
      return Tally.merge(left, right.join());
    }

    private boolean isEnoughWaiting() {
      return cutOff > NO_CUT_OFF && getSurplusQueuedTaskCount() > ENOUGH_WAITING;
    }
  }
}

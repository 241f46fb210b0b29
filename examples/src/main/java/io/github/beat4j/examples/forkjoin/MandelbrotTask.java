package io.github.beat4j.examples.forkjoin;

import io.github.beat4j.examples.Mandelbrot;
import io.github.beat4j.examples.View;
import java.util.concurrent.RecursiveAction;

/** Computes a range of a picture; forks above the cut-off. */
public final class MandelbrotTask extends RecursiveAction {
  private static final long serialVersionUID = 1;
  private final transient View view;
  private final int[] picture;
  private final int from;
  private final int to;
  private final int cutOff;

  /** With 1 as the cut-off it forks down to single pixels. */
  public MandelbrotTask(View view, int[] picture, int cutOff) {
    this(view, picture, 0, picture.length, cutOff);
  }

  private MandelbrotTask(View view, int[] picture, int from, int to, int cutOff) {
    this.view = view;
    this.picture = picture;
    this.from = from;
    this.to = to;
    this.cutOff = cutOff;
  }

  @Override
  protected void compute() {
    if (to - from <= cutOff) {
      Mandelbrot.sequential(view, picture, from, to);
      return;
    }
    int middle = (from + to) >>> 1;
    MandelbrotTask right = new MandelbrotTask(view, picture, middle, to, cutOff);
    right.fork();
    new MandelbrotTask(view, picture, from, middle, cutOff).compute();
    right.join();
  }
}

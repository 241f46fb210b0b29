package io.github.beat4j.examples.tour;

import io.github.beat4j.examples.Mandelbrot;
import io.github.beat4j.examples.View;
import io.github.beat4j.examples.forkjoin.MandelbrotTask;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;

record MandelbrotWorkload(View view, Path output) implements Workload<View, int[]> {
  /** The expert gives a task some tens of pixels: at most some tens of thousands of iterations. */
  private static final int CUT_OFF = 64;

  @Override
  public String name() {
    return "mandelbrot";
  }

  @Override
  public String size() {
    return String.format(Locale.ROOT, "%,d x %,d pixels", view.width(), view.height());
  }

  @Override
  public View prepare() {
    return view;
  }

  @Override
  public int[] sequential(View view) {
    return Mandelbrot.sequential(view);
  }

  @Override
  public int[] naive(ForkJoinPool pool, View view) {
    return onForkJoin(pool, view, 1);
  }

  @Override
  public int[] expert(ForkJoinPool pool, View view) {
    return onForkJoin(pool, view, CUT_OFF);
  }

  private static int[] onForkJoin(ForkJoinPool pool, View view, int cutOff) {
    int[] picture = new int[view.pixels()];
    pool.invoke(new MandelbrotTask(view, picture, cutOff));
    return picture;
  }

  @Override
  public int[] beat(View view) {
    return Mandelbrot.parallel(view);
  }

  /** Every point takes an iteration at least, and the one in the middle never escapes. */
  @Override
  public boolean correct(int[] picture) {
    int middle = picture.length / 2 + view.width() / 2;
    for (int count : picture) if (count < 1) return false;
    return picture[middle] == view.limit();
  }

  @Override
  public Optional<String> publish(int[] picture) throws IOException {
    PngPicture.write(view, picture, output);
    return Optional.of("Picture: " + output);
  }
}

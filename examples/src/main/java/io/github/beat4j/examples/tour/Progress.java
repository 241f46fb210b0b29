package io.github.beat4j.examples.tour;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far the tour is. */
public interface Progress extends AutoCloseable {

  /** Names what comes next. */
  void show(String name);

  /** One run of one variant is over. */
  void step();

  @Override
  void close();

  /** Shows nothing. */
  static Progress silent() {
    return new Progress() {
      @Override
      public void show(String name) {}

      @Override
      public void step() {}

      @Override
      public void close() {}
    };
  }

  /** A bar if standard error is a terminal, which only the script that starts the program knows. */
  static Progress onTerminal(long steps) {
    return Boolean.getBoolean("beat.stderr.terminal") ? bar(System.err, steps) : silent();
  }

  /** A bar in a terminal. It redraws twice a second, so that it does not disturb what is timed. */
  static Progress bar(PrintStream terminal, long steps) {
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("tour")
            .setInitialMax(steps)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(500)
            // With a width the library does not ask the terminal, which would take native code.
            .setConsumer(new ConsoleProgressBarConsumer(terminal, 79))
            .build();
    return new Progress() {
      @Override
      public void show(String name) {
        bar.setExtraMessage(name);
      }

      @Override
      public void step() {
        bar.step();
      }

      @Override
      public void close() {
        bar.close();
      }
    };
  }
}

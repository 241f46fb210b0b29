package io.github.beat4j.examples.terminal;

import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far a command is. Any thread may step. */
public interface Progress extends AutoCloseable {

  /** Names what comes next. */
  void show(String name);

  /** So many more units of the work are over. */
  void step(long amount);

  /** One more is over. */
  default void step() {
    step(1);
  }

  @Override
  void close();

  /** Shows nothing. */
  static Progress silent() {
    return new Progress() {
      @Override
      public void show(String name) {}

      @Override
      public void step(long amount) {}

      @Override
      public void close() {}
    };
  }

  /** A bar if standard error is a terminal, which only the script that starts the program knows. */
  static Progress onTerminal(String task, long units) {
    return Boolean.getBoolean("beat.stderr.terminal") ? bar(System.err, task, units) : silent();
  }

  /** A bar in a terminal. It redraws twice a second, so that it does not disturb what is timed. */
  static Progress bar(PrintStream terminal, String task, long units) {
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(units)
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
      public void step(long amount) {
        bar.stepBy(amount);
      }

      @Override
      public void close() {
        bar.close();
      }
    };
  }
}

package io.github.beat4j.jmh.measure;

import java.util.function.Consumer;

/** One of the figures: measured in child JVMs, judged in the parent. */
public interface Figure extends Probe {

  /**
   * Runs in the parent: has the variants measured and judges them.
   *
   * @param children starts the child JVMs
   * @param table takes the rows, as soon as they are known
   * @throws InterruptedException if the parent is interrupted
   */
  void judge(ChildJvms children, Consumer<Row> table) throws InterruptedException;
}

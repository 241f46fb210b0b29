package io.github.beat4j.scheduler;

/**
 * A task that nobody waits for, with a name.
 *
 * @param label the name
 * @param task the task
 */
public record NamedTask(String label, Runnable task) implements Runnable, Labels.Labelled {
  @Override
  public void run() {
    task.run();
  }

  /** What was submitted. */
  static Runnable unwrap(Runnable submitted) {
    return submitted instanceof NamedTask named ? named.task : submitted;
  }
}

package io.github.beat4j.scheduler;

import java.util.concurrent.CancellationException;

/** What a call throws because its region was cancelled; users see its superclass. */
public class Cancelled extends CancellationException {
  private static final long serialVersionUID = 1;

  /** With a message for those who meet it outside the region. */
  public Cancelled() {
    super("cancelled: a failed sibling, a passed deadline or a call of cancel");
  }

  /**
   * Because of an interrupt that the cancellation caused.
   *
   * @param cause what the interrupted call threw
   */
  Cancelled(InterruptedException cause) {
    this();
    initCause(cause);
  }
}

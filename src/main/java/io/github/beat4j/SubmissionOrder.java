package io.github.beat4j;

/** In which order submitted tasks begin that nobody has begun. */
public enum SubmissionOrder {
  /** The oldest first: nobody waits for ever. The default. */
  FIFO,

  /**
   * The youngest first: for tasks that submit tasks, whose data are still in the caches and whose
   * queue stays short. The oldest waits until there is nothing younger, which may be never.
   */
  LIFO
}

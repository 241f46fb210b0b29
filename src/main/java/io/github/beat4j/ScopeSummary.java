package io.github.beat4j;

/**
 * How the branches of a scope ended.
 *
 * @param forked how many there were
 * @param succeeded how many returned
 * @param failed how many threw
 * @param cancelled whether the scope was cancelled
 */
public record ScopeSummary(long forked, long succeeded, long failed, boolean cancelled) {
  /**
   * How many were cancelled before their end, or never began.
   *
   * @return their number
   */
  public long unavailable() {
    return forked - succeeded - failed;
  }
}

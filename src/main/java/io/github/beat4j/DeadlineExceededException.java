package io.github.beat4j;

import java.time.Duration;
import java.util.List;

/**
 * The time of {@link Beat#withTimeout} was over before its call had ended. Everything in it has
 * stopped when this is thrown.
 */
public final class DeadlineExceededException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Duration timeout;
  private final transient List<ScopeSummary> scopes;
  private final transient List<BranchPosition> positions;

  DeadlineExceededException(
      Duration timeout, List<ScopeSummary> scopes, List<BranchPosition> positions) {
    super(message(timeout, scopes, positions));
    this.timeout = timeout;
    this.scopes = List.copyOf(scopes);
    this.positions = positions;
  }

  private static String message(
      Duration timeout, List<ScopeSummary> scopes, List<BranchPosition> positions) {
    StringBuilder text = new StringBuilder("not done within ").append(timeout);
    for (ScopeSummary scope : scopes) {
      text.append("; of ")
          .append(scope.forked())
          .append(" branches ")
          .append(scope.succeeded())
          .append(" returned, ")
          .append(scope.failed())
          .append(" failed, ")
          .append(scope.unavailable())
          .append(" were cancelled or never began");
    }
    for (BranchPosition position : positions) {
      text.append("; ").append(position.thread());
      if (!position.frames().isEmpty()) text.append(" at ").append(position.frames().get(0));
    }
    return text.toString();
  }

  /**
   * How long there was time.
   *
   * @return the limit
   */
  public Duration timeout() {
    return timeout;
  }

  /**
   * How the scopes ended that were open when the time was over.
   *
   * @return a summary of each, in the order in which they ended
   */
  public List<ScopeSummary> scopes() {
    return scopes;
  }

  /**
   * Where the threads stood that worked on it when the time was over.
   *
   * @return one for each
   */
  public List<BranchPosition> positions() {
    return positions;
  }
}

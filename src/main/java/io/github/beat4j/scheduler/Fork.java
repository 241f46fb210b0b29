package io.github.beat4j.scheduler;

import io.github.beat4j.function.VoidBranch;

/** A branch of a scope: latent until its turn comes, or until it is promoted. */
public abstract class Fork implements VoidBranch<RuntimeException> {
  final ScopeRegion scope;

  /** As a {@link PromotedBranch}'s. Set where it is forked. */
  int depth;

  /**
   * Not forked yet.
   *
   * @param scope where it belongs
   */
  protected Fork(ScopeRegion scope) {
    this.scope = scope;
  }

  /** Runs the branch and keeps its outcome, a failure too. */
  @Override
  public abstract void run();

  /**
   * It did not come to run, or not to the end, for want of stack or memory.
   *
   * @param failure why
   */
  protected abstract void lost(Throwable failure);
}

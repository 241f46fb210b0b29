package io.github.beat4j;

import io.github.beat4j.function.Branch;
import io.github.beat4j.function.VoidBranch;
import io.github.beat4j.scheduler.Cancelled;
import io.github.beat4j.scheduler.ScopeRegion;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Any number of branches, forked in a block by {@link Beat#scope} and in its branches; none
 * outlives the block. A forked branch is latent: it costs no task until a heartbeat promotes it.
 * {@link #join} runs on the calling thread what nobody has stolen, in the order in which it was
 * forked; so does {@link #fork} with the oldest branch when more than 1,024 are latent.
 *
 * <p>Cancellation is cooperative: branches that have not begun never do; those that run see it at
 * their next potentially parallel call, which throws a {@link
 * java.util.concurrent.CancellationException}, at {@link Beat#checkCancelled}, or in {@link
 * Beat#interruptibly}. The block still waits for all of them.
 *
 * @param <T> results of the branches
 * @param <R> what {@link #join} returns
 * @param <X> the checked exception that {@link #join} throws
 */
public final class Scope<
    T extends @Nullable Object, R extends @Nullable Object, X extends Throwable> {
  private final ScopePolicy<? super T, ? extends R, ? extends X> policy;
  private final ScopeRegion region;
  private final Tally forked = new Tally();
  private final Tally succeeded = new Tally();
  private final Tally failed = new Tally();
  private final AtomicReference<@Nullable ForkedBranch<?, ?>> firstFailed = new AtomicReference<>();
  private final AtomicReference<@Nullable Throwable> policyFailure = new AtomicReference<>();
  private boolean joined = true;

  /** How many branches of this scope are open on the owner's stack. */
  private int branches;

  Scope(ScopePolicy<? super T, ? extends R, ? extends X> policy, ScopeRegion region) {
    this.policy = policy;
    this.region = region;
  }

  /** Runs a block and ends what it has forked, on every way out. */
  static <
          T extends @Nullable Object,
          R extends @Nullable Object,
          X extends Throwable,
          V extends @Nullable Object,
          Z extends Throwable>
      V run(
          ScopePolicy<? super T, ? extends R, ? extends X> policy,
          ScopeBlock<? super Scope<T, R, X>, ? extends V, Z> block)
          throws X, Z {
    ScopeRegion region = ScopeRegion.enter("scope");
    Scope<T, R, X> scope = new Scope<>(policy, region);
    try {
      V value = block.run(scope);
      if (!scope.joined) scope.join();
      return value;
    } catch (Cancelled e) {
      region.cancel();
      region.join();
      scope.joined = true;
      throw scope.reason(e);
    } catch (Throwable t) {
      region.cancel();
      region.join();
      scope.suppressUnder(t);
      throw t;
    } finally {
      region.leave();
      Deadline.report(region, scope);
      region.detach();
    }
  }

  @SuppressWarnings("ReferenceEquality") // a throwable must not suppress itself
  private void suppressUnder(Throwable failure) {
    ForkedBranch<?, ?> first = firstFailed.get();
    if (first != null
        && first.outcome() instanceof Outcome.Failure<?> other
        && other.exception() != failure
        && other.exception() != failure.getCause()) failure.addSuppressed(other.exception());
  }

  /** Why the block was told to stop: the failure of a branch, if it was that. */
  private Cancelled reason(Cancelled cancelled) throws X {
    if (!region.isCancelledItself()) return cancelled;
    if (firstFailed.get() != null) result();
    return new Cancelled();
  }

  /**
   * Adds a branch. It runs on this thread, in {@code join} or in a later {@code fork}, or on a
   * worker that steals it; not at all once the scope is cancelled. Waits for nothing itself, but
   * may run an older branch of the scope, which may. Allocates the handle.
   *
   * @param branch the branch; what happened before is visible to it
   * @param <U> its result
   * @param <Y> what it throws
   * @return the branch's handle
   * @throws IllegalStateException on a thread that is neither in the block nor in a branch of it
   */
  public <U extends T, Y extends Throwable> Subtask<U, Y> fork(Branch<U, Y> branch) {
    Objects.requireNonNull(branch, "branch");
    if (!region.holdsCaller())
      throw new IllegalStateException(
          "fork: on thread "
              + Thread.currentThread().getName()
              + " (expected: inside the scope's block, or a branch of it); a scope ends with its"
              + " block, and threads of other pools have no part in it");
    boolean owner = region.isOwner();
    ForkedBranch<U, Y> added = new ForkedBranch<>(this, branch);
    forked.add(owner);
    if (owner) joined = false;
    if (policy.onFork(added)) region.cancel();
    region.fork(added);
    return added;
  }

  /**
   * Adds a branch that returns nothing, like {@link #fork(Branch)}.
   *
   * @param branch the branch
   * @param <U> its result, which is null
   * @param <Y> what it throws
   * @return the branch's handle
   */
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // null is of every type
  public <U extends T, Y extends Throwable> Subtask<U, Y> fork(VoidBranch<Y> branch) {
    Objects.requireNonNull(branch, "branch");
    return fork(
        () -> {
          branch.run();
          return null;
        });
  }

  /**
   * Runs or awaits all branches forked so far, and helps with branches of the same root meanwhile;
   * so it takes as long as they do. May be called again after further forks. An interrupt cancels
   * the scope, and the thread's flag is set afterwards. A block that ends with unjoined branches
   * joins them itself.
   *
   * @return what the policy makes of them; what they did is visible
   * @throws X what the policy throws
   * @throws IllegalStateException on a thread that does not own the scope
   */
  public R join() throws X {
    demandOwner("join");
    if (region.isLeft())
      throw new IllegalStateException("join: after the block (expected: inside); join in it");
    region.join();
    joined = true;
    return result();
  }

  private R result() throws X {
    ForkedBranch<?, ?> first = firstFailed.get();
    if (first != null) first.traceJoin();
    Throwable failure = policyFailure.get();
    if (failure instanceof RuntimeException unchecked) throw unchecked;
    if (failure instanceof Error error) throw error;
    return policy.result(summary());
  }

  /** Asks the branches to stop. On any thread; waits for nobody; a second time it does nothing. */
  public void cancel() {
    region.cancel();
  }

  /**
   * Whether this scope was cancelled, or what is around it; as it was at the end, after that. On
   * any thread, a read for each region around; one that is not in the scope may see a cancellation
   * a moment later.
   *
   * @return true if so
   */
  public boolean isCancelled() {
    return region.isCancelled();
  }

  ScopeRegion region() {
    return region;
  }

  ScopeSummary summary() {
    return new ScopeSummary(forked.sum(), succeeded.sum(), failed.sum(), isCancelled());
  }

  /** On the thread that ran the branch. */
  void completed(ForkedBranch<? extends T, ?> branch, boolean successfully) {
    (successfully ? succeeded : failed).add(region.isOwner());
    if (!successfully) firstFailed.compareAndSet(null, branch);
    try {
      if (policy.onComplete(branch)) region.cancel();
    } catch (Throwable t) {
      policyFailure.compareAndSet(null, t);
      region.cancel();
    }
  }

  void demandJoined(String what) {
    demandOwner(what);
    if (!joined)
      throw new IllegalStateException(
          what + ": before the join (expected: after join); call join on the scope first");
  }

  private void demandOwner(String what) {
    if (!region.isOwner())
      throw new IllegalStateException(
          what
              + ": on thread "
              + Thread.currentThread().getName()
              + " (expected: the thread that entered the scope); return the value instead");
    if (branches > 0)
      throw new IllegalStateException(
          what + ": in a branch of the scope (expected: in its block); open a scope of its own");
  }

  /** Around each branch, on the thread that runs it. */
  void enterBranch(int more) {
    if (region.isOwner()) branches += more;
  }
}

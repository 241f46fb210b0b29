package io.github.beat4j;

import io.github.beat4j.function.Branch;
import io.github.beat4j.scheduler.Cancelled;
import io.github.beat4j.scheduler.Fork;
import io.github.beat4j.scheduler.JoinTrace;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** A branch of a scope, and its outcome. */
final class ForkedBranch<T extends @Nullable Object, X extends Throwable> extends Fork
    implements Subtask<T, X> {
  private static final int OPEN = 0;
  private static final int SUCCEEDED = 1;
  private static final int FAILED = 2;
  private static final VarHandle STATE;

  static {
    try {
      STATE = MethodHandles.lookup().findVarHandle(ForkedBranch.class, "state", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Scope<? super T, ?, ?> scope;
  private @Nullable Branch<T, X> branch;
  private @Nullable Object result;
  private @Nullable Thread thread;

  @SuppressWarnings("unused") // through STATE
  private int state;

  ForkedBranch(Scope<? super T, ?, ?> scope, Branch<T, X> branch) {
    super(scope.region());
    this.scope = scope;
    this.branch = branch;
  }

  @Override
  public void run() {
    Branch<T, X> own = branch;
    if (own == null) throw new IllegalStateException("branch: begun before");
    branch = null;
    thread = Thread.currentThread();
    T value;
    scope.enterBranch(1);
    try {
      value = own.run();
    } catch (Throwable t) {
      lost(t);
      return;
    } finally {
      scope.enterBranch(-1);
    }
    end(SUCCEEDED, value);
  }

  /** A branch that was told to stop has not failed. */
  @Override
  protected void lost(Throwable failure) {
    if (failure instanceof Cancelled && scope.isCancelled()) return;
    if ((int) STATE.getAcquire(this) == OPEN) end(FAILED, failure);
  }

  private void end(int how, @Nullable Object what) {
    result = what;
    STATE.setRelease(this, how);
    scope.completed(this, how == SUCCEEDED);
  }

  @Override
  @SuppressWarnings("unchecked") // what the branch threw
  public T get() throws X {
    scope.demandJoined("get");
    Outcome<T> outcome = outcome();
    if (outcome instanceof Outcome.Success<T> success) return success.value();
    if (outcome instanceof Outcome.Failure<T> failure) throw (X) failure.exception();
    throw new Cancelled();
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // what the branch returned
  public Outcome<T> outcome() {
    int how = (int) STATE.getAcquire(this);
    if (how == SUCCEEDED) return new Outcome.Success<>((T) result);
    if (how == OPEN || !(result instanceof Throwable failure)) return new Outcome.Unavailable<>();
    return new Outcome.Failure<>(failure);
  }

  /** Makes the owner's frames visible in a failure from another thread. On the owner, once. */
  void traceJoin() {
    if (thread != Thread.currentThread() && result instanceof Throwable failure)
      JoinTrace.append(failure);
  }
}

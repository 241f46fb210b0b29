package io.github.beat4j;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Scope} makes of the outcomes of its branches. One policy object serves one scope.
 * The names are those of the JDK's {@code StructuredTaskScope.Joiner}.
 *
 * @param <T> results of the branches
 * @param <R> what {@link Scope#join} returns
 * @param <X> the checked exception that {@link Scope#join} throws
 */
public interface ScopePolicy<
    T extends @Nullable Object, R extends @Nullable Object, X extends Throwable> {

  /**
   * Called for each branch before it can run, on the thread that forks it.
   *
   * @param subtask the branch
   * @return whether to cancel the scope
   */
  default boolean onFork(Subtask<? extends T, ?> subtask) {
    return false;
  }

  /**
   * Called for each branch that has returned or thrown, on the thread that ran it; by several
   * threads at a time. A branch that was cancelled is not told of. What this throws cancels the
   * scope and is thrown by {@link Scope#join}.
   *
   * @param subtask the branch; its {@link Subtask#outcome} is there
   * @return whether to cancel the scope
   */
  default boolean onComplete(Subtask<? extends T, ?> subtask) {
    return false;
  }

  /**
   * Called on the scope's owner when all branches have ended.
   *
   * @param summary how they ended
   * @return what {@link Scope#join} returns
   * @throws X what {@link Scope#join} throws
   */
  R result(ScopeSummary summary) throws X;

  /**
   * Waits for all branches; the first failure cancels the others and is thrown. An unchecked
   * failure is thrown as it is, a checked one as the cause of a {@link
   * java.util.concurrent.CompletionException}. Keeps no branch.
   *
   * @param <T> results of the branches
   * @return a policy
   */
  static <T extends @Nullable Object>
      ScopePolicy<T, @Nullable Void, RuntimeException> awaitAllSuccessfulOrThrow() {
    return awaitAllSuccessfulOrThrow(RuntimeException.class);
  }

  /**
   * The same; failures of one checked type are thrown as they are.
   *
   * @param checked the type
   * @param <T> results of the branches
   * @param <X> the type
   * @return a policy
   */
  static <T extends @Nullable Object, X extends Throwable>
      ScopePolicy<T, @Nullable Void, X> awaitAllSuccessfulOrThrow(Class<X> checked) {
    return new FirstFailure<>(checked);
  }

  /**
   * Waits for all branches, and gives their results in the order in which they were forked; the
   * first failure cancels the others and is thrown, as {@link #awaitAllSuccessfulOrThrow()} says.
   *
   * @param <T> results of the branches
   * @return a policy
   */
  static <T extends @Nullable Object>
      ScopePolicy<T, List<T>, RuntimeException> allSuccessfulOrThrow() {
    return allSuccessfulOrThrow(RuntimeException.class);
  }

  /**
   * The same; failures of one checked type are thrown as they are.
   *
   * @param checked the type
   * @param <T> results of the branches
   * @param <X> the type
   * @return a policy
   */
  static <T extends @Nullable Object, X extends Throwable>
      ScopePolicy<T, List<T>, X> allSuccessfulOrThrow(Class<X> checked) {
    return new AllResults<>(checked);
  }

  /**
   * Gives the result of the first branch that succeeds, and cancels the others. If none does, the
   * first failure is thrown, as {@link #awaitAllSuccessfulOrThrow()} says. Keeps no branch but that
   * one.
   *
   * @param <T> results of the branches
   * @return a policy
   */
  static <T extends @Nullable Object>
      ScopePolicy<T, T, RuntimeException> anySuccessfulResultOrThrow() {
    return anySuccessfulResultOrThrow(RuntimeException.class);
  }

  /**
   * The same; failures of one checked type are thrown as they are.
   *
   * @param checked the type
   * @param <T> results of the branches
   * @param <X> the type
   * @return a policy
   */
  static <T extends @Nullable Object, X extends Throwable>
      ScopePolicy<T, T, X> anySuccessfulResultOrThrow(Class<X> checked) {
    return new FirstResult<>(checked);
  }

  /**
   * Waits for all branches, whatever becomes of them. Keeps none.
   *
   * @param <T> results of the branches
   * @return a policy
   */
  static <T extends @Nullable Object> ScopePolicy<T, @Nullable Void, RuntimeException> awaitAll() {
    return summary -> null;
  }

  /**
   * Waits for all branches, or until one of them meets a condition, which cancels the others. Gives
   * all of them in the order in which they were forked.
   *
   * @param condition is asked on the thread that ran the branch
   * @param <T> results of the branches
   * @return a policy
   */
  static <T extends @Nullable Object>
      ScopePolicy<T, List<Subtask<? extends T, ?>>, RuntimeException> allUntil(
          Predicate<? super Subtask<? extends T, ?>> condition) {
    return new AllUntil<>(condition);
  }
}

package io.github.beat4j;

import io.github.beat4j.function.Branch;
import io.github.beat4j.function.BranchFunction;
import io.github.beat4j.function.Combiner;
import io.github.beat4j.function.DoubleBranch;
import io.github.beat4j.function.DoubleBranchFunction;
import io.github.beat4j.function.IntBranch;
import io.github.beat4j.function.IntBranchFunction;
import io.github.beat4j.function.LongBranch;
import io.github.beat4j.function.LongBranchFunction;
import io.github.beat4j.function.VoidBranch;
import io.github.beat4j.scheduler.BranchKind;
import io.github.beat4j.scheduler.CurrentWorker;
import io.github.beat4j.scheduler.NeverInlined;
import io.github.beat4j.scheduler.PromotedBranch;
import io.github.beat4j.scheduler.Unprofiled;
import io.github.beat4j.scheduler.Worker;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The right branch of a dense call: taken back and run here, or joined. Out of line, so that the
 * inline call above it stays small. One method per result type, because boxing costs more than the
 * call.
 */
final class Dense extends NeverInlined {
  private static final long serialVersionUID = 1;

  private Dense() {}

  /** Registers the right branch of a call. */
  static int fork(BranchKind kind, Object call, @Nullable Object argument) {
    return CurrentWorker.get().fork(kind, call, argument);
  }

  /** Ends the call when its left branch has failed: after this nothing of it runs any more. */
  static void leftFailed(int entry, Throwable failure) {
    CurrentWorker.get().leftFailed(entry, failure);
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // a thief stored it as what the branch returned
  static <T extends @Nullable Object, X extends Throwable> T right(int entry, Branch<T, X> right)
      throws X {
    Worker worker = CurrentWorker.get();
    PromotedBranch stolen = worker.takeBack(entry);
    if (stolen != null) return (T) worker.joinedValue(entry, stolen);
    boolean window = worker.openWindow();
    try {
      return Unprofiled.run(right);
    } finally {
      worker.close(entry, window);
    }
  }

  static <X extends Throwable> void rightVoid(int entry, VoidBranch<X> right) throws X {
    Worker worker = CurrentWorker.get();
    PromotedBranch stolen = worker.takeBack(entry);
    if (stolen != null) {
      worker.joined(entry, stolen);
      return;
    }
    boolean window = worker.openWindow();
    try {
      Unprofiled.run(right);
    } finally {
      worker.close(entry, window);
    }
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // a thief stored it as what the branch returned
  static <A extends @Nullable Object, T extends @Nullable Object, X extends Throwable> T right(
      int entry, BranchFunction<? super A, ? extends T, X> function, A argument) throws X {
    Worker worker = CurrentWorker.get();
    PromotedBranch stolen = worker.takeBack(entry);
    if (stolen != null) return (T) worker.joinedValue(entry, stolen);
    boolean window = worker.openWindow();
    try {
      return function.apply(argument);
    } finally {
      worker.close(entry, window);
    }
  }

  static <X extends Throwable> long rightLong(int entry, LongBranch<X> right) throws X {
    Worker worker = CurrentWorker.get();
    PromotedBranch stolen = worker.takeBack(entry);
    if (stolen != null) return worker.joinedBits(entry, stolen);
    boolean window = worker.openWindow();
    try {
      return Unprofiled.run(right);
    } finally {
      worker.close(entry, window);
    }
  }

  static <A extends @Nullable Object, X extends Throwable> long rightLong(
      int entry, LongBranchFunction<? super A, X> function, A argument) throws X {
    Worker worker = CurrentWorker.get();
    PromotedBranch stolen = worker.takeBack(entry);
    if (stolen != null) return worker.joinedBits(entry, stolen);
    boolean window = worker.openWindow();
    try {
      return function.apply(argument);
    } finally {
      worker.close(entry, window);
    }
  }

  static <X extends Throwable> int rightInt(int entry, IntBranch<X> right) throws X {
    Worker worker = CurrentWorker.get();
    PromotedBranch stolen = worker.takeBack(entry);
    if (stolen != null) return (int) worker.joinedBits(entry, stolen);
    boolean window = worker.openWindow();
    try {
      return Unprofiled.run(right);
    } finally {
      worker.close(entry, window);
    }
  }

  static <A extends @Nullable Object, X extends Throwable> int rightInt(
      int entry, IntBranchFunction<? super A, X> function, A argument) throws X {
    Worker worker = CurrentWorker.get();
    PromotedBranch stolen = worker.takeBack(entry);
    if (stolen != null) return (int) worker.joinedBits(entry, stolen);
    boolean window = worker.openWindow();
    try {
      return function.apply(argument);
    } finally {
      worker.close(entry, window);
    }
  }

  static <X extends Throwable> double rightDouble(int entry, DoubleBranch<X> right) throws X {
    Worker worker = CurrentWorker.get();
    PromotedBranch stolen = worker.takeBack(entry);
    if (stolen != null) return Double.longBitsToDouble(worker.joinedBits(entry, stolen));
    boolean window = worker.openWindow();
    try {
      return Unprofiled.run(right);
    } finally {
      worker.close(entry, window);
    }
  }

  static <A extends @Nullable Object, X extends Throwable> double rightDouble(
      int entry, DoubleBranchFunction<? super A, X> function, A argument) throws X {
    Worker worker = CurrentWorker.get();
    PromotedBranch stolen = worker.takeBack(entry);
    if (stolen != null) return Double.longBitsToDouble(worker.joinedBits(entry, stolen));
    boolean window = worker.openWindow();
    try {
      return function.apply(argument);
    } finally {
      worker.close(entry, window);
    }
  }

  static <
          A extends @Nullable Object,
          T extends @Nullable Object,
          R extends @Nullable Object,
          X extends Throwable,
          Z extends Throwable>
      R dense(
          BranchFunction<? super A, ? extends T, X> function,
          A left,
          A right,
          Combiner<? super T, ? super T, ? extends R, Z> combine)
          throws X, Z {
    int entry = fork(BranchKind.OBJECT_FUNCTION, function, right);
    T a;
    try {
      a = function.apply(left);
    } catch (Throwable failure) {
      leftFailed(entry, failure);
      throw failure;
    }
    T b = Dense.<A, T, X>right(entry, function, right);
    return combine.combine(a, b);
  }

  static <A extends @Nullable Object, X extends Throwable> long denseLong(
      LongBranchFunction<? super A, X> function, A left, A right, LongBinaryOperator combine)
      throws X {
    int entry = fork(BranchKind.LONG_FUNCTION, function, right);
    long a;
    try {
      a = function.apply(left);
    } catch (Throwable failure) {
      leftFailed(entry, failure);
      throw failure;
    }
    long b = rightLong(entry, function, right);
    return combine.applyAsLong(a, b);
  }

  static <A extends @Nullable Object, X extends Throwable> int denseInt(
      IntBranchFunction<? super A, X> function, A left, A right, IntBinaryOperator combine)
      throws X {
    int entry = fork(BranchKind.INT_FUNCTION, function, right);
    int a;
    try {
      a = function.apply(left);
    } catch (Throwable failure) {
      leftFailed(entry, failure);
      throw failure;
    }
    int b = rightInt(entry, function, right);
    return combine.applyAsInt(a, b);
  }

  static <A extends @Nullable Object, X extends Throwable> double denseDouble(
      DoubleBranchFunction<? super A, X> function, A left, A right, DoubleBinaryOperator combine)
      throws X {
    int entry = fork(BranchKind.DOUBLE_FUNCTION, function, right);
    double a;
    try {
      a = function.apply(left);
    } catch (Throwable failure) {
      leftFailed(entry, failure);
      throw failure;
    }
    double b = rightDouble(entry, function, right);
    return combine.applyAsDouble(a, b);
  }
}

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
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The way to {@link Dense}: one more level. C2 keeps a method of a throwable out of its callers
 * from the second level of inlining on. Called by {@link Beat} itself it would be inlined wherever
 * a method of {@code Beat} is compiled on its own; and that code, once large, is not inlined into
 * the user's recursion any more (docs/adr/0003).
 */
final class OutOfLine {
  private OutOfLine() {}

  static int fork(BranchKind kind, Object call) {
    return Dense.fork(kind, call, null);
  }

  static void leftFailed(int entry, Throwable failure) {
    Dense.leftFailed(entry, failure);
  }

  static <T extends @Nullable Object, X extends Throwable> T right(int entry, Branch<T, X> right)
      throws X {
    return Dense.right(entry, right);
  }

  static <X extends Throwable> void rightVoid(int entry, VoidBranch<X> right) throws X {
    Dense.rightVoid(entry, right);
  }

  static <X extends Throwable> long rightLong(int entry, LongBranch<X> right) throws X {
    return Dense.rightLong(entry, right);
  }

  static <X extends Throwable> int rightInt(int entry, IntBranch<X> right) throws X {
    return Dense.rightInt(entry, right);
  }

  static <X extends Throwable> double rightDouble(int entry, DoubleBranch<X> right) throws X {
    return Dense.rightDouble(entry, right);
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
    return Dense.dense(function, left, right, combine);
  }

  static <A extends @Nullable Object, X extends Throwable> long denseLong(
      LongBranchFunction<? super A, X> function, A left, A right, LongBinaryOperator combine)
      throws X {
    return Dense.denseLong(function, left, right, combine);
  }

  static <A extends @Nullable Object, X extends Throwable> int denseInt(
      IntBranchFunction<? super A, X> function, A left, A right, IntBinaryOperator combine)
      throws X {
    return Dense.denseInt(function, left, right, combine);
  }

  static <A extends @Nullable Object, X extends Throwable> double denseDouble(
      DoubleBranchFunction<? super A, X> function, A left, A right, DoubleBinaryOperator combine)
      throws X {
    return Dense.denseDouble(function, left, right, combine);
  }
}

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
import io.github.beat4j.scheduler.Unprofiled;
import io.github.beat4j.scheduler.Worker;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a potentially parallel call, inlined into the user's recursion: it runs both
 * branches inline, or registers the right one out of line.
 *
 * <p>They are steps of their own so that {@code pcall} has at most 35 bytes of bytecode. C2 inlines
 * a larger one only where at least every fourth call of the method around it comes by ({@code
 * MaxInlineSize}; docs/adr/0033).
 */
final class Call {
  private static final int INLINE = -1;

  private Call() {}

  /** Begins a call: registers the right branch, unless both run inline. */
  static int begin(BranchKind kind, Object right) {
    Worker worker = CurrentWorker.inline();
    int room = worker.room();
    if (room > 0) {
      worker.room(room - 1);
      return INLINE;
    }
    return OutOfLine.fork(kind, right);
  }

  static <T extends @Nullable Object, X extends Throwable> T left(
      int entry, Branch<? extends T, X> left) throws X {
    try {
      return Unprofiled.run(left);
    } catch (Throwable failure) {
      if (entry != INLINE) OutOfLine.leftFailed(entry, failure);
      throw failure;
    }
  }

  static <X extends Throwable> void left(int entry, VoidBranch<X> left) throws X {
    try {
      Unprofiled.run(left);
    } catch (Throwable failure) {
      if (entry != INLINE) OutOfLine.leftFailed(entry, failure);
      throw failure;
    }
  }

  static <X extends Throwable> long left(int entry, LongBranch<X> left) throws X {
    try {
      return Unprofiled.run(left);
    } catch (Throwable failure) {
      if (entry != INLINE) OutOfLine.leftFailed(entry, failure);
      throw failure;
    }
  }

  static <X extends Throwable> int left(int entry, IntBranch<X> left) throws X {
    try {
      return Unprofiled.run(left);
    } catch (Throwable failure) {
      if (entry != INLINE) OutOfLine.leftFailed(entry, failure);
      throw failure;
    }
  }

  static <X extends Throwable> double left(int entry, DoubleBranch<X> left) throws X {
    try {
      return Unprofiled.run(left);
    } catch (Throwable failure) {
      if (entry != INLINE) OutOfLine.leftFailed(entry, failure);
      throw failure;
    }
  }

  static <T extends @Nullable Object, X extends Throwable> T right(
      int entry, Branch<? extends T, X> right) throws X {
    if (entry != INLINE) return OutOfLine.right(entry, right);
    return Unprofiled.run(right);
  }

  static <X extends Throwable> void right(int entry, VoidBranch<X> right) throws X {
    if (entry != INLINE) {
      OutOfLine.rightVoid(entry, right);
    } else {
      Unprofiled.run(right);
    }
  }

  static <X extends Throwable> long right(int entry, LongBranch<X> right) throws X {
    if (entry != INLINE) return OutOfLine.rightLong(entry, right);
    return Unprofiled.run(right);
  }

  static <X extends Throwable> int right(int entry, IntBranch<X> right) throws X {
    if (entry != INLINE) return OutOfLine.rightInt(entry, right);
    return Unprofiled.run(right);
  }

  static <X extends Throwable> double right(int entry, DoubleBranch<X> right) throws X {
    if (entry != INLINE) return OutOfLine.rightDouble(entry, right);
    return Unprofiled.run(right);
  }

  // A function's call asks for room itself. Where a method answers whether there is any, C2 makes
  // slower code of it.

  static <
          A extends @Nullable Object,
          T extends @Nullable Object,
          R extends @Nullable Object,
          X extends Throwable,
          Z extends Throwable>
      R both(
          Worker worker,
          BranchFunction<? super A, ? extends T, X> function,
          A left,
          A right,
          Combiner<? super T, ? super T, ? extends R, Z> combine)
          throws X, Z {
    worker.room(worker.room() - 1);
    return combine.combine(function.apply(left), function.apply(right));
  }

  static <A extends @Nullable Object, X extends Throwable> long bothLong(
      Worker worker,
      LongBranchFunction<? super A, X> function,
      A left,
      A right,
      LongBinaryOperator combine)
      throws X {
    worker.room(worker.room() - 1);
    return combine.applyAsLong(function.apply(left), function.apply(right));
  }

  static <A extends @Nullable Object, X extends Throwable> int bothInt(
      Worker worker,
      IntBranchFunction<? super A, X> function,
      A left,
      A right,
      IntBinaryOperator combine)
      throws X {
    worker.room(worker.room() - 1);
    return combine.applyAsInt(function.apply(left), function.apply(right));
  }

  static <A extends @Nullable Object, X extends Throwable> double bothDouble(
      Worker worker,
      DoubleBranchFunction<? super A, X> function,
      A left,
      A right,
      DoubleBinaryOperator combine)
      throws X {
    worker.room(worker.room() - 1);
    return combine.applyAsDouble(function.apply(left), function.apply(right));
  }
}

package io.github.beat4j;

import io.github.beat4j.function.Branch;
import io.github.beat4j.function.BranchFunction;
import io.github.beat4j.function.DoubleBranch;
import io.github.beat4j.function.DoubleBranchFunction;
import io.github.beat4j.function.IntBranch;
import io.github.beat4j.function.IntBranchFunction;
import io.github.beat4j.function.LongBranch;
import io.github.beat4j.function.LongBranchFunction;
import io.github.beat4j.function.VoidBranch;
import io.github.beat4j.scheduler.PromotedBranch;
import io.github.beat4j.scheduler.Worker;
import org.jspecify.annotations.Nullable;

/**
 * The right branch of a dense call: taken back and run here, or joined. Out of line, so that the
 * inline call above it stays small. One method per result type, because boxing costs more than the
 * call.
 */
final class Dense {
  private Dense() {}

  @SuppressWarnings({"unchecked", "NullAway"}) // a thief stored it as what the branch returned
  static <T extends @Nullable Object, X extends Throwable> T right(
      Worker worker, int entry, int depth, Branch<T, X> right) throws X {
    PromotedBranch stolen = worker.takeBack(entry, depth);
    if (stolen != null) {
      worker.closeJoined(depth, stolen);
      return (T) stolen.value();
    }
    try {
      return right.run();
    } finally {
      worker.close(depth);
    }
  }

  static <X extends Throwable> void rightVoid(
      Worker worker, int entry, int depth, VoidBranch<X> right) throws X {
    PromotedBranch stolen = worker.takeBack(entry, depth);
    if (stolen != null) {
      worker.closeJoined(depth, stolen);
      return;
    }
    try {
      right.run();
    } finally {
      worker.close(depth);
    }
  }

  @SuppressWarnings({"unchecked", "NullAway"}) // a thief stored it as what the branch returned
  static <A extends @Nullable Object, T extends @Nullable Object, X extends Throwable> T right(
      Worker worker,
      int entry,
      int depth,
      BranchFunction<? super A, ? extends T, X> function,
      A argument)
      throws X {
    PromotedBranch stolen = worker.takeBack(entry, depth);
    if (stolen != null) {
      worker.closeJoined(depth, stolen);
      return (T) stolen.value();
    }
    try {
      return function.apply(argument);
    } finally {
      worker.close(depth);
    }
  }

  static <X extends Throwable> long rightLong(
      Worker worker, int entry, int depth, LongBranch<X> right) throws X {
    PromotedBranch stolen = worker.takeBack(entry, depth);
    if (stolen != null) {
      worker.closeJoined(depth, stolen);
      return stolen.bits();
    }
    try {
      return right.run();
    } finally {
      worker.close(depth);
    }
  }

  static <A extends @Nullable Object, X extends Throwable> long rightLong(
      Worker worker, int entry, int depth, LongBranchFunction<? super A, X> function, A argument)
      throws X {
    PromotedBranch stolen = worker.takeBack(entry, depth);
    if (stolen != null) {
      worker.closeJoined(depth, stolen);
      return stolen.bits();
    }
    try {
      return function.apply(argument);
    } finally {
      worker.close(depth);
    }
  }

  static <X extends Throwable> int rightInt(Worker worker, int entry, int depth, IntBranch<X> right)
      throws X {
    PromotedBranch stolen = worker.takeBack(entry, depth);
    if (stolen != null) {
      worker.closeJoined(depth, stolen);
      return (int) stolen.bits();
    }
    try {
      return right.run();
    } finally {
      worker.close(depth);
    }
  }

  static <A extends @Nullable Object, X extends Throwable> int rightInt(
      Worker worker, int entry, int depth, IntBranchFunction<? super A, X> function, A argument)
      throws X {
    PromotedBranch stolen = worker.takeBack(entry, depth);
    if (stolen != null) {
      worker.closeJoined(depth, stolen);
      return (int) stolen.bits();
    }
    try {
      return function.apply(argument);
    } finally {
      worker.close(depth);
    }
  }

  static <X extends Throwable> double rightDouble(
      Worker worker, int entry, int depth, DoubleBranch<X> right) throws X {
    PromotedBranch stolen = worker.takeBack(entry, depth);
    if (stolen != null) {
      worker.closeJoined(depth, stolen);
      return Double.longBitsToDouble(stolen.bits());
    }
    try {
      return right.run();
    } finally {
      worker.close(depth);
    }
  }

  static <A extends @Nullable Object, X extends Throwable> double rightDouble(
      Worker worker, int entry, int depth, DoubleBranchFunction<? super A, X> function, A argument)
      throws X {
    PromotedBranch stolen = worker.takeBack(entry, depth);
    if (stolen != null) {
      worker.closeJoined(depth, stolen);
      return Double.longBitsToDouble(stolen.bits());
    }
    try {
      return function.apply(argument);
    } finally {
      worker.close(depth);
    }
  }
}

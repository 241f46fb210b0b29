package io.github.beat4j.scheduler;

import io.github.beat4j.function.Branch;
import io.github.beat4j.function.BranchFunction;
import io.github.beat4j.function.DoubleBranch;
import io.github.beat4j.function.DoubleBranchFunction;
import io.github.beat4j.function.IntBranch;
import io.github.beat4j.function.IntBranchFunction;
import io.github.beat4j.function.LongBranch;
import io.github.beat4j.function.LongBranchFunction;
import io.github.beat4j.function.VoidBranch;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of a branch. A latent branch is stored untyped, as a call and its argument; its kind
 * tells a thief how to run it. Primitive results travel as 64 bits, so that nothing is boxed.
 */
@SuppressWarnings({"unchecked", "NullAway"}) // the argument was given with the function
public enum BranchKind {
  /** {@link Branch}. */
  OBJECT {
    @Override
    void run(PromotedBranch task) throws Throwable {
      task.succeed(0, ((Branch<?, ?>) task.call).run());
    }
  },
  /** {@link VoidBranch}. */
  VOID {
    @Override
    void run(PromotedBranch task) throws Throwable {
      ((VoidBranch<?>) task.call).run();
      task.succeed(0, null);
    }
  },
  /** {@link LongBranch}. */
  LONG {
    @Override
    void run(PromotedBranch task) throws Throwable {
      task.succeed(((LongBranch<?>) task.call).run(), null);
    }
  },
  /** {@link IntBranch}. */
  INT {
    @Override
    void run(PromotedBranch task) throws Throwable {
      task.succeed(((IntBranch<?>) task.call).run(), null);
    }
  },
  /** {@link DoubleBranch}. */
  DOUBLE {
    @Override
    void run(PromotedBranch task) throws Throwable {
      task.succeed(Double.doubleToRawLongBits(((DoubleBranch<?>) task.call).run()), null);
    }
  },
  /** {@link BranchFunction}. */
  OBJECT_FUNCTION {
    @Override
    void run(PromotedBranch task) throws Throwable {
      task.succeed(0, ((BranchFunction<@Nullable Object, ?, ?>) task.call).apply(task.argument));
    }
  },
  /** {@link LongBranchFunction}. */
  LONG_FUNCTION {
    @Override
    void run(PromotedBranch task) throws Throwable {
      task.succeed(
          ((LongBranchFunction<@Nullable Object, ?>) task.call).apply(task.argument), null);
    }
  },
  /** {@link IntBranchFunction}. */
  INT_FUNCTION {
    @Override
    void run(PromotedBranch task) throws Throwable {
      task.succeed(((IntBranchFunction<@Nullable Object, ?>) task.call).apply(task.argument), null);
    }
  },
  /** {@link DoubleBranchFunction}. */
  DOUBLE_FUNCTION {
    @Override
    void run(PromotedBranch task) throws Throwable {
      double result = ((DoubleBranchFunction<@Nullable Object, ?>) task.call).apply(task.argument);
      task.succeed(Double.doubleToRawLongBits(result), null);
    }
  };

  private static final BranchKind[] ALL = values();

  /** A byte, because G1 charges for references that are stored into old arrays. */
  @SuppressWarnings("EnumOrdinal") // never leaves the process
  final byte index() {
    return (byte) ordinal();
  }

  /** Whether a call of this shape brings objects of its own: lambdas, which are young. */
  @SuppressWarnings("EnumOrdinal") // the lambdas come first
  final boolean allocates() {
    return ordinal() <= DOUBLE.ordinal();
  }

  static BranchKind at(byte index) {
    return ALL[index];
  }

  abstract void run(PromotedBranch task) throws Throwable;
}

package io.github.beat4j.scheduler;

import io.github.beat4j.context.ContextCarrier;
import io.github.beat4j.function.Branch;
import io.github.beat4j.function.DoubleBranch;
import io.github.beat4j.function.IntBranch;
import io.github.beat4j.function.LongBranch;
import io.github.beat4j.function.VoidBranch;
import java.util.List;

/**
 * What the first pool of a JVM does before anybody calls anything, on the thread that sets it up,
 * in some 10 ms: the steps that C2 compiles into the user's code in the way in which it has seen
 * them. Also loads their classes, which must not happen at the end of somebody's stack.
 *
 * <p>A handle of an interface method checks its receiver in a method that C2 inlines only if it was
 * seen to be called often; uninlined it hides the class of the receiver, and with it the branch.
 */
final class WarmUp {
  /** More than it takes to be compiled by C1, which counts. */
  private static final int TIMES = 1_000;

  static {
    warmUp();
  }

  private WarmUp() {}

  /** Does nothing but the first time, when it initialises the class. */
  static void once() {}

  private static void warmUp() {
    Branch<Object, RuntimeException> object = () -> "";
    VoidBranch<RuntimeException> nothing = () -> {};
    LongBranch<RuntimeException> number = () -> 0;
    IntBranch<RuntimeException> small = () -> 0;
    DoubleBranch<RuntimeException> real = () -> 0;
    for (int i = 0; i < TIMES; i++) {
      Unprofiled.run(object);
      Unprofiled.run(nothing);
      Unprofiled.run(number);
      Unprofiled.run(small);
      Unprofiled.run(real);
    }
    ContextCarrier loader = ClassLoaderCarrier.INSTANCE;
    runInContext(loader, nothing);
    runInContext(new Carriers(List.of(loader, loader)), nothing);
  }

  private static void runInContext(ContextCarrier carrier, VoidBranch<RuntimeException> branch) {
    Root root = new Root(false, null, Context.capture(carrier));
    try {
      root.run(branch::run);
    } catch (Throwable t) {
      throw new AssertionError(t);
    }
  }
}

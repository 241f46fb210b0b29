package io.github.beat4j.scheduler;

import io.github.beat4j.function.Branch;
import io.github.beat4j.function.DoubleBranch;
import io.github.beat4j.function.IntBranch;
import io.github.beat4j.function.LongBranch;
import io.github.beat4j.function.VoidBranch;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * Calls branches through constant method handles, so that C2 has no type profile to go by. An
 * ordinary call would be inlined, behind a check, for whichever lambda classes the library's one
 * call site met first, and not at all once it has met three. Without a profile C2 waits until it
 * knows the class for certain, from the allocation in the caller, and then needs no check
 * (docs/adr/0006).
 */
public final class Unprofiled {
  private static final String RUN = "run";
  private static final MethodHandle CLASS = find(Object.class, "getClass", Class.class);
  private static final MethodHandle OBJECT = find(Branch.class, RUN, Object.class);
  private static final MethodHandle VOID = find(VoidBranch.class, RUN, void.class);
  private static final MethodHandle LONG = find(LongBranch.class, RUN, long.class);
  private static final MethodHandle INT = find(IntBranch.class, RUN, int.class);
  private static final MethodHandle DOUBLE = find(DoubleBranch.class, RUN, double.class);

  private Unprofiled() {}

  private static MethodHandle find(Class<?> holder, String name, Class<?> result) {
    try {
      return MethodHandles.lookup().findVirtual(holder, name, MethodType.methodType(result));
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /**
   * The class of an object, of which C2 is not to expect what it has been so far: it would discard
   * the caller the first time that it is another.
   */
  static Class<?> classOf(Object object) {
    try {
      return (Class<?>) CLASS.invokeExact(object);
    } catch (Throwable t) {
      throw new AssertionError(t);
    }
  }

  /**
   * Calls a branch, on the calling thread. Costs nothing over the call once C2 has compiled it.
   *
   * @param branch the branch
   * @return its result
   * @throws X what it throws
   */
  @SuppressWarnings({"unchecked", "NullAway"}) // what the branch returns
  public static <T extends @Nullable Object, X extends Throwable> T run(
      Branch<? extends T, X> branch) throws X {
    try {
      return (T) (Object) OBJECT.invokeExact((Branch<?, ?>) branch);
    } catch (Throwable t) {
      throw (X) t;
    }
  }

  /**
   * Calls a branch, on the calling thread. Costs nothing over the call once C2 has compiled it.
   *
   * @param branch the branch
   * @throws X what it throws
   */
  @SuppressWarnings("unchecked") // what the branch throws
  public static <X extends Throwable> void run(VoidBranch<X> branch) throws X {
    try {
      VOID.invokeExact((VoidBranch<?>) branch);
    } catch (Throwable t) {
      throw (X) t;
    }
  }

  /**
   * Calls a branch, on the calling thread. Costs nothing over the call once C2 has compiled it.
   *
   * @param branch the branch
   * @return its result
   * @throws X what it throws
   */
  @SuppressWarnings("unchecked") // what the branch throws
  public static <X extends Throwable> long run(LongBranch<X> branch) throws X {
    try {
      return (long) LONG.invokeExact((LongBranch<?>) branch);
    } catch (Throwable t) {
      throw (X) t;
    }
  }

  /**
   * Calls a branch, on the calling thread. Costs nothing over the call once C2 has compiled it.
   *
   * @param branch the branch
   * @return its result
   * @throws X what it throws
   */
  @SuppressWarnings("unchecked") // what the branch throws
  public static <X extends Throwable> int run(IntBranch<X> branch) throws X {
    try {
      return (int) INT.invokeExact((IntBranch<?>) branch);
    } catch (Throwable t) {
      throw (X) t;
    }
  }

  /**
   * Calls a branch, on the calling thread. Costs nothing over the call once C2 has compiled it.
   *
   * @param branch the branch
   * @return its result
   * @throws X what it throws
   */
  @SuppressWarnings("unchecked") // what the branch throws
  public static <X extends Throwable> double run(DoubleBranch<X> branch) throws X {
    try {
      return (double) DOUBLE.invokeExact((DoubleBranch<?>) branch);
    } catch (Throwable t) {
      throw (X) t;
    }
  }
}

package io.github.beat4j.threads;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** Which threads are virtual: none before JDK 21. */
public final class VirtualThreads {
  private static final @Nullable MethodHandle IS_VIRTUAL = handle();

  private VirtualThreads() {}

  /**
   * Whether a thread is virtual; costs a call where there are any.
   *
   * @param thread any thread
   * @return true if so
   */
  public static boolean isVirtual(Thread thread) {
    if (IS_VIRTUAL == null) return false;
    try {
      return (boolean) IS_VIRTUAL.invokeExact(thread);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable t) {
      throw new AssertionError("isVirtual: declares nothing", t);
    }
  }

  private static @Nullable MethodHandle handle() {
    try {
      return MethodHandles.publicLookup()
          .findVirtual(Thread.class, "isVirtual", MethodType.methodType(boolean.class));
    } catch (NoSuchMethodException | IllegalAccessException e) {
      return null;
    }
  }
}

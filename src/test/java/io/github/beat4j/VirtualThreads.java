package io.github.beat4j;

/** Virtual threads, by reflection: the tests compile for JDK 17. */
public final class VirtualThreads {
  private VirtualThreads() {}

  public static boolean exist() {
    return Runtime.version().feature() >= 21;
  }

  public static Thread start(Runnable task) {
    try {
      return (Thread)
          Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("startVirtualThread", e);
    }
  }
}

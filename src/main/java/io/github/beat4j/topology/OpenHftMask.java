package io.github.beat4j.topology;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.BitSet;

/**
 * {@link ThreadMask} by Java-Thread-Affinity. Only its two plain system calls: its locks reserve
 * processor 0 and leave files behind. Looked up by name, since its jar has no module name that
 * could be required.
 */
final class OpenHftMask implements ThreadMask {
  private static final String AFFINITY = "net.openhft.affinity.Affinity";
  private static final String NO_LIBRARY = "NullAffinity";
  private static final String SLF4J_VERBOSITY = "slf4j.internal.verbosity";

  private final MethodHandle get;
  private final MethodHandle set;

  /**
   * Loads the library.
   *
   * @throws IllegalStateException if it does not work here
   */
  OpenHftMask() {
    try {
      Class<?> affinity = quietly();
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      get = lookup.findStatic(affinity, "getAffinity", MethodType.methodType(BitSet.class));
      set =
          lookup.findStatic(
              affinity, "setAffinity", MethodType.methodType(void.class, BitSet.class));
      Object used = affinity.getMethod("getAffinityImpl").invoke(null);
      if (used.getClass().getSimpleName().equals(NO_LIBRARY))
        throw new IllegalStateException("it has found no native library");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e.toString(), e);
    }
  }

  /** SLF4J prints a notice where nobody provides loggers, as the library's first class asks it. */
  private static Class<?> quietly() throws ClassNotFoundException {
    if (System.getProperty(SLF4J_VERBOSITY) != null || Loggers.areProvided()) return load();
    System.setProperty(SLF4J_VERBOSITY, "ERROR");
    try {
      return load();
    } finally {
      System.clearProperty(SLF4J_VERBOSITY);
    }
  }

  private static Class<?> load() throws ClassNotFoundException {
    return Class.forName(AFFINITY, true, OpenHftMask.class.getClassLoader());
  }

  @Override
  public BitSet get() {
    try {
      return (BitSet) ((BitSet) get.invokeExact()).clone();
    } catch (Throwable t) {
      throw new IllegalStateException("the thread's processors cannot be read: " + t, t);
    }
  }

  @Override
  public void set(BitSet cpus) {
    try {
      set.invokeExact((BitSet) cpus.clone());
    } catch (Throwable t) {
      throw new IllegalStateException("processors " + cpus + ": refused (" + t + ")", t);
    }
    BitSet now = get();
    if (!now.equals(cpus))
      throw new IllegalStateException("processors " + cpus + ": not taken, the thread has " + now);
  }
}

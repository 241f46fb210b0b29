package io.github.beat4j.context;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Carries scoped values, which Java 17 does not know: through handles (docs/adr/0012). */
final class ScopedValueCarrier implements ContextCarrier {
  private static final int SINCE = 25;

  private final Object[] keys;

  ScopedValueCarrier(Object... keys) {
    int feature = Runtime.version().feature();
    if (feature < SINCE)
      throw new UnsupportedOperationException(
          "scopedValues: Java " + feature + " (expected: " + SINCE + " or later); leave it out");
    for (Object key : keys) {
      if (!Handles.KEY.isInstance(Objects.requireNonNull(key, "key")))
        throw new IllegalArgumentException(
            "scopedValues: " + key.getClass().getName() + " (expected: java.lang.ScopedValue)");
    }
    this.keys = keys.clone();
  }

  @Override
  public Snapshot capture() {
    try {
      Object bindings = bindings();
      return bindings == null ? Runnable::run : task -> runWith(bindings, task);
    } catch (Throwable t) {
      throw unchecked(t);
    }
  }

  private @Nullable Object bindings() throws Throwable {
    Object bindings = null;
    for (Object key : keys) {
      if (!(boolean) Handles.IS_BOUND.invoke(key)) continue;
      Object value = Handles.GET.invoke(key);
      bindings =
          bindings == null
              ? Handles.WHERE.invoke(key, value)
              : Handles.AND_WHERE.invoke(bindings, key, value);
    }
    return bindings;
  }

  private static void runWith(Object bindings, Runnable task) {
    try {
      Handles.RUN.invoke(bindings, task);
    } catch (Throwable t) {
      throw unchecked(t);
    }
  }

  /** None of the methods behind the handles declares a checked exception. */
  private static RuntimeException unchecked(Throwable t) {
    if (t instanceof RuntimeException exception) throw exception;
    if (t instanceof Error error) throw error;
    return new IllegalStateException(t);
  }

  @Override
  public String toString() {
    return "scopedValues" + Arrays.toString(keys);
  }

  /** The public methods of {@code java.lang.ScopedValue}; initialised on JDKs that have it. */
  private static final class Handles {
    static final Class<?> KEY;
    static final MethodHandle IS_BOUND;
    static final MethodHandle GET;
    static final MethodHandle WHERE;
    static final MethodHandle AND_WHERE;
    static final MethodHandle RUN;

    static {
      try {
        MethodHandles.Lookup lookup = MethodHandles.publicLookup();
        KEY = Class.forName("java.lang.ScopedValue");
        Class<?> bindings = Class.forName("java.lang.ScopedValue$Carrier");
        MethodType where = MethodType.methodType(bindings, KEY, Object.class);
        IS_BOUND = lookup.findVirtual(KEY, "isBound", MethodType.methodType(boolean.class));
        GET = lookup.findVirtual(KEY, "get", MethodType.methodType(Object.class));
        WHERE = lookup.findStatic(KEY, "where", where);
        AND_WHERE = lookup.findVirtual(bindings, "where", where);
        RUN =
            lookup.findVirtual(bindings, "run", MethodType.methodType(void.class, Runnable.class));
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    private Handles() {}
  }
}

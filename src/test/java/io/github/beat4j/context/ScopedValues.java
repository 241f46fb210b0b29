package io.github.beat4j.context;

import java.lang.reflect.Method;

/** Scoped values, by reflection: the tests are compiled for Java 17. */
final class ScopedValues {
  private ScopedValues() {}

  static boolean exist() {
    return Runtime.version().feature() >= 25;
  }

  static Object newKey() {
    return call(null, "newInstance");
  }

  /** The value, or null where there is none. */
  static Object get(Object key) {
    return call(key, "isBound").equals(true) ? call(key, "get") : null;
  }

  static void run(Object key, Object value, Runnable task) {
    Object bindings = call(null, "where", key, value);
    call(bindings, "run", task);
  }

  private static Object call(Object object, String name, Object... arguments) {
    try {
      Class<?> type = object == null ? Class.forName("java.lang.ScopedValue") : object.getClass();
      for (Method method : type.getMethods()) {
        if (method.getName().equals(name) && method.getParameterCount() == arguments.length)
          return method.invoke(object, arguments);
      }
      throw new AssertionError(name);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name, e);
    }
  }
}

package io.github.beat4j.jmh.probes;

import io.github.beat4j.BeatPool;
import io.github.beat4j.jmh.workloads.Kernels;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ForkJoinPool;
import java.util.function.LongSupplier;

/**
 * Loads the workloads' classes once more. Their code, lambdas and profiles are then their own, as
 * those of classes that were written by different people; the library is the same for all.
 */
final class Copies extends ClassLoader {
  private static final String COPIED = Kernels.class.getPackageName() + ".";

  private Copies(int number) {
    super(name(number), Copies.class.getClassLoader());
  }

  /** What the loader of a copy is called. */
  static String name(int number) {
    return "copy " + number;
  }

  /** A root of a copy of its own; see {@link Kernels#of}. */
  static LongSupplier of(
      int number, String problem, int size, String form, BeatPool pool, ForkJoinPool peer)
      throws ReflectiveOperationException {
    return (LongSupplier)
        new Copies(number)
            .loadClass(Kernels.class.getName())
            .getMethod(
                "of", String.class, int.class, String.class, BeatPool.class, ForkJoinPool.class)
            .invoke(null, problem, size, form, pool, peer);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(COPIED)) return super.loadClass(name, resolve);
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? copy(name) : loaded;
    }
  }

  private Class<?> copy(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) throw new ClassNotFoundException(name);
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }
}

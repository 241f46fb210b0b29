package io.github.beat4j.kernels;

import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * Looks for the fastest loops, once in a JVM, when they are first needed. Vectors are an incubating
 * module of the JDK, which only the user can switch on; without it nobody looks any further. What
 * is found but does not work is told, and the plain loops are taken.
 */
public final class KernelChoice {
  private static final String VECTORS = "jdk.incubator.vector";
  private static final String FLAG = "start the JVM with --add-modules " + VECTORS;
  private static final String ARTIFACT = "put io.github.beat4j:beat-simd on the class path";

  private static final Choice CHOICE = choose();

  /** Apart from the choice, so that the compiler takes it for a constant. */
  private static final Kernels FASTEST = CHOICE.kernels;

  private record Choice(Kernels kernels, String text) {}

  private KernelChoice() {}

  /**
   * The fastest loops that there are.
   *
   * @return always the same
   */
  public static Kernels fastest() {
    return FASTEST;
  }

  /**
   * Which loops were chosen, and what to do for faster ones.
   *
   * @return a few words for people
   */
  public static String describe() {
    return CHOICE.text;
  }

  private static Choice choose() {
    if (ModuleLayer.boot().findModule(VECTORS).isEmpty()) return plain(FLAG + " and " + ARTIFACT);
    try {
      Optional<Kernels> found =
          ServiceLoader.load(Kernels.class, Kernels.class.getClassLoader()).findFirst();
      return found
          .map(kernels -> new Choice(kernels, kernels.describe()))
          .orElseGet(() -> plain(ARTIFACT));
    } catch (ServiceConfigurationError | LinkageError | StackOverflowError e) {
      // The caller may be deep in a recursion, and a class whose initializer throws is lost for
      // good.
      return plain("vectors do not work: " + e + ", caused by " + e.getCause());
    }
  }

  private static Choice plain(String remedy) {
    Kernels plain = new Kernels();
    return new Choice(plain, plain.describe() + " (" + remedy + ")");
  }
}

package io.github.beat4j.simd;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Keeps some ints. A vector can put those of its lanes that a mask names side by side, from JDK 19
 * on.
 */
final class Compression {
  private static final VectorSpecies<Integer> SPECIES = IntVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  /** A constant, which is inlined like a call; there is no such method on JDK 17. */
  private static final MethodHandle COMPRESS = find();

  private Compression() {}

  private static MethodHandle find() {
    try {
      return MethodHandles.lookup()
          .findVirtual(
              IntVector.class,
              "compress",
              MethodType.methodType(IntVector.class, VectorMask.class));
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  static boolean isThere() {
    return COMPRESS != null;
  }

  static int between(
      int[] source, int from, int to, int least, int greatest, int[] target, int position) {
    int next = position;
    int i = from;
    int end = to - LANES + 1;
    for (; i < end; i += LANES) {
      IntVector some = IntVector.fromArray(SPECIES, source, i);
      VectorMask<Integer> kept =
          some.compare(VectorOperators.GE, least).and(some.compare(VectorOperators.LE, greatest));
      compressed(some, kept).intoArray(target, next);
      next += kept.trueCount();
    }
    for (; i < to; i++) {
      int element = source[i];
      target[next] = element;
      if (element >= least && element <= greatest) next++;
    }
    return next;
  }

  private static IntVector compressed(IntVector vector, VectorMask<Integer> kept) {
    try {
      return (IntVector) COMPRESS.invokeExact(vector, kept);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new LinkageError("IntVector.compress", e);
    }
  }
}

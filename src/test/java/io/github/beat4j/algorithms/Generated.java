package io.github.beat4j.algorithms;

import io.github.beat4j.BeatPool;
import io.github.beat4j.BeatPoolBuilder;
import io.github.beat4j.Seeds;
import java.util.Random;

/** Runs a property in one pool for inputs of many lengths; names the seed of what fails. */
public final class Generated {
  private static final int[] LENGTHS = {
    0, 1, 2, 3, 7, 8, 100, 127, 128, 129, 1000, 4097, 9000, 30_000
  };

  private Generated() {}

  /** What holds for each input. */
  public interface Property {
    void check(Random random, int length);
  }

  public static void in(BeatPoolBuilder builder, Property property) {
    long seed = Seeds.first();
    try (BeatPool pool = builder.build()) {
      Random random = new Random(seed);
      for (int length : LENGTHS) check(pool, random, length, property);
      for (int i = 0; i < 5; i++) check(pool, random, random.nextInt(5000), property);
    } catch (AssertionError e) {
      throw new AssertionError(Seeds.named(seed), e);
    }
  }

  private static void check(BeatPool pool, Random random, int length, Property property) {
    pool.invoke(
        () -> {
          property.check(random, length);
          return null;
        });
  }

  /** Takes a while for some, so that parts are stolen; returns its argument. */
  public static long slowly(long x) {
    int rounds = Math.floorMod(x, 64) == 0 ? 2000 : 1;
    long y = x;
    for (int i = 0; i < rounds; i++) y = y * 31 + i;
    return y == 42 ? x + (y - 42) : x;
  }
}

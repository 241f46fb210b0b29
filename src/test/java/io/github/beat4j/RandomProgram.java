package io.github.beat4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** A tree of calls of all forms, whose leaves compute a little, and some of which fail. */
final class RandomProgram {
  private static final int FORMS = 10;
  private static final int MANY = 10;
  private static final int LEAF = 11;

  private final int form;
  private final int work;
  private final int number;
  private final boolean fails;
  private final List<RandomProgram> parts = new ArrayList<>();

  private RandomProgram(Random random, int size, double failing) {
    number = random.nextInt(1 << 20);
    form = size <= 1 ? LEAF : random.nextInt(FORMS + 1);
    work = form == LEAF ? 1 << random.nextInt(12) : 0;
    fails = form == LEAF && random.nextDouble() < failing;
    if (form == LEAF) return;
    int n = form == MANY ? random.nextInt(6) : 2;
    int left = size - 1;
    for (int i = 0; i < n; i++) {
      // Some trees are lists, to the left or to the right.
      int share = random.nextInt(4) == 0 ? random.nextInt(2) * (left - 1) : left / (n - i);
      parts.add(new RandomProgram(random, Math.max(1, share), failing));
      left = Math.max(1, left - share);
    }
  }

  static RandomProgram of(long seed) {
    Random random = new Random(seed);
    double failing = random.nextBoolean() ? 0 : 1.0 / (1 << random.nextInt(9));
    return new RandomProgram(random, 1 + random.nextInt(400), failing);
  }

  private long leaf() throws IOException {
    long x = number;
    for (int i = 0; i < work; i++) x = x * 6364136223846793005L + 1442695040888963407L;
    if (fails) {
      String message = "leaf " + number + " " + x;
      switch (number % 3) {
        case 0 -> throw new IOException(message);
        case 1 -> throw new IllegalStateException(message);
        default -> throw new AssertionError(message);
      }
    }
    return x;
  }

  private long unchecked(boolean beat) {
    try {
      return beat ? runWithBeat() : runSequentially();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long runSequentially() throws IOException {
    if (form == LEAF) return leaf();
    if (form == MANY) {
      long sum = number;
      List<Long> all = new ArrayList<>();
      for (RandomProgram part : parts) all.add(part.unchecked(false));
      for (long value : all) sum = 31 * sum + value;
      return sum;
    }
    long a = parts.get(0).runSequentially();
    long b = parts.get(1).runSequentially();
    return switch (form) {
      case 4, 5 -> 31 * (int) a + (int) b;
      case 6, 7 -> Double.doubleToLongBits((double) a - 0.3 * (double) b);
      default -> 31 * a + b;
    };
  }

  long runWithBeat() throws IOException {
    if (form == LEAF) return leaf();
    if (form == MANY) return many();
    RandomProgram left = parts.get(0);
    RandomProgram right = parts.get(1);
    switch (form) {
      case 0 -> {
        long[] r = new long[2];
        Beat.pcall(
            () -> {
              r[0] = left.runWithBeat();
            },
            () -> {
              r[1] = right.runWithBeat();
            });
        return 31 * r[0] + r[1];
      }
      case 1 -> {
        Both<Long, Long> both = Beat.pcall(() -> left.runWithBeat(), () -> right.runWithBeat());
        return 31 * both.left() + both.right();
      }
      case 2 -> {
        return Beat.pcallLong(left::runWithBeat, right::runWithBeat, (a, b) -> 31 * a + b);
      }
      case 3 -> {
        return Beat.pcallLong(RandomProgram::runWithBeat, left, right, (a, b) -> 31 * a + b);
      }
      case 4 -> {
        return (long)
            Beat.pcallInt(
                () -> (int) left.runWithBeat(),
                () -> (int) right.runWithBeat(),
                (a, b) -> 31 * a + b);
      }
      case 5 -> {
        return (long)
            Beat.pcallInt(
                (RandomProgram p) -> (int) p.runWithBeat(), left, right, (a, b) -> 31 * a + b);
      }
      case 6 -> {
        return Double.doubleToLongBits(
            Beat.pcallDouble(
                () -> (double) left.runWithBeat(),
                () -> (double) right.runWithBeat(),
                (a, b) -> a - 0.3 * b));
      }
      case 7 -> {
        return Double.doubleToLongBits(
            Beat.pcallDouble(
                (RandomProgram p) -> (double) p.runWithBeat(), left, right, (a, b) -> a - 0.3 * b));
      }
      case 8 -> {
        return Beat.pcall(
            () -> left.runWithBeat(), () -> right.runWithBeat(), (a, b) -> 31 * a + b);
      }
      default -> {
        return Beat.<RandomProgram, Long, Long, IOException, RuntimeException>pcall(
            RandomProgram::runWithBeat, left, right, (a, b) -> 31 * a + b);
      }
    }
  }

  private long many() {
    List<Supplier<Long>> branches = new ArrayList<>();
    for (RandomProgram part : parts) branches.add(() -> part.unchecked(true));
    long sum = number;
    for (long value : Beat.pcallAll(branches)) sum = 31 * sum + value;
    return sum;
  }
}

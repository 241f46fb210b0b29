package io.github.beat4j.jmh.bulk;

import java.util.Arrays;
import java.util.Random;
import org.eclipse.collections.impl.list.mutable.FastList;

/** What is looked at: the same numbers each time. */
final class Elements {
  private static final long SEED = 42;

  /** So many times the size is the range of the numbers. */
  private static final int SPREAD = 10;

  private static final int FEW = 10;

  private Elements() {}

  /** How elements lie before they are sorted. */
  enum Order {
    RANDOM,
    SORTED,
    /** Ten different ones at random places. */
    FEW
  }

  static int[] ints(int size) {
    return ints(size, SPREAD * size);
  }

  /** From 0 to a bound, exclusively. */
  static int[] ints(int size, int bound) {
    Random random = new Random(SEED);
    int[] numbers = new int[size];
    for (int i = 0; i < size; i++) numbers[i] = random.nextInt(bound);
    return numbers;
  }

  static int[] ints(Order order, int size) {
    Random random = new Random(SEED);
    int[] numbers = new int[size];
    for (int i = 0; i < size; i++)
      numbers[i] = order == Order.FEW ? random.nextInt(FEW) : random.nextInt();
    if (order == Order.SORTED) Arrays.sort(numbers);
    return numbers;
  }

  static Integer[] boxes(int size) {
    return boxed(ints(size));
  }

  static Integer[] boxed(int[] numbers) {
    Integer[] boxes = new Integer[numbers.length];
    for (int i = 0; i < boxes.length; i++) boxes[i] = numbers[i];
    return boxes;
  }

  static FastList<Integer> list(int size) {
    return FastList.newListWith(boxes(size));
  }

  static long[] longs(int size) {
    Random random = new Random(SEED);
    long[] numbers = new long[size];
    for (int i = 0; i < size; i++) numbers[i] = random.nextLong();
    return numbers;
  }

  static double[] doubles(int size) {
    Random random = new Random(SEED);
    double[] numbers = new double[size];
    for (int i = 0; i < size; i++) numbers[i] = random.nextDouble() - 0.5;
    return numbers;
  }

  static String[] strings(Order order, int size) {
    int[] numbers = ints(order, size);
    String[] strings = new String[size];
    for (int i = 0; i < size; i++) strings[i] = Integer.toString(numbers[i]);
    if (order == Order.SORTED) Arrays.sort(strings);
    return strings;
  }
}

package io.github.beat4j.algorithms;

import io.github.beat4j.Beat;
import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/**
 * Arrays of arrays, copied on the calling thread and on any of the pool's. Nobody may write to them
 * meanwhile; the result is new, and the caller sees all of it.
 */
public final class Sequences {
  private Sequences() {}

  /**
   * The elements of some arrays, one array behind the other. Shared out by elements: a few long
   * arrays are copied by as many threads as many short ones. Takes O(n) for n elements and arrays.
   *
   * @param parts the arrays
   * @param <T> the elements
   * @return a new array of the same type
   * @throws NullPointerException if one of them is null
   * @throws IllegalArgumentException if all of them do not fit into one array
   */
  @SuppressWarnings("unchecked") // the type of the parts
  public static <T extends @Nullable Object> T[] flatten(T[][] parts) {
    return (T[]) new Concatenation(parts).whole();
  }

  /**
   * The elements of some arrays, one array behind the other. Shared out by elements: a few long
   * arrays are copied by as many threads as many short ones. Takes O(n) for n elements and arrays.
   *
   * @param parts the arrays
   * @return a new array
   * @throws NullPointerException if one of them is null
   * @throws IllegalArgumentException if all of them do not fit into one array
   */
  public static int[] flatten(int[][] parts) {
    return (int[]) new Concatenation(parts).whole();
  }

  /**
   * The elements of some arrays, one array behind the other. Shared out by elements: a few long
   * arrays are copied by as many threads as many short ones. Takes O(n) for n elements and arrays.
   *
   * @param parts the arrays
   * @return a new array
   * @throws NullPointerException if one of them is null
   * @throws IllegalArgumentException if all of them do not fit into one array
   */
  public static long[] flatten(long[][] parts) {
    return (long[]) new Concatenation(parts).whole();
  }

  /**
   * The elements of some arrays, one array behind the other. Shared out by elements: a few long
   * arrays are copied by as many threads as many short ones. Takes O(n) for n elements and arrays.
   *
   * @param parts the arrays
   * @return a new array
   * @throws NullPointerException if one of them is null
   * @throws IllegalArgumentException if all of them do not fit into one array
   */
  public static double[] flatten(double[][] parts) {
    return (double[]) new Concatenation(parts).whole();
  }

  /**
   * The columns of a matrix as rows. Works tile by tile, so that lines of the cache are used up
   * before they are evicted, whatever the cache's size (Frigo, Leiserson, Prokop, Ramachandran,
   * "Cache-oblivious algorithms", 1999). Takes O(n) for n elements, beside a look at each row.
   *
   * @param matrix its rows, all of one length
   * @param <T> the elements
   * @return new rows; none if there were none, or empty ones
   * @throws NullPointerException if a row is null
   * @throws IllegalArgumentException if rows differ in length
   */
  @SuppressWarnings("unchecked") // the type of the matrix
  public static <T extends @Nullable Object> T[][] transpose(T[][] matrix) {
    T[][] transposed = (T[][]) columns(matrix);
    Tiles.over(
        matrix.length,
        transposed.length,
        (top, bottom, left, right) -> {
          for (int i = top; i < bottom; i++) {
            T[] row = matrix[i];
            for (int j = left; j < right; j++) transposed[j][i] = row[j];
          }
        });
    return transposed;
  }

  /**
   * The columns of a matrix as rows. Works tile by tile, so that lines of the cache are used up
   * before they are evicted, whatever the cache's size (Frigo, Leiserson, Prokop, Ramachandran,
   * "Cache-oblivious algorithms", 1999). Takes O(n) for n elements, beside a look at each row.
   *
   * @param matrix its rows, all of one length
   * @return new rows; none if there were none, or empty ones
   * @throws NullPointerException if a row is null
   * @throws IllegalArgumentException if rows differ in length
   */
  public static int[][] transpose(int[][] matrix) {
    int[][] transposed = (int[][]) columns(matrix);
    Tiles.over(
        matrix.length,
        transposed.length,
        (top, bottom, left, right) -> {
          for (int i = top; i < bottom; i++) {
            int[] row = matrix[i];
            for (int j = left; j < right; j++) transposed[j][i] = row[j];
          }
        });
    return transposed;
  }

  /**
   * The columns of a matrix as rows. Works tile by tile, so that lines of the cache are used up
   * before they are evicted, whatever the cache's size (Frigo, Leiserson, Prokop, Ramachandran,
   * "Cache-oblivious algorithms", 1999). Takes O(n) for n elements, beside a look at each row.
   *
   * @param matrix its rows, all of one length
   * @return new rows; none if there were none, or empty ones
   * @throws NullPointerException if a row is null
   * @throws IllegalArgumentException if rows differ in length
   */
  public static double[][] transpose(double[][] matrix) {
    double[][] transposed = (double[][]) columns(matrix);
    Tiles.over(
        matrix.length,
        transposed.length,
        (top, bottom, left, right) -> {
          for (int i = top; i < bottom; i++) {
            double[] row = matrix[i];
            for (int j = left; j < right; j++) transposed[j][i] = row[j];
          }
        });
    return transposed;
  }

  /** Rows for the columns of a matrix, each as long as there are rows. */
  private static Object[] columns(Object[] matrix) {
    int columns = matrix.length == 0 ? 0 : lengthOf(matrix, 0);
    for (int i = 1; i < matrix.length; i++) {
      int length = lengthOf(matrix, i);
      if (length != columns)
        throw new IllegalArgumentException(
            "matrix["
                + i
                + "]: "
                + length
                + " columns (expected: "
                + columns
                + ", as in the first row); pad the shorter rows");
    }
    Class<?> row = matrix.getClass().getComponentType();
    Class<?> element = row.getComponentType();
    Object[] transposed = (Object[]) Array.newInstance(row, columns);
    Beat.forEach(0, columns, j -> transposed[j] = Array.newInstance(element, matrix.length));
    return transposed;
  }

  private static int lengthOf(Object[] matrix, int index) {
    if (matrix[index] == null)
      throw new NullPointerException("matrix[" + index + "]: null (expected: a row); leave it out");
    return Array.getLength(matrix[index]);
  }
}

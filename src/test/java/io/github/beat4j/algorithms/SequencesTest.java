package io.github.beat4j.algorithms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.BeatPool;
import io.github.beat4j.BeatPoolBuilder;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SequencesTest {
  private static final String POOLS = "io.github.beat4j.Pools#all";

  /** Mostly short ones and empty ones, at both ends too, and now and then a long one. */
  private static long[][] parts(Random random, int count) {
    long[][] parts = new long[count][];
    for (int i = 0; i < count; i++) {
      int length = random.nextInt(4);
      if (random.nextInt(count) == 0) length = random.nextInt(20_000);
      parts[i] = random.longs(length).toArray();
    }
    return parts;
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void arrays_are_put_behind_each_other(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          long[][] parts = parts(random, length);
          long[] expected = Arrays.stream(parts).flatMapToLong(Arrays::stream).toArray();
          assertThat(Sequences.flatten(parts)).isEqualTo(expected);
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void whatever_is_in_them(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          long[][] parts = parts(random, Math.min(length, 3000));
          int[][] ints =
              Stream.of(parts)
                  .map(p -> Arrays.stream(p).mapToInt(x -> (int) x).toArray())
                  .toArray(int[][]::new);
          assertThat(Sequences.flatten(ints))
              .isEqualTo(Stream.of(ints).flatMapToInt(Arrays::stream).toArray());
          double[][] doubles =
              Stream.of(parts)
                  .map(p -> Arrays.stream(p).mapToDouble(Double::longBitsToDouble).toArray())
                  .toArray(double[][]::new);
          assertThat(Sequences.flatten(doubles))
              .isEqualTo(Stream.of(doubles).flatMapToDouble(Arrays::stream).toArray());
          Long[][] objects =
              Stream.of(parts)
                  .map(p -> Arrays.stream(p).mapToObj(x -> x % 5 == 0 ? null : x))
                  .map(p -> p.toArray(Long[]::new))
                  .toArray(Long[][]::new);
          assertThat(Sequences.flatten(objects))
              .isEqualTo(Stream.of(objects).flatMap(Arrays::stream).toArray(Long[]::new));
        });
  }

  @Test
  void a_single_long_array_is_shared_out() {
    int[][] parts = {{}, new Random(3).ints(5_000_000).toArray(), {}};
    try (BeatPool pool = BeatPool.builder().workers(3).build()) {
      for (int i = 0; i < 1000 && pool.stats().steals() < 3; i++)
        assertThat(Arrays.equals(pool.invoke(() -> Sequences.flatten(parts)), parts[1])).isTrue();
      assertThat(pool.stats().steals()).isGreaterThanOrEqualTo(3);
    }
  }

  @Test
  void nothing_is_put_behind_nothing() {
    assertThat(Sequences.flatten(new String[0][])).isEmpty();
    assertThat(Sequences.flatten(new String[][] {{}, {}})).isEqualTo(new String[0]);
  }

  @Test
  void an_array_of_arrays_of_arrays_loses_one_level() {
    int[][][] parts = {{{1}, {2, 3}}, {}, {{4}}};
    assertThat(Sequences.flatten(parts)).isDeepEqualTo(new int[][] {{1}, {2, 3}, {4}});
  }

  @Test
  void a_null_among_them_is_named() {
    assertThatThrownBy(() -> Sequences.flatten(new int[][] {{1}, null}))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("parts[1]: null (expected: an array); an empty one has no elements");
    int[][] many = new int[2000][0];
    many[1500] = null;
    assertThatThrownBy(() -> Sequences.flatten(many))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("parts[1500]");
  }

  @Test
  void too_many_elements_are_refused_before_anything_is_copied() {
    int[][] parts = new int[2048][];
    Arrays.fill(parts, new int[1 << 20]);
    assertThatThrownBy(() -> Sequences.flatten(parts))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "parts: 2147483648 elements in all (expected: 2147483639 at most);"
                + " flatten fewer at a time");
  }

  private static int[][] transposed(int[][] matrix) {
    int columns = matrix.length == 0 ? 0 : matrix[0].length;
    int[][] transposed = new int[columns][matrix.length];
    for (int i = 0; i < matrix.length; i++)
      for (int j = 0; j < columns; j++) transposed[j][i] = matrix[i][j];
    return transposed;
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void rows_become_columns_in_matrices_of_all_shapes(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          int columns = length == 0 ? 0 : random.nextInt(1 + 50_000 / length);
          if (random.nextBoolean()) columns = Math.min(columns, random.nextInt(70));
          int[][] matrix = new int[length][columns];
          for (int[] row : matrix) Arrays.setAll(row, j -> random.nextInt());
          int[][] expected = transposed(matrix);
          assertThat(Arrays.deepEquals(Sequences.transpose(matrix), expected)).isTrue();

          double[][] doubles =
              Stream.of(matrix)
                  .map(row -> Arrays.stream(row).asDoubleStream().toArray())
                  .toArray(double[][]::new);
          double[][] columnsOfDoubles = Sequences.transpose(doubles);
          Integer[][] objects =
              Stream.of(matrix)
                  .map(row -> Arrays.stream(row).boxed().toArray(Integer[]::new))
                  .toArray(Integer[][]::new);
          Integer[][] columnsOfObjects = Sequences.transpose(objects);
          assertThat(columnsOfDoubles.length).isEqualTo(columns);
          assertThat(columnsOfObjects.length).isEqualTo(columns);
          for (int j = 0; j < columns; j++) {
            assertThat(columnsOfDoubles[j])
                .isEqualTo(Arrays.stream(expected[j]).asDoubleStream().toArray());
            assertThat(columnsOfObjects[j])
                .isEqualTo(Arrays.stream(expected[j]).boxed().toArray(Integer[]::new));
          }
        });
  }

  @Test
  void a_ragged_matrix_is_refused() {
    assertThatThrownBy(() -> Sequences.transpose(new int[][] {{1, 2}, {3, 4}, {5}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "matrix[2]: 1 columns (expected: 2, as in the first row); pad the shorter rows");
    assertThatThrownBy(() -> Sequences.transpose(new String[][] {{"a"}, null}))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("matrix[1]: null (expected: a row); leave it out");
    assertThatThrownBy(() -> Sequences.transpose(new double[][] {null, {}}))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("matrix[0]");
  }
}

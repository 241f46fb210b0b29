package io.github.beat4j.algorithms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.beat4j.BeatPoolBuilder;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GridsTest {
  private static final String POOLS = "io.github.beat4j.Pools#all";

  private static void assertEachOnce(AtomicIntegerArray ran) {
    for (int i = 0; i < ran.length(); i++) assertThat(ran.get(i)).as("cell " + i).isOne();
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void the_body_runs_once_for_each_cell(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          int columns = 1 + random.nextInt(length + 1);
          int rows = length / columns;
          AtomicIntegerArray ran = new AtomicIntegerArray(rows * columns);
          Grids.forEach(
              rows,
              columns,
              (row, column) ->
                  ran.incrementAndGet((int) Generated.slowly((long) row * columns + column)));
          assertEachOnce(ran);
        });
  }

  @ParameterizedTest
  @MethodSource(POOLS)
  void and_for_each_voxel(BeatPoolBuilder builder) {
    Generated.in(
        builder,
        (random, length) -> {
          int columns = 1 + random.nextInt(10);
          int rows = 1 + random.nextInt(length / columns + 1);
          int planes = length / columns / rows;
          AtomicIntegerArray ran = new AtomicIntegerArray(planes * rows * columns);
          Grids.forEach(
              planes,
              rows,
              columns,
              (plane, row, column) -> {
                assertThat(row).isBetween(0, rows - 1);
                int cell = (plane * rows + row) * columns + column;
                ran.incrementAndGet((int) Generated.slowly(cell));
              });
          assertEachOnce(ran);
        });
  }

  @Test
  void more_cells_than_an_index_counts_run_once_each() {
    LongAdder cells = new LongAdder();
    LongAdder sum = new LongAdder();
    int rows = 3 << 16;
    int columns = 1 << 14;
    Grids.forEachRange(
        rows,
        columns,
        (row, from, to) -> {
          cells.add(to - from);
          if (from == 0) sum.add(row);
        });
    assertThat(cells.sum()).isEqualTo((long) rows * columns).isGreaterThan(Integer.MAX_VALUE);
    assertThat(sum.sum()).isEqualTo((long) rows * (rows - 1) / 2);
  }

  @Test
  void without_rows_or_columns_there_is_nothing_to_run() {
    Grids.forEach(0, 5, (row, column) -> assertThat(row).isNull());
    Grids.forEach(5, 0, (row, column) -> assertThat(row).isNull());
    Grids.forEach(5, 0, 5, (plane, row, column) -> assertThat(row).isNull());
  }

  @Test
  void negative_numbers_are_refused_by_name() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Grids.forEach(1, -2, (row, column) -> {}))
        .withMessageStartingWith("columns: -2 (expected: at least 0)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Grids.forEach(-1, 1, 1, (plane, row, column) -> {}))
        .withMessageStartingWith("planes: -1 ");
  }

  @Test
  void a_checked_exception_of_a_cell_is_thrown() {
    assertThatThrownBy(
            () ->
                Grids.forEach(
                    100,
                    100,
                    (row, column) -> {
                      if (row == 70 && column == 3) throw new IOException("70, 3");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("70, 3");
  }
}

package io.github.beat4j.examples.terminal;

import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.function.Function;

/** Columns of the tables: words to the left, numbers to the right. */
public final class Columns {
  private Columns() {}

  public static <T> ColumnData<T> text(String header, Function<T, String> cell) {
    return aligned(HorizontalAlign.LEFT, header, cell);
  }

  public static <T> ColumnData<T> number(String header, Function<T, String> cell) {
    return aligned(HorizontalAlign.RIGHT, header, cell);
  }

  private static <T> ColumnData<T> aligned(
      HorizontalAlign side, String header, Function<T, String> cell) {
    return new Column().header(header).headerAlign(side).dataAlign(side).with(cell);
  }
}

package io.github.beat4j.jmh;

import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;

/** A column of a table for people, whose texts begin at its left. */
final class LeftColumn {
  private LeftColumn() {}

  static Column column(String header) {
    return new Column()
        .header(header)
        .headerAlign(HorizontalAlign.LEFT)
        .dataAlign(HorizontalAlign.LEFT);
  }
}

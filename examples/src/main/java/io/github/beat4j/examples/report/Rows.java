package io.github.beat4j.examples.report;

import io.github.beat4j.Beat;
import io.github.beat4j.examples.report.LineBlocks.Block;
import org.eclipse.collections.impl.list.mutable.FastList;

/** The rows of a block, in order. A part of a block has the lines that begin in it. */
final class Rows {
  private final Names names;
  private final byte[] bytes;
  private final int begin;
  private final int length;

  Rows(Block block, Names names) {
    this.names = names;
    this.bytes = block.bytes;
    this.begin = block.from;
    this.length = block.to;
  }

  /** Parses on the pool of the caller. If several rows are malformed, any of them is named. */
  FastList<Sale> parse() throws MalformedRow {
    return Beat.<FastList<Sale>, MalformedRow>collect(
        begin,
        length,
        FastList::new,
        this::add,
        (rows, next) -> {
          rows.addAll(next);
          return rows;
        });
  }

  /** Which line of the block is the first malformed one, counted from 0. */
  MalformedLine firstMalformed() {
    RowParser parser = new RowParser(bytes, names);
    int line = 0;
    for (int at = begin; at < length; line++) {
      int end = lineEnd(at, length);
      try {
        parser.parse(at, withoutReturn(at, end));
      } catch (MalformedRow malformed) {
        return new MalformedLine(line, malformed);
      }
      at = end + 1;
    }
    throw new IllegalStateException("the block has changed while it was parsed");
  }

  /** A line of a block, and what is wrong with it. */
  record MalformedLine(int line, MalformedRow problem) {}

  private void add(FastList<Sale> rows, int from, int to) throws MalformedRow {
    RowParser parser = new RowParser(bytes, names);
    int at = from;
    if (from > begin && bytes[from - 1] != '\n') at = lineEnd(from, to) + 1;
    while (at < to) {
      int end = lineEnd(at, length);
      rows.add(parser.parse(at, withoutReturn(at, end)));
      at = end + 1;
    }
  }

  private int lineEnd(int from, int limit) {
    int end = from;
    while (end < limit && bytes[end] != '\n') end++;
    return end;
  }

  private int withoutReturn(int from, int end) {
    return end > from && bytes[end - 1] == '\r' ? end - 1 : end;
  }
}

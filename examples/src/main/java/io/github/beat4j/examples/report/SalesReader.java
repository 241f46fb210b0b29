package io.github.beat4j.examples.report;

import io.github.beat4j.Beat;
import io.github.beat4j.examples.report.LineBlocks.Block;
import io.github.beat4j.examples.terminal.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sales file on a Beat pool, in bounded memory: holds two blocks of it and the rows of one.
 * While the rows of a block are parsed and summed, each in parallel, the next block is read.
 */
public final class SalesReader {
  private static final int BLOCK = 4 << 20;
  private static final int SHOWN = 100;

  private final String name;
  private final int blockSize;
  private final Progress progress;
  private final Names names = new Names();
  private final SalesReport report = new SalesReport();
  private long line = 1;

  /** Steps by bytes. The name is for messages. */
  public SalesReader(String name, Progress progress) {
    this(name, progress, BLOCK);
  }

  SalesReader(String name, Progress progress, int blockSize) {
    this.name = name;
    this.progress = progress;
    this.blockSize = blockSize;
  }

  /**
   * Computes on the pool of the caller, else on the common pool.
   *
   * @throws MalformedCsvException if a row is malformed; of several, the first is named
   */
  public SalesReport read(InputStream in) throws IOException {
    LineBlocks blocks = new LineBlocks(in, blockSize);
    Block first = blocks.next();
    Block block = withoutHeader(first == null ? new Block(new byte[0], 0, 0) : first);
    while (block != null) {
      Block current = block;
      block =
          Beat
              .<Object, @Nullable Block, @Nullable Block, IOException, IOException, IOException>
                  pcall(() -> add(current), blocks::next, (added, next) -> next);
    }
    return report;
  }

  private Block withoutHeader(Block block) throws MalformedCsvException {
    int end = 0;
    while (end < block.to && block.bytes[end] != '\n') end++;
    String first = new String(block.bytes, 0, Math.min(end, SHOWN), StandardCharsets.UTF_8);
    if (!first.stripTrailing().equals(Sale.HEADER))
      throw malformed(new MalformedRow("header", first, Sale.HEADER, "make it the first line"));
    line++;
    return new Block(block.bytes, Math.min(end + 1, block.to), block.to);
  }

  private SalesReport add(Block block) throws MalformedCsvException {
    Rows rows = new Rows(block, names);
    FastList<Sale> sales;
    try {
      sales = rows.parse();
    } catch (MalformedRow any) {
      Rows.MalformedLine first = rows.firstMalformed();
      line += first.line();
      throw malformed(first.problem());
    }
    report.add(sales);
    line += sales.size();
    progress.step(block.to);
    return report;
  }

  private MalformedCsvException malformed(MalformedRow row) {
    return new MalformedCsvException(name, line, row);
  }
}

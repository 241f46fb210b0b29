package io.github.beat4j.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.beat4j.BeatPool;
import io.github.beat4j.examples.terminal.Progress;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** However long a file is, no more of it is read ahead than two blocks hold. */
class BoundedMemoryTest {
  private static final int ROWS = 200_000;
  private static final int BLOCK = 1 << 16;

  private final AtomicLong read = new AtomicLong();
  private final AtomicLong summed = new AtomicLong();
  private final AtomicLong steps = new AtomicLong();
  private final AtomicLong furthestAhead = new AtomicLong();

  @Test
  void aFileOfManyBlocksIsReadBlockByBlock() throws IOException {
    byte[] file = SalesFiles.generated(ROWS, 1);
    SalesReport report;
    try (BeatPool pool = BeatPool.builder().workers(4).heartbeat(false).build();
        InputStream in = counting(file)) {
      SalesReader reader = new SalesReader("sales.csv", counting(), BLOCK);
      report = pool.invoke(() -> reader.read(in));
    }

    assertThat(report.total().rows()).isEqualTo(ROWS);
    assertThat(summed.get()).isEqualTo(file.length).isEqualTo(read.get());
    assertThat(steps.get()).isGreaterThanOrEqualTo(file.length / BLOCK);
    assertThat(furthestAhead.get()).isBetween(BLOCK / 2L, 2L * BLOCK);
  }

  private InputStream counting(byte[] file) {
    return new FilterInputStream(new ByteArrayInputStream(file)) {
      @Override
      public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        if (count > 0) {
          long ahead = read.addAndGet(count) - summed.get();
          furthestAhead.accumulateAndGet(ahead, Math::max);
        }
        return count;
      }
    };
  }

  private Progress counting() {
    return new Progress() {
      @Override
      public void show(String name) {}

      @Override
      public void step(long amount) {
        summed.addAndGet(amount);
        steps.incrementAndGet();
      }

      @Override
      public void close() {}
    };
  }
}

package io.github.beat4j.jmh.comparison;

import io.github.beat4j.jmh.workloads.Tally;
import io.github.beat4j.jmh.workloads.WordCount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.collections.api.block.procedure.Procedure;
import org.eclipse.collections.impl.parallel.AbstractProcedureCombiner;
import org.eclipse.collections.impl.parallel.ParallelIterate;

/** Word count on pools that know no recursion: a tally for each part, merged by the caller. */
final class TallyPools {
  private static final int LINES = 256;

  private TallyPools() {}

  /** Each thread takes the next lines from a counter until there are none. */
  static Tally fixed(Workers workers, String[] lines) {
    AtomicInteger next = new AtomicInteger();
    Callable<Tally> share =
        () -> {
          Tally tally = new Tally();
          for (int from = next.getAndAdd(LINES); from < lines.length; from = next.getAndAdd(LINES))
            for (int i = from; i < Math.min(lines.length, from + LINES); i++)
              tally.addLine(lines[i]);
          return tally;
        };
    return sum(workers.fixed(), Collections.nCopies(workers.count(), share));
  }

  /** A task for every so many lines. */
  static Tally chunks(ExecutorService executor, String[] lines) {
    List<Callable<Tally>> chunks = new ArrayList<>();
    for (int begin = 0; begin < lines.length; begin += 2 * LINES) {
      int from = begin;
      int to = Math.min(lines.length, from + 2 * LINES);
      chunks.add(() -> WordCount.plain(lines, from, to));
    }
    return sum(executor, chunks);
  }

  private static Tally sum(ExecutorService executor, List<Callable<Tally>> parts) {
    Tally sum = new Tally();
    try {
      for (Future<Tally> part : executor.invokeAll(parts)) sum = Tally.merge(sum, part.get());
    } catch (Exception e) {
      throw new IllegalStateException("a part was not counted", e);
    }
    return sum;
  }

  static Tally defaultBatches(Workers workers, String[] lines) {
    Sum sum = new Sum();
    ParallelIterate.forEach(Arrays.asList(lines), Part::new, sum, workers.fixed());
    return sum.tally;
  }

  static Tally tunedBatches(Workers workers, String[] lines) {
    Sum sum = new Sum();
    int batch = lines.length / (4 * workers.count());
    ParallelIterate.forEach(Arrays.asList(lines), Part::new, sum, batch, workers.fixed());
    return sum.tally;
  }

  private static final class Part implements Procedure<String> {
    private static final long serialVersionUID = 1;
    private final transient Tally tally = new Tally();

    @Override
    public void value(String line) {
      tally.addLine(line);
    }
  }

  private static final class Sum extends AbstractProcedureCombiner<Part> {
    private static final long serialVersionUID = 1;
    private transient Tally tally = new Tally();

    Sum() {
      super(/* useCombineOne= */ true);
    }

    @Override
    public void combineOne(Part part) {
      tally = Tally.merge(tally, part.tally);
    }
  }
}

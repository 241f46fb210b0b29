package io.github.beat4j.jmh.sections.collections;

import io.github.beat4j.jmh.collections.CollectionsBenchmark;
import io.github.beat4j.jmh.collections.Operation;
import io.github.beat4j.jmh.collections.Price;
import io.github.beat4j.jmh.comparison.Subject;
import io.github.beat4j.jmh.results.Recorder;
import io.github.beat4j.jmh.sections.Effort;
import io.github.beat4j.jmh.sections.JmhTrial;
import io.github.beat4j.jmh.sections.Section;
import io.github.beat4j.jmh.sections.Trial;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Operations of Eclipse Collections on a list, against the loop and against who else does them. */
public final class CollectionsSection implements Section {
  private static final String ID = "collections";
  private static final int[] SIZES = {10, 1_000, 100_000};
  private static final Set<Subject> SORTERS =
      EnumSet.of(Subject.PLAIN, Subject.BEAT_LAMBDA, Subject.STREAM_IN_POOL);
  private static final Set<Subject> SUMMERS =
      EnumSet.of(
          Subject.PLAIN, Subject.BEAT_LAMBDA, Subject.STREAM_IN_POOL, Subject.COLLECTIONS_DEFAULT);
  private static final Set<Subject> ALL =
      EnumSet.of(
          Subject.PLAIN,
          Subject.BEAT_LAMBDA,
          Subject.STREAM_IN_POOL,
          Subject.COLLECTIONS_DEFAULT,
          Subject.COLLECTIONS_TUNED);

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Collections";
  }

  @Override
  public String text() {
    return "Operations on a FastList of random Integers. Plain is the sequential operation of"
        + " Eclipse Collections, one thread; the others have the same number of threads. An element"
        + " costs next to nothing (cheap), some 200 ns (dear), or some 20 us for one in a hundred"
        + " (skewed). Tuned batches are a quarter of a thread's share. Each cell is a JVM of its"
        + " own, in each round.";
  }

  @Override
  public List<Trial> trials(Effort effort) {
    List<Trial> trials = new ArrayList<>();
    for (Operation operation : Operation.values())
      for (Price price : Price.values())
        for (int size : SIZES) {
          Row row = new Row(operation, price, size);
          if (!effort.wants(row.name()) || (effort.quick() && !row.isQuick())) continue;
          for (Subject subject : subjects(operation)) trials.add(new Cell(row, subject, effort));
        }
    return trials;
  }

  private static Set<Subject> subjects(Operation operation) {
    return switch (operation) {
      case COUNT, SELECT -> ALL;
      case SUM_BY -> SUMMERS;
      case SORT -> SORTERS;
    };
  }

  private record Row(Operation operation, Price price, int size) {
    String name() {
      return "%s %s %d"
          .formatted(operation, price, size)
          .toLowerCase(Locale.ROOT)
          .replace('_', '-');
    }

    boolean isQuick() {
      return operation == Operation.SELECT && price == Price.CHEAP && size == SIZES[1];
    }
  }

  private record Cell(Row row, Subject subject, Effort effort) implements Trial {
    @Override
    public String label() {
      return row.name() + " " + subject.title();
    }

    @Override
    public void measure(Recorder recorder) throws Exception {
      Map<String, String> parameters =
          Map.of(
              "operation", row.operation.name(),
              "subject", subject.name(),
              "price", row.price.name(),
              "size", Integer.toString(row.size),
              "workers", Integer.toString(effort.workers()));
      JmhTrial trial = new JmhTrial(CollectionsBenchmark.class, "run", parameters, effort);
      recorder.time(ID, row.name(), subject.title(), "us", trial.scores());
    }
  }
}

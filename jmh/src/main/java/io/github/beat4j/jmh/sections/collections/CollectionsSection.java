package io.github.beat4j.jmh.sections.collections;

import io.github.beat4j.jmh.bulk.BulkRow;
import io.github.beat4j.jmh.bulk.BulkRows;
import io.github.beat4j.jmh.comparison.Subject;
import io.github.beat4j.jmh.sections.Aim;
import io.github.beat4j.jmh.sections.Effort;
import io.github.beat4j.jmh.sections.Section;
import io.github.beat4j.jmh.sections.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Operations on arrays and lists, against the loop and against who else does them. */
public final class CollectionsSection implements Section {
  public static final String ID = "collections";
  public static final String TITLE = "Arrays and collections";
  private static final double OF_PLAIN = 1.1;
  private static final double OF_PEER = 1.05;
  private static final Set<String> QUICK = Set.of("array sum cheap 1000", "list select cheap 1000");

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return TITLE;
  }

  @Override
  public String text() {
    return "Operations on arrays and on a FastList of random Integers. Plain is the loop, or the"
        + " sequential operation of the JDK or of Eclipse Collections, one thread; the others have"
        + " the same number of threads, but for Arrays, whose common pool has one more than the"
        + " others': with two threads it would be sequential. An element costs next to nothing"
        + " (cheap), some 200 ns (dear), or some 20 us for one in a hundred (skewed). A sort works"
        + " on a copy, which is made within the time, unless the data are sorted. A scan is one of"
        + " maxima. Searches end in the middle. Tuned batches are chosen by who knows the price."
        + " Each cell is a JVM of its own, in each round, and begins to count when the compiler has"
        + " had some seconds; every iteration ends with a check of its last result.";
  }

  @Override
  public Optional<Aim> aim() {
    return Optional.of(new Aim(OF_PLAIN, OF_PEER, LostRows::reason));
  }

  @Override
  public List<Trial> trials(Effort effort) {
    List<Trial> trials = new ArrayList<>();
    for (BulkRow row : BulkRows.all()) {
      if (!effort.wants(row.name()) || (effort.quick() && !QUICK.contains(row.name()))) continue;
      for (Subject subject : row.workload().subjects())
        trials.add(new BulkTrial(row, subject, effort));
    }
    return trials;
  }
}

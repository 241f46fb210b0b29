package io.github.beat4j.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jol.info.ClassLayout;
import org.openjdk.jol.info.FieldLayout;

/**
 * Fields that different threads write lie two lines apart, whatever the JVM makes of the padding.
 *
 * <p>Without {@link LinePadding}'s {@code gap} the JVM would put a small field of a subclass, such
 * as a worker's room, into the four bytes between the header and the first {@code long}: in front
 * of the padding, and next to whatever the heap holds before the object.
 */
@Tag("layout")
class LayoutTest {
  private static final int TWO_LINES = 128;

  private static final class Fields {
    private final Class<?> type;
    private final SortedSet<FieldLayout> all;

    Fields(String className) throws ClassNotFoundException {
      type = Class.forName(className);
      all = ClassLayout.parseClass(type).fields();
    }

    /**
     * What one class of the object declares and writes: the JVM may put a final one into any hole.
     */
    List<FieldLayout> written(Class<?> layer) throws NoSuchFieldException {
      List<FieldLayout> written = new ArrayList<>();
      for (FieldLayout field : of(layer.getSimpleName())) {
        int modifiers = layer.getDeclaredField(field.name()).getModifiers();
        if (!Modifier.isFinal(modifiers)) written.add(field);
      }
      return written;
    }

    FieldLayout named(String name) {
      return all.stream().filter(f -> f.name().equals(name)).findFirst().orElseThrow();
    }

    /** All that a class declares itself. */
    List<FieldLayout> of(String simpleName) {
      List<FieldLayout> own = new ArrayList<>();
      for (FieldLayout field : all) if (field.classShortName().equals(simpleName)) own.add(field);
      assertThat(own).isNotEmpty();
      return own;
    }
  }

  private static boolean isSignals(Class<?> layer) {
    return layer.getSimpleName().startsWith("WorkerSignals");
  }

  private static void areApart(FieldLayout a, FieldLayout b) {
    long gap =
        a.offset() < b.offset()
            ? b.offset() - a.offset() - a.size()
            : a.offset() - b.offset() - b.size();
    assertThat(gap).as(a + " and " + b).isGreaterThanOrEqualTo(TWO_LINES);
  }

  private static void isFarFromTheStart(FieldLayout field) {
    assertThat(field.offset()).as(field.toString()).isGreaterThanOrEqualTo(TWO_LINES);
  }

  @Test
  void what_every_call_writes_is_alone() throws Exception {
    Fields worker = new Fields("io.github.beat4j.scheduler.Worker");
    FieldLayout room = worker.named("room");
    isFarFromTheStart(room);
    for (FieldLayout signal : worker.of("WorkerSignals")) areApart(room, signal);
    for (String layer : List.of("Windows", "Beats", "Worker"))
      for (FieldLayout own : worker.of(layer)) areApart(room, own);
  }

  @Test
  void what_others_read_of_a_worker_is_apart_from_what_it_writes() throws Exception {
    Fields worker = new Fields("io.github.beat4j.scheduler.Worker");
    for (FieldLayout signal : worker.of("WorkerSignals")) {
      for (Class<?> layer = worker.type; !isSignals(layer); layer = layer.getSuperclass())
        for (FieldLayout own : worker.written(layer)) areApart(signal, own);
    }
  }

  /** Or each look of a thief takes a line away that the owner writes in its next call. */
  @Test
  void what_a_hunt_reads_of_a_worker_is_among_what_others_read() throws Exception {
    Fields worker = new Fields("io.github.beat4j.scheduler.Worker");
    assertThat(worker.of("WorkerSignals")).contains(worker.named("deque"));
  }

  @Test
  void the_ends_of_a_deque_are_apart() throws Exception {
    Fields deque = new Fields("io.github.beat4j.deque.ChaseLevDeque");
    isFarFromTheStart(deque.named("top"));
    isFarFromTheStart(deque.named("bottom"));
    areApart(deque.named("top"), deque.named("bottom"));
    areApart(deque.named("top"), deque.named("ring"));
  }

  @Test
  void the_counts_of_searchers_are_far_from_what_lies_before_them() throws Exception {
    isFarFromTheStart(new Fields("io.github.beat4j.scheduler.Idle").named("counts"));
  }

  @Test
  void what_others_return_to_a_pool_is_apart_from_what_its_owner_uses() throws Exception {
    Fields stock = new Fields("io.github.beat4j.memory.Stock");
    FieldLayout head = stock.named("head");
    isFarFromTheStart(head);
    for (FieldLayout own : stock.of("Stock")) areApart(head, own);
    for (FieldLayout count : new Fields("io.github.beat4j.memory.Counts").of("Counts"))
      isFarFromTheStart(count);
  }
}

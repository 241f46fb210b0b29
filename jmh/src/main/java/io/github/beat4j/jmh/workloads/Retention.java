package io.github.beat4j.jmh.workloads;

import io.github.beat4j.Beat;
import io.github.beat4j.BeatPool;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Whether the pool keeps alive what branches have captured, after their root has ended.
 *
 * @param kept objects that a full collection did not free
 * @param steals branches that were stolen meanwhile
 */
public record Retention(long kept, long steals) {
  public static final int ROOTS = 50;

  private static final int LEVELS = 6;
  private static final int COLLECTIONS = 5;

  /** How the roots end. */
  public enum Ending {
    RETURNING("return"),
    FAILING_LEFT("fail in a left branch"),
    FAILING_RIGHT("fail in a right branch"),
    SUBMITTED("were submitted");

    private final String text;

    Ending(String text) {
      this.text = text;
    }

    public String text() {
      return text;
    }
  }

  private static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Each ending has a pool of its own, which lives on while the objects are counted. */
  public static Map<Ending, Retention> measure() throws InterruptedException, ExecutionException {
    Map<Ending, Retention> results = new EnumMap<>(Ending.class);
    for (Ending ending : Ending.values()) {
      try (BeatPool pool = BeatPool.builder().workers(2).build()) {
        List<WeakReference<Object>> references = new ArrayList<>();
        for (int i = 0; i < ROOTS; i++) references.add(root(pool, ending));
        results.put(ending, new Retention(alive(references), pool.stats().steals()));
      }
    }
    return results;
  }

  /** A frame of its own, so that nothing of it is on the stack when the objects are counted. */
  private static WeakReference<Object> root(BeatPool pool, Ending ending)
      throws InterruptedException, ExecutionException {
    Object captured = new byte[1 << 10];
    try {
      if (ending == Ending.SUBMITTED) {
        pool.submit(() -> lambdas(captured, ending, LEVELS)).get();
      } else {
        pool.invoke(() -> lambdas(captured, ending, LEVELS));
      }
      if (ending == Ending.FAILING_LEFT || ending == Ending.FAILING_RIGHT)
        throw new AssertionError("a root that should fail has returned");
    } catch (Failure expected) {
      return new WeakReference<>(captured);
    }
    return new WeakReference<>(captured);
  }

  /** Alternates between the lambda and the function + argument form. */
  private static long lambdas(Object captured, Ending ending, int levels) {
    if (levels == 0) return leaf(captured);
    return Beat.pcallLong(
        () -> branch(captured, ending, levels, Ending.FAILING_LEFT),
        () -> branch(captured, ending, levels, Ending.FAILING_RIGHT),
        Long::sum);
  }

  private static long branch(Object captured, Ending ending, int levels, Ending failing) {
    if (levels == LEVELS) {
      long result = lambdas(captured, ending, levels - 1);
      if (ending == failing) throw new Failure();
      return result;
    }
    return levels == 1
        ? Beat.pcallLong(Retention::leaf, captured, captured, Long::sum)
        : lambdas(captured, ending, levels - 1);
  }

  private static long leaf(Object captured) {
    Busy.work(TimeUnit.MICROSECONDS.toNanos(20));
    return captured.hashCode();
  }

  private static long alive(List<WeakReference<Object>> references) throws InterruptedException {
    long alive = references.size();
    for (int i = 0; i < COLLECTIONS && alive > 0; i++) {
      TimeUnit.MILLISECONDS.sleep(20);
      System.gc();
      alive = references.stream().filter(reference -> reference.get() != null).count();
    }
    return alive;
  }
}

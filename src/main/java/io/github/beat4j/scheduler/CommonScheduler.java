package io.github.beat4j.scheduler;

import io.github.beat4j.context.ContextCarrier;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The pool behind the static methods of the API, set up at first use. */
public final class CommonScheduler {
  /** The system property that sets the common pool's parallelism, the caller included. */
  public static final String PROPERTY = "io.github.beat4j.parallelism";

  /** The environment variable that does the same where the property is not set. */
  public static final String VARIABLE = "BEAT_PARALLELISM";

  private static final int MOST_WORKERS = 32_767;

  /** Whether a root was opened here before; late news costs a probe. */
  private static boolean opened;

  private CommonScheduler() {}

  /**
   * The common pool.
   *
   * @return its scheduler
   */
  public static Scheduler get() {
    return Holder.SCHEDULER;
  }

  /** The first fork of a thread outside every root. */
  static int forkOutside(BranchKind kind, Object call, @Nullable Object argument) {
    // A class that overflows the stack while it is initialised is lost for good.
    if (opened) StackProbe.demandRoom();
    else StackProbe.demandMuchRoom();
    int entry = get().forkOutside(kind, call, argument);
    opened = true;
    return entry;
  }

  /** As the property and the variable say now; the pool has what they said at its first use. */
  static Settings settings() {
    int workers = parallelism();
    return new Settings(
        "beat-common",
        workers,
        workers - 1,
        true,
        true,
        true,
        0,
        Settings.DEFAULT_OVERHEAD,
        0,
        false,
        Settings.DEFAULT_STACK_SIZE,
        thread -> {},
        carriers(),
        Conduct.DEFAULT,
        Locality.NONE);
  }

  /** By Beat's own loader: the pool is the JVM's, whoever happens to use it first. */
  private static List<ContextCarrier> carriers() {
    List<ContextCarrier> carriers = new ArrayList<>();
    carriers.add(ClassLoaderCarrier.INSTANCE);
    ServiceLoader.load(ContextCarrier.class, CommonScheduler.class.getClassLoader())
        .forEach(carriers::add);
    return carriers;
  }

  private static int parallelism() {
    String property = System.getProperty(PROPERTY);
    if (property != null) return parse("system property " + PROPERTY, property);
    String variable = System.getenv(VARIABLE);
    if (variable != null) return parse("environment variable " + VARIABLE, variable);
    return Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors());
  }

  static int parse(String name, String text) {
    String remedy =
        " (expected: 1.." + MOST_WORKERS + "); leave it unset for one per available processor";
    try {
      int value = Integer.parseInt(text.trim());
      if (value >= 1 && value <= MOST_WORKERS) return value;
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(name + ": " + text + remedy, e);
    }
    throw new IllegalArgumentException(name + ": " + text + remedy);
  }

  private static final class Holder {
    static final Scheduler SCHEDULER = new Scheduler(settings());
  }
}

package io.github.beat4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Supplier;

/**
 * A random tree of calls that counts how often each node runs. Some leaves sleep or fail, and some
 * nodes run in another pool, on a thread of their own, or as a submitted task.
 */
final class StressProgram {

  /** How wild it may be. */
  enum Wildness {
    /** Calls, and failures that are thrown. */
    CALLS,
    /** Sleeps as well, nested pools, guests and submissions. */
    VISITS,
    /** Sleeps, scopes, and scopes that are cancelled. */
    SCOPES,
    /** Stack and heap run out as well. */
    EXHAUSTION
  }

  private enum Kind {
    LEAF,
    SLEEP,
    THROW,
    OVERFLOW,
    HEAP,
    PAIR,
    FUNCTION_PAIR,
    MANY,
    NESTED,
    GUEST,
    SUBMIT,
    SCOPE,
    CANCELLED
  }

  /** Where a program runs: its pool, and another one. */
  record Place(BeatPool pool, BeatPool other) {
    Place turned() {
      return new Place(/* pool= */ other, /* other= */ pool);
    }
  }

  private static final int DEEPEST = 700;

  private final Kind kind;
  private final int id;
  private final List<StressProgram> parts = new ArrayList<>();

  private StressProgram(Maker maker, int size, int depth, boolean submits, boolean mayBeLeftOut) {
    id = maker.nodes++;
    if (mayBeLeftOut) maker.optional.set(id);
    kind = maker.kind(size, depth, submits);
    boolean below = submits && kind != Kind.GUEST && kind != Kind.NESTED;
    int children =
        switch (kind) {
          case PAIR, FUNCTION_PAIR -> 2;
          case MANY, SCOPE, CANCELLED -> maker.random.nextInt(6);
          case NESTED, GUEST, SUBMIT -> 1;
          default -> 0;
        };
    int left = size - 1;
    for (int i = 0; i < children; i++) {
      int share =
          maker.random.nextInt(4) == 0
              ? maker.random.nextInt(2) * (left - 1)
              : left / (children - i);
      parts.add(
          new StressProgram(
              maker, Math.max(1, share), depth + 1, below, mayBeLeftOut || kind == Kind.CANCELLED));
      left = Math.max(1, left - share);
    }
  }

  /** One program and its counts. */
  static final class Instance {
    private final StressProgram root;
    private final AtomicIntegerArray runs;
    private final BitSet optional;

    private Instance(StressProgram root, int nodes, BitSet optional) {
      this.root = root;
      this.runs = new AtomicIntegerArray(nodes);
      this.optional = optional;
    }

    /** How many nodes have run. */
    long ran() {
      long sum = 0;
      for (int i = 0; i < runs.length(); i++) sum += runs.get(i);
      return sum;
    }

    String sequentially() {
      return outcome(() -> root.run(runs, null));
    }

    String in(Place place) {
      return outcome(() -> place.pool().invoke(() -> root.run(runs, place)));
    }

    /** In place, by whoever calls. */
    long here(Place place) throws IOException {
      return root.run(runs, place);
    }

    /** Null, or what is wrong with the counts of one run that had this outcome. */
    String miscounted(String outcome) {
      boolean complete = outcome.startsWith("returns");
      for (int i = 0; i < runs.length(); i++) {
        int n = runs.get(i);
        if (n > 1 || (complete && n == 0 && !optional.get(i)))
          return "node " + i + " ran " + n + " times: " + outcome;
      }
      return null;
    }
  }

  static Instance of(long seed, int mostNodes, Wildness wildness) {
    Maker maker = new Maker(new Random(seed), wildness);
    StressProgram root =
        new StressProgram(maker, 1 + maker.random.nextInt(mostNodes), 0, true, false);
    return new Instance(root, maker.nodes, maker.optional);
  }

  private static final class Maker {
    private static final List<Kind> CALLS = List.of(Kind.PAIR, Kind.FUNCTION_PAIR, Kind.MANY);
    private static final List<Kind> VISITS = List.of(Kind.NESTED, Kind.GUEST, Kind.SUBMIT);

    private final Random random;
    private final Wildness wildness;
    private final double failing;
    private final BitSet optional = new BitSet();
    private int nodes;

    Maker(Random random, Wildness wildness) {
      this.random = random;
      this.wildness = wildness;
      this.failing = random.nextBoolean() ? 0 : 1.0 / (1 << random.nextInt(12));
    }

    Kind kind(int size, int depth, boolean submits) {
      boolean wild = wildness != Wildness.CALLS;
      if (size <= 1 || depth >= DEEPEST) {
        if (random.nextDouble() < failing) return failure();
        return wild && random.nextInt(200) == 0 ? Kind.SLEEP : Kind.LEAF;
      }
      if (wildness == Wildness.SCOPES && random.nextInt(6) == 0) return scope();
      if (!wild || random.nextInt(40) != 0) return CALLS.get(random.nextInt(3));
      if (random.nextInt(4) == 0) return scope();
      Kind visit = VISITS.get(random.nextInt(3));
      return visit == Kind.SUBMIT && !submits ? Kind.NESTED : visit;
    }

    private Kind scope() {
      return random.nextInt(4) == 0 ? Kind.CANCELLED : Kind.SCOPE;
    }

    private Kind failure() {
      if (wildness != Wildness.EXHAUSTION) return Kind.THROW;
      return List.of(Kind.THROW, Kind.OVERFLOW, Kind.HEAP).get(random.nextInt(3));
    }
  }

  private interface Run {
    long run() throws Exception;
  }

  private static String outcome(Run run) {
    try {
      return "returns " + run.run();
    } catch (OutOfMemoryError | StackOverflowError e) {
      return "throws " + e.getClass();
    } catch (Throwable t) {
      return "throws " + t;
    }
  }

  /** In the place, or sequentially if there is none. */
  private long run(AtomicIntegerArray runs, Place place) throws IOException {
    runs.incrementAndGet(id);
    return switch (kind) {
      case LEAF -> work();
      case SLEEP -> sleep();
      case THROW -> fail();
      case OVERFLOW -> overflow(place, 1);
      case HEAP -> new long[Integer.MAX_VALUE].length;
      case PAIR -> pair(runs, place);
      case FUNCTION_PAIR -> functionPair(runs, place);
      case MANY -> many(runs, place);
      case NESTED -> nested(runs, place);
      case GUEST -> guest(runs, place);
      case SUBMIT -> submit(runs, place);
      case SCOPE -> scope(runs, place);
      case CANCELLED -> cancelled(runs, place);
    };
  }

  /** Now and then enough for others to steal something meanwhile. */
  private long work() {
    long x = id;
    int steps = id % 64 == 0 ? 1 << (id / 64 % 13) : 1;
    for (int i = 0; i < steps; i++) x = x * 6364136223846793005L + 1442695040888963407L;
    return x;
  }

  private long sleep() {
    try {
      Thread.sleep(0, 1 + id % 500_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return id;
  }

  private long fail() throws IOException {
    String message = "node " + id;
    switch (id % 3) {
      case 0 -> throw new IOException(message);
      case 1 -> throw new IllegalStateException(message);
      default -> throw new AssertionError(message);
    }
  }

  private static long overflow(Place place, long n) {
    if (place == null) return 1 + overflow(null, n + 1);
    return Beat.pcallLong(() -> overflow(place, n + 1), () -> n, Long::sum);
  }

  private long pair(AtomicIntegerArray runs, Place place) throws IOException {
    StressProgram left = parts.get(0);
    StressProgram right = parts.get(1);
    if (place == null) return 31 * left.run(runs, null) + right.run(runs, null);
    return Beat.pcallLong(
        () -> left.run(runs, place), () -> right.run(runs, place), (a, b) -> 31 * a + b);
  }

  private long functionPair(AtomicIntegerArray runs, Place place) throws IOException {
    StressProgram left = parts.get(0);
    StressProgram right = parts.get(1);
    if (place == null) return 17 * left.run(runs, null) + right.run(runs, null);
    return Beat.pcallLong(
        (StressProgram p) -> p.run(runs, place), left, right, (a, b) -> 17 * a + b);
  }

  private long many(AtomicIntegerArray runs, Place place) {
    List<Supplier<Long>> branches = new ArrayList<>();
    for (StressProgram part : parts) branches.add(() -> part.unchecked(runs, place));
    long sum = id;
    if (place == null) for (Supplier<Long> branch : branches) sum = 31 * sum + branch.get();
    else for (long value : Beat.pcallAll(branches)) sum = 31 * sum + value;
    return sum;
  }

  private long scope(AtomicIntegerArray runs, Place place) throws IOException {
    if (place == null) {
      long sum = id;
      for (StressProgram part : parts) sum = 31 * sum + part.run(runs, null);
      return sum;
    }
    return Beat.<Object, Void, RuntimeException, Long, IOException>scope(
        ScopePolicy.awaitAll(),
        s -> {
          List<Subtask<Long, IOException>> forks = new ArrayList<>();
          for (StressProgram part : parts) forks.add(s.fork(() -> part.run(runs, place)));
          s.join();
          long sum = id;
          for (Subtask<Long, IOException> fork : forks) sum = 31 * sum + fork.get();
          return sum;
        });
  }

  /** Cancelled by the block, or by one of its branches; what becomes of the others is forgotten. */
  private long cancelled(AtomicIntegerArray runs, Place place) {
    if (place == null) return id;
    Beat.scope(
        ScopePolicy.awaitAll(),
        s -> {
          for (StressProgram part : parts) {
            s.fork(() -> part.run(runs, place));
            if ((id + part.id) % 8 == 0) s.fork(s::cancel);
          }
          if (id % 2 == 0) s.cancel();
          return s.join();
        });
    return id;
  }

  private long unchecked(AtomicIntegerArray runs, Place place) {
    try {
      return run(runs, place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long nested(AtomicIntegerArray runs, Place place) throws IOException {
    StressProgram part = parts.get(0);
    if (place == null) return part.run(runs, null);
    Place turned = place.turned();
    return turned.pool().invoke(() -> part.run(runs, turned));
  }

  /** A thread that is no pool's. */
  private long guest(AtomicIntegerArray runs, Place place) throws IOException {
    StressProgram part = parts.get(0);
    if (place == null) return part.run(runs, null);
    Throwable[] failure = new Throwable[1];
    long[] result = new long[1];
    Thread guest =
        new Thread(
            () -> {
              try {
                result[0] = place.pool().invoke(() -> part.run(runs, place));
              } catch (Throwable t) {
                failure[0] = t;
              }
            });
    guest.start();
    join(guest);
    if (failure[0] != null) throw StressProgram.<RuntimeException>unchecked(failure[0]);
    return result[0];
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
  }

  private long submit(AtomicIntegerArray runs, Place place) throws IOException {
    StressProgram part = parts.get(0);
    if (place == null) return part.run(runs, null);
    try {
      return place.pool().submit(() -> part.run(runs, place)).get();
    } catch (ExecutionException e) {
      throw StressProgram.<RuntimeException>unchecked(e.getCause());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <X extends Throwable> X unchecked(Throwable failure) throws X {
    throw (X) failure;
  }
}

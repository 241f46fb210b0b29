package io.github.beat4j;

import io.github.beat4j.function.PartBranch;
import io.github.beat4j.scheduler.JoinTrace;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * An array or buffer in parts, each of which was allocated, and so first touched, by a thread of
 * the NUMA node that is to work on it. Made by {@link BeatPool#nodeLocal} and {@link
 * BeatPool#interleaved}; on a machine of one node, or in a pool that knows nothing of nodes, there
 * is one part, or all are alike.
 *
 * <p>Linux gives a page to the node of the thread that writes to it first. That holds for direct
 * buffers, and for Java arrays while the heap grows. A heap that was touched as the JVM started
 * ({@code -XX:+AlwaysPreTouch}), or whose regions are used again after a collection, has its pages
 * already, and nothing is promised; {@code -XX:+UseNUMA} has the JVM itself look to nodes. What was
 * checked, on an emulated machine, is direct buffers.
 *
 * @param <T> what a part is, such as {@code double[]} or {@code ByteBuffer}
 */
public final class NodeLocal<T> {
  /** What an array may have. */
  static final int LONGEST_PART = Integer.MAX_VALUE - 8;

  /** So often a part is sent to its node. */
  private static final int MOST_TRIES = 64;

  private final BeatPool pool;
  private final List<Part<T>> parts;
  private final long length;

  /**
   * One part.
   *
   * @param data the array or buffer
   * @param from the index of its first element in the whole
   * @param length how many elements it has
   * @param node whose thread has allocated it, by its dense number; -1 where that is not known
   * @param <T> what it is
   */
  public record Part<T>(T data, long from, int length, int node) {}

  private NodeLocal(BeatPool pool, List<Part<T>> parts, long length) {
    this.pool = pool;
    this.parts = List.copyOf(parts);
    this.length = length;
  }

  static long demandLength(long length) {
    if (length < 0)
      throw new IllegalArgumentException(
          "length: " + length + " (expected: 0 or more); count the elements of all parts");
    return length;
  }

  /** Allocates each part by a task on its node, and waits for them. */
  static <T> NodeLocal<T> allocate(
      BeatPool pool, long length, int longest, IntFunction<? extends T> allocator) {
    Objects.requireNonNull(allocator, "allocator");
    int nodes = pool.nodes();
    if (nodes > 1) pool.startThreads();
    List<Future<@Nullable Part<T>>> futures = new ArrayList<>();
    for (long from = 0; from < length; from += longest)
      futures.add(allocation(pool, from, longest, length, futures.size() % nodes, allocator, true));
    List<Part<T>> parts = new ArrayList<>();
    NodeLocal.<@Nullable Part<T>, RuntimeException>await(
        futures,
        part -> {
          int number = parts.size();
          parts.add(
              part != null
                  ? part
                  : again(
                      pool, (long) number * longest, longest, length, number % nodes, allocator));
        });
    return new NodeLocal<>(pool, parts, length);
  }

  /** A hint is no order: the task may have run on another node's thread, and left it at that. */
  private static <T> Part<T> again(
      BeatPool pool,
      long from,
      int longest,
      long length,
      int node,
      IntFunction<? extends T> allocator) {
    Part<T> part = null;
    for (int tries = MOST_TRIES; part == null; tries--) {
      List<Part<T>> one = new ArrayList<>();
      NodeLocal.<@Nullable Part<T>, RuntimeException>await(
          List.of(allocation(pool, from, longest, length, node, allocator, tries > 0)),
          got -> {
            if (got != null) one.add(got);
          });
      if (!one.isEmpty()) part = one.get(0);
    }
    return part;
  }

  /** Gives null where it should be on this node, and is not. */
  private static <T> Future<@Nullable Part<T>> allocation(
      BeatPool pool,
      long from,
      int longest,
      long length,
      int node,
      IntFunction<? extends T> allocator,
      boolean strict) {
    int size = (int) Math.min(longest, length - from);
    return pool.submit(
        SubmitOptions.DEFAULT.nearNode(node),
        () -> {
          int current = pool.currentNode();
          if (strict && current >= 0 && current != node) return null;
          T data = Objects.requireNonNull(allocator.apply(size), "allocator: its result");
          return new Part<>(data, from, size, current);
        });
  }

  /**
   * How many elements there are in all.
   *
   * @return the length
   */
  public long length() {
    return length;
  }

  /**
   * The parts, in order.
   *
   * @return the parts, as many as nodes or more
   */
  public List<Part<T>> parts() {
    return parts;
  }

  /**
   * Visits each part where it lies: by a task of its own near its node, in which Beat's calls and
   * loops are parallel as ever. Waits for all of them; a worker of the pool that waits takes those
   * that nobody has begun. What the tasks have written is seen by the caller afterwards.
   *
   * @param body what is done with a part
   * @param <X> the checked exception that it may throw
   * @throws X what the body throws for the first part that fails; all others end before, and their
   *     failures are suppressed
   */
  @SuppressWarnings("FutureReturnValueIgnored") // they are all waited for
  public <X extends Throwable> void forEach(PartBranch<? super T, X> body) throws X {
    Objects.requireNonNull(body, "body");
    List<Future<Part<T>>> futures = new ArrayList<>();
    for (Part<T> part : parts) futures.add(pool.submit(near(part), () -> visited(part, body)));
    NodeLocal.<Part<T>, X>await(futures, part -> {});
  }

  private static SubmitOptions near(Part<?> part) {
    return part.node() < 0 ? SubmitOptions.DEFAULT : SubmitOptions.DEFAULT.nearNode(part.node());
  }

  private static <T> Part<T> visited(Part<T> part, PartBranch<? super T, ?> body) {
    try {
      body.run(part.data(), part.from());
      return part;
    } catch (Throwable t) {
      throw JoinTrace.<RuntimeException>unchecked(t);
    }
  }

  /** An interrupt is kept for the caller: what is written to must not be left half-way. */
  private static <R extends @Nullable Object, X extends Throwable> void await(
      List<Future<R>> futures, Consumer<R> taker) throws X {
    Throwable failure = null;
    boolean interrupted = false;
    for (Future<R> future : futures) {
      while (true) {
        try {
          taker.accept(future.get());
        } catch (InterruptedException e) {
          interrupted = true;
          continue;
        } catch (ExecutionException e) {
          failure = joined(failure, Objects.requireNonNull(e.getCause(), "cause"));
        }
        break;
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
    if (failure != null) throw JoinTrace.<X>unchecked(failure);
  }

  @SuppressWarnings("ReferenceEquality") // an exception cannot suppress itself
  private static Throwable joined(@Nullable Throwable first, Throwable next) {
    if (first == null) return next;
    if (first != next) first.addSuppressed(next);
    return first;
  }

  @Override
  public String toString() {
    return "NodeLocal[" + length + " elements in " + parts.size() + " parts]";
  }
}

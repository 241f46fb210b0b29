package io.github.beat4j;

import io.github.beat4j.function.Branch;
import io.github.beat4j.function.BranchFunction;
import io.github.beat4j.function.Combiner;
import io.github.beat4j.function.DoubleBranch;
import io.github.beat4j.function.DoubleBranchFunction;
import io.github.beat4j.function.ElementAccumulator;
import io.github.beat4j.function.ElementBranch;
import io.github.beat4j.function.IndexBranch;
import io.github.beat4j.function.IntBranch;
import io.github.beat4j.function.IntBranchFunction;
import io.github.beat4j.function.LongBranch;
import io.github.beat4j.function.LongBranchFunction;
import io.github.beat4j.function.RangeAccumulator;
import io.github.beat4j.function.RangeBranch;
import io.github.beat4j.function.RangeFunction;
import io.github.beat4j.function.RangeSearch;
import io.github.beat4j.function.VoidBranch;
import io.github.beat4j.scheduler.Blocking;
import io.github.beat4j.scheduler.BranchKind;
import io.github.beat4j.scheduler.Cancelled;
import io.github.beat4j.scheduler.CurrentWorker;
import io.github.beat4j.scheduler.JoinTrace;
import io.github.beat4j.scheduler.ScopeRegion;
import io.github.beat4j.scheduler.Worker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Potentially parallel calls. {@code pcall} means what the sequential program means, left branch
 * before right branch, and may run both at the same time.
 *
 * <p><b>Which thread runs what.</b> The left branch and the combiner run on the calling thread,
 * from the first instruction. So does the right one, unless another worker has stolen it: a call
 * costs little more than a method call until a heartbeat makes the oldest waiting branch stealable
 * (Acar, Charguéraud, Guatto, Rainey and Sieczkowski, "Heartbeat Scheduling", PLDI 2018). Inside
 * {@link BeatPool#invoke} or a task of a {@link BeatPool} the call belongs to that pool, everywhere
 * else to the common pool.
 *
 * <p><b>Blocking.</b> A call waits only for a stolen right branch, and helps with branches of the
 * same outermost call meanwhile, never with a stranger's work. An interrupt does not end the wait;
 * the thread's interrupt flag is set afterwards.
 *
 * <p><b>Failures.</b> Nothing runs on when a call throws. If the left branch fails, a right branch
 * that nobody has begun never runs, as in the sequential program; one that was begun is asked to
 * stop (see {@link Scope}) and waited for, and its failure is suppressed under the left one. The
 * failure keeps its type and identity; if it comes from another thread, the frames of the joining
 * thread are appended to its trace.
 *
 * <p><b>Visibility.</b> What happened before the call is visible in both branches; what the
 * branches did is visible to the combiner and after the call.
 *
 * <p><b>Context.</b> A stolen branch finds the context class loader of its outermost call's thread,
 * and what the pool's carriers know ({@link io.github.beat4j.context.ContextCarrier}).
 *
 * <p>The common pool has as many workers as there are processors, the caller included, or as many
 * as the system property {@code io.github.beat4j.parallelism} or the environment variable {@code
 * BEAT_PARALLELISM} says. Its threads are daemons, started when they are first needed; with one
 * worker no thread is ever started.
 */
public final class Beat {
  private Beat() {}

  /**
   * Calls two branches, potentially in parallel, and gives both results.
   *
   * @param left runs first, on the calling thread
   * @param right runs after it, or at the same time on another thread
   * @param <L> the left branch's result
   * @param <R> the right branch's result
   * @param <X> what the left branch throws
   * @param <Y> what the right branch throws
   * @return both results
   * @throws X what the left branch throws
   * @throws Y what the right branch throws
   */
  public static <
          L extends @Nullable Object,
          R extends @Nullable Object,
          X extends Throwable,
          Y extends Throwable>
      Both<L, R> pcall(Branch<? extends L, X> left, Branch<? extends R, Y> right) throws X, Y {
    int entry = Call.begin(BranchKind.OBJECT, right);
    return new Both<>(Call.left(entry, left), Call.right(entry, right));
  }

  /**
   * Calls two branches, potentially in parallel, and combines their results.
   *
   * @param left runs first, on the calling thread
   * @param right runs after it, or at the same time on another thread
   * @param combine runs on the calling thread after both
   * @param <L> the left branch's result
   * @param <R> the right branch's result
   * @param <T> the combined result
   * @param <X> what the left branch throws
   * @param <Y> what the right branch throws
   * @param <Z> what the combiner throws
   * @return the combined result
   * @throws X what the left branch throws
   * @throws Y what the right branch throws
   * @throws Z what the combiner throws
   */
  public static <
          L extends @Nullable Object,
          R extends @Nullable Object,
          T extends @Nullable Object,
          X extends Throwable,
          Y extends Throwable,
          Z extends Throwable>
      T pcall(
          Branch<? extends L, X> left,
          Branch<? extends R, Y> right,
          Combiner<? super L, ? super R, ? extends T, Z> combine)
          throws X, Y, Z {
    int entry = Call.begin(BranchKind.OBJECT, right);
    return combine.combine(Call.left(entry, left), Call.right(entry, right));
  }

  /**
   * Calls two branches that return nothing, potentially in parallel.
   *
   * @param left runs first, on the calling thread
   * @param right runs after it, or at the same time on another thread
   * @param <X> what the left branch throws
   * @param <Y> what the right branch throws
   * @throws X what the left branch throws
   * @throws Y what the right branch throws
   */
  public static <X extends Throwable, Y extends Throwable> void pcall(
      VoidBranch<X> left, VoidBranch<Y> right) throws X, Y {
    int entry = Call.begin(BranchKind.VOID, right);
    Call.left(entry, left);
    Call.right(entry, right);
  }

  /**
   * Calls a function with two arguments, potentially in parallel, and combines the results.
   *
   * @param function called once with each argument
   * @param left the argument of the call that runs first, on the calling thread
   * @param right the argument of the other call
   * @param combine runs on the calling thread after both
   * @param <A> the arguments
   * @param <T> the function's result
   * @param <R> the combined result
   * @param <X> what the function throws
   * @param <Z> what the combiner throws
   * @return the combined result
   * @throws X what the function throws
   * @throws Z what the combiner throws
   */
  public static <
          A extends @Nullable Object,
          T extends @Nullable Object,
          R extends @Nullable Object,
          X extends Throwable,
          Z extends Throwable>
      R pcall(
          BranchFunction<? super A, ? extends T, X> function,
          A left,
          A right,
          Combiner<? super T, ? super T, ? extends R, Z> combine)
          throws X, Z {
    Worker worker = CurrentWorker.inline();
    if (worker.room() <= 0) return OutOfLine.dense(function, left, right, combine);
    return Call.both(worker, function, left, right, combine);
  }

  /**
   * Calls two branches that return a {@code long}, potentially in parallel, and combines their
   * results. Boxes nothing.
   *
   * @param left runs first, on the calling thread
   * @param right runs after it, or at the same time on another thread
   * @param combine runs on the calling thread after both
   * @param <X> what the left branch throws
   * @param <Y> what the right branch throws
   * @return the combined result
   * @throws X what the left branch throws
   * @throws Y what the right branch throws
   */
  public static <X extends Throwable, Y extends Throwable> long pcallLong(
      LongBranch<X> left, LongBranch<Y> right, LongBinaryOperator combine) throws X, Y {
    int entry = Call.begin(BranchKind.LONG, right);
    return combine.applyAsLong(Call.left(entry, left), Call.right(entry, right));
  }

  /**
   * Calls a function with two arguments, potentially in parallel, and combines its {@code long}
   * results. Allocates nothing unless a branch is promoted.
   *
   * @param function called once with each argument
   * @param left the argument of the call that runs first, on the calling thread
   * @param right the argument of the other call
   * @param combine runs on the calling thread after both
   * @param <A> the arguments
   * @param <X> what the function throws
   * @return the combined result
   * @throws X what the function throws
   */
  public static <A extends @Nullable Object, X extends Throwable> long pcallLong(
      LongBranchFunction<? super A, X> function, A left, A right, LongBinaryOperator combine)
      throws X {
    Worker worker = CurrentWorker.inline();
    if (worker.room() <= 0) return OutOfLine.denseLong(function, left, right, combine);
    return Call.bothLong(worker, function, left, right, combine);
  }

  /**
   * Calls two branches that return an {@code int}, potentially in parallel, and combines their
   * results. Boxes nothing.
   *
   * @param left runs first, on the calling thread
   * @param right runs after it, or at the same time on another thread
   * @param combine runs on the calling thread after both
   * @param <X> what the left branch throws
   * @param <Y> what the right branch throws
   * @return the combined result
   * @throws X what the left branch throws
   * @throws Y what the right branch throws
   */
  public static <X extends Throwable, Y extends Throwable> int pcallInt(
      IntBranch<X> left, IntBranch<Y> right, IntBinaryOperator combine) throws X, Y {
    int entry = Call.begin(BranchKind.INT, right);
    return combine.applyAsInt(Call.left(entry, left), Call.right(entry, right));
  }

  /**
   * Calls a function with two arguments, potentially in parallel, and combines its {@code int}
   * results. Allocates nothing unless a branch is promoted.
   *
   * @param function called once with each argument
   * @param left the argument of the call that runs first, on the calling thread
   * @param right the argument of the other call
   * @param combine runs on the calling thread after both
   * @param <A> the arguments
   * @param <X> what the function throws
   * @return the combined result
   * @throws X what the function throws
   */
  public static <A extends @Nullable Object, X extends Throwable> int pcallInt(
      IntBranchFunction<? super A, X> function, A left, A right, IntBinaryOperator combine)
      throws X {
    Worker worker = CurrentWorker.inline();
    if (worker.room() <= 0) return OutOfLine.denseInt(function, left, right, combine);
    return Call.bothInt(worker, function, left, right, combine);
  }

  /**
   * Calls two branches that return a {@code double}, potentially in parallel, and combines their
   * results. Boxes nothing.
   *
   * @param left runs first, on the calling thread
   * @param right runs after it, or at the same time on another thread
   * @param combine runs on the calling thread after both
   * @param <X> what the left branch throws
   * @param <Y> what the right branch throws
   * @return the combined result
   * @throws X what the left branch throws
   * @throws Y what the right branch throws
   */
  public static <X extends Throwable, Y extends Throwable> double pcallDouble(
      DoubleBranch<X> left, DoubleBranch<Y> right, DoubleBinaryOperator combine) throws X, Y {
    int entry = Call.begin(BranchKind.DOUBLE, right);
    return combine.applyAsDouble(Call.left(entry, left), Call.right(entry, right));
  }

  /**
   * Calls a function with two arguments, potentially in parallel, and combines its {@code double}
   * results. Allocates nothing unless a branch is promoted.
   *
   * @param function called once with each argument
   * @param left the argument of the call that runs first, on the calling thread
   * @param right the argument of the other call
   * @param combine runs on the calling thread after both
   * @param <A> the arguments
   * @param <X> what the function throws
   * @return the combined result
   * @throws X what the function throws
   */
  public static <A extends @Nullable Object, X extends Throwable> double pcallDouble(
      DoubleBranchFunction<? super A, X> function, A left, A right, DoubleBinaryOperator combine)
      throws X {
    Worker worker = CurrentWorker.inline();
    if (worker.room() <= 0) return OutOfLine.denseDouble(function, left, right, combine);
    return Call.bothDouble(worker, function, left, right, combine);
  }

  /**
   * Calls any number of branches, potentially in parallel. If some fail, the left-most failure is
   * thrown; a branch right of it that nobody has begun never runs.
   *
   * @param branches the branches
   * @param <T> their results
   * @return the results in the order of the branches; modifiable, and nulls are kept
   */
  public static <T extends @Nullable Object> List<T> pcallAll(
      Collection<? extends Supplier<? extends T>> branches) {
    Supplier<?>[] all = branches.toArray(new Supplier<?>[0]);
    @Nullable Object[] results = new @Nullable Object[all.length];
    if (all.length > 0) run(all, results, 0, all.length);
    @SuppressWarnings("unchecked")
    T[] typed = (T[]) results;
    return new ArrayList<>(Arrays.asList(typed));
  }

  private static void run(Supplier<?>[] branches, @Nullable Object[] results, int from, int to) {
    if (to - from == 1) {
      results[from] = branches[from].get();
      return;
    }
    int middle = (from + to) >>> 1;
    pcall(() -> run(branches, results, from, middle), () -> run(branches, results, middle, to));
  }

  /**
   * Runs a loop, potentially in parallel: the body once for each index, in no particular order. The
   * calling thread begins with the first index and goes on in order; others take upper halves of
   * what is left when they have nothing to do. A loop that takes less than 2 us, or of which less
   * than 4 us are left then (20 us outside every root), stays on the calling thread, and so does
   * the first index, if a body of this class was short before, or if nothing is known of it and the
   * thread is in no root. It waits for what others have taken, and helps with it meanwhile. The
   * failure of the leftmost piece that has failed is thrown; pieces that nobody has begun by then
   * never are.
   *
   * <p>What the body has written is visible to the caller afterwards. Costs, over the plain loop, a
   * call of the body through an interface for each index; {@link #forEachRange} does not.
   *
   * @param from the first index
   * @param to the one after the last; there are none if it is not greater than {@code from}
   * @param body the body
   * @param <X> what the body throws
   * @throws X what the body throws
   */
  public static <X extends Throwable> void forEach(int from, int to, IndexBranch<X> body) throws X {
    sweep(
        from,
        to,
        body,
        (first, end) -> {
          for (int i = first; i < end; i++) body.run(i);
        });
  }

  /**
   * Runs a loop, potentially in parallel, whose body runs a part of it: a plain counted loop, which
   * is compiled and vectorised as such. The parts are disjoint, cover all indexes, and take some
   * microseconds each, or as long as one index takes. Otherwise as {@link #forEach(int, int,
   * IndexBranch)}.
   *
   * @param from the first index
   * @param to the one after the last; there are none if it is not greater than {@code from}
   * @param body runs a part
   * @param <X> what the body throws
   * @throws X what the body throws
   */
  public static <X extends Throwable> void forEachRange(int from, int to, RangeBranch<X> body)
      throws X {
    sweep(from, to, body, body);
  }

  /**
   * Looks through a range, potentially in parallel, until a part says that the search is over. All
   * threads keep to the front: each takes the next few indexes that nobody has, some 20 us of them,
   * so little is looked at in vain behind the end. All indexes before a part that ends the search
   * are looked at once, if nothing fails; of those behind it, what others have taken by then.
   *
   * <p>What stays on the calling thread, what is waited for and what is visible is as in {@link
   * #forEach(int, int, IndexBranch)}. After a failure nothing more is taken. The failure of a part
   * that the calling thread has run is thrown, or else that of another thread.
   *
   * <p>Costs, over a loop, an atomic addition for each some 20 us of a thread's time.
   *
   * @param from the first index
   * @param to the one after the last; there are none if it is not greater than {@code from}
   * @param search looks through a part
   * @param <X> what it throws
   * @throws X what it throws
   */
  public static <X extends Throwable> void searchRange(int from, int to, RangeSearch<X> search)
      throws X {
    if (from < to) new FrontFirst<>(to, search).run(from, to);
  }

  private static <X extends Throwable> void sweep(
      int from, int to, Object body, RangeBranch<X> part) throws X {
    if (from < to) new Sweep<>(body, part).run(from, to);
  }

  /**
   * Runs a loop over the elements of an array, potentially in parallel, as {@link #forEach(int,
   * int, IndexBranch)} does.
   *
   * @param array the elements
   * @param body the body
   * @param <T> the elements
   * @param <X> what the body throws
   * @throws X what the body throws
   */
  public static <T extends @Nullable Object, X extends Throwable> void forEach(
      T[] array, ElementBranch<? super T, X> body) throws X {
    sweep(
        0,
        array.length,
        body,
        (first, end) -> {
          for (int i = first; i < end; i++) body.run(array[i]);
        });
  }

  /**
   * Runs a loop over the elements of a collection, potentially in parallel. The source is split in
   * two branches of a call, and so on, down to as many elements as take some 20 us, as far as that
   * is known by then. What is waited for, thrown and visible is as in a call.
   *
   * <p>One that cannot be split runs on the calling thread; most iterators are split by copying
   * some of their elements to an array. The source is used by one thread at a time, and must not
   * change meanwhile unless its spliterator allows that.
   *
   * @param elements the elements
   * @param body the body
   * @param <T> the elements
   * @param <X> what the body throws
   * @throws X what the body throws
   */
  public static <T extends @Nullable Object, X extends Throwable> void forEach(
      Iterable<T> elements, ElementBranch<? super T, X> body) throws X {
    forEach(elements.spliterator(), body);
  }

  /**
   * The same for the rest of what a spliterator has.
   *
   * @param elements the elements
   * @param body the body
   * @param <T> the elements
   * @param <X> what the body throws
   * @throws X what the body throws
   */
  public static <T extends @Nullable Object, X extends Throwable> void forEach(
      Spliterator<T> elements, ElementBranch<? super T, X> body) throws X {
    new Traversal<Object, T, X>(
            Object::new, (none, element) -> body.run(element), (left, right) -> left)
        .run(elements);
  }

  /**
   * Computes a result for each part of a range, potentially in parallel, and combines them in
   * order. What the parts are depends on time: the result is the same each time if the combination
   * is associative, as that of floating-point sums is not. Who runs the parts, what is waited for,
   * thrown and visible is as in {@link #forEach(int, int, IndexBranch)}. Costs one result for each
   * part, and combining it.
   *
   * @param from the first index
   * @param to the one after the last
   * @param none the result of an empty range; used for nothing else
   * @param part computes the result of a part, with at least one index
   * @param combine combines the results of a part and of the one that follows it; runs on the
   *     calling thread, or on one that has taken over both
   * @param <T> the result
   * @param <X> what the two throw
   * @return the combined result
   * @throws X what the two throw
   */
  public static <T extends @Nullable Object, X extends Throwable> T reduce(
      int from,
      int to,
      T none,
      RangeFunction<? extends T, X> part,
      Combiner<? super T, ? super T, ? extends T, X> combine)
      throws X {
    return from >= to ? none : new Reduction<T, X>(part, combine).run(from, to);
  }

  /**
   * Fills containers with the parts of a range, potentially in parallel, and combines them in
   * order. There is one container for each steal, and one more; a loop of which nothing is stolen
   * fills a single one. Only a thread that waits for something stolen inside a part may have to
   * begin another one meanwhile. Who runs the parts, what is waited for, thrown and visible is as
   * in {@link #forEach(int, int, IndexBranch)}.
   *
   * @param from the first index
   * @param to the one after the last; nothing is added if it is not greater
   * @param fresh makes an empty container, on the thread that fills it
   * @param part adds a part with at least one index to a container
   * @param combine combines a container with the one that follows it, and may change and return
   *     either; runs on the calling thread, or on one that has taken over both
   * @param <A> the container
   * @param <X> what the parts throw, and combining
   * @return the combined container
   * @throws X what the two throw
   */
  public static <A, X extends Throwable> A collect(
      int from,
      int to,
      Supplier<? extends A> fresh,
      RangeAccumulator<? super A, X> part,
      Combiner<? super A, ? super A, ? extends A, X> combine)
      throws X {
    return from >= to ? fresh.get() : new Filling<A, X>(fresh, part, combine).run(from, to);
  }

  /**
   * The same for the rest of what a spliterator has, in its order. There is one container for each
   * part that another thread has taken over, and one more. How the source is split is as in {@link
   * #forEach(Spliterator, ElementBranch)}.
   *
   * @param elements the elements
   * @param fresh makes an empty container, on the thread that fills it
   * @param part adds an element to a container
   * @param combine combines a container with the one that follows it, and may change and return
   *     either; runs on the calling thread, or on one that has taken over both
   * @param <T> the elements
   * @param <A> the container
   * @param <X> what adding throws, and combining
   * @return the combined container
   * @throws X what the two throw
   */
  public static <T extends @Nullable Object, A, X extends Throwable> A collect(
      Spliterator<T> elements,
      Supplier<? extends A> fresh,
      ElementAccumulator<? super A, ? super T, X> part,
      Combiner<? super A, ? super A, ? extends A, X> combine)
      throws X {
    return new Traversal<A, T, X>(fresh, part, combine).run(elements);
  }

  /**
   * Collects the rest of what a spliterator has, as {@link
   * java.util.stream.Stream#collect(Collector)} would: the result is that of the sequential stream.
   * The collector's functions run on the calling thread and on any of the pool's, its finisher on
   * the calling one. What is waited for, thrown, visible and paid is as in the method above.
   *
   * <p>The spliterator of a parallel stream splits, and its operations run where the collector's
   * functions do, unless they have a state; that of a sequential stream does not split.
   *
   * @param elements the elements
   * @param collector how to collect; its characteristics are not looked at but for {@code
   *     IDENTITY_FINISH}
   * @param <T> the elements
   * @param <A> the collector's container
   * @param <R> the result
   * @return the result
   */
  @SuppressWarnings("unchecked")
  public static <T extends @Nullable Object, A, R> R collect(
      Spliterator<T> elements, Collector<? super T, A, R> collector) {
    BiConsumer<A, ? super T> accumulator = collector.accumulator();
    BinaryOperator<A> combiner = collector.combiner();
    A container =
        Beat.<T, A, RuntimeException>collect(
            elements, collector.supplier(), accumulator::accept, combiner::apply);
    return collector.characteristics().contains(Collector.Characteristics.IDENTITY_FINISH)
        ? (R) container
        : collector.finisher().apply(container);
  }

  /**
   * Runs a call that may block, without a loss of parallelism: a thread of a pool that calls this
   * lets others have its latent branches, and a sleeping thread or a spare one, of which a pool
   * starts up to 256 ({@link BeatPoolBuilder#spareThreads}) and keeps them, computes in its place
   * meanwhile. When the call returns, one more thread than there are workers may compute until some
   * thread runs out of work. Outside a pool's thread, a guest included, the call simply runs. Costs
   * some microseconds.
   *
   * @param call runs on the calling thread, at once; may make potentially parallel calls
   * @param <T> its result
   * @param <X> what it throws
   * @return its result
   * @throws X what the call throws
   */
  public static <T extends @Nullable Object, X extends Throwable> T blocking(Branch<T, X> call)
      throws X {
    return Blocking.run(Objects.requireNonNull(call, "call"));
  }

  /**
   * Like {@link #blocking}, and interrupts the call when the scope or branch around it is
   * cancelled. An {@link InterruptedException} that comes of that becomes a {@link
   * java.util.concurrent.CancellationException}; no interrupt is left over.
   *
   * @param call runs on the calling thread, at once
   * @param <T> its result
   * @param <X> what it throws
   * @return its result
   * @throws X what the call throws
   * @throws java.util.concurrent.CancellationException if it was cancelled
   */
  public static <T extends @Nullable Object, X extends Throwable> T interruptibly(Branch<T, X> call)
      throws X {
    return Blocking.interruptibly(Objects.requireNonNull(call, "call"));
  }

  /**
   * Runs a block that forks any number of branches; none outlives it. The first failure cancels the
   * other branches, and the scope around the block throws it: unchecked ones as they are, checked
   * ones as the cause of a {@link java.util.concurrent.CompletionException}.
   *
   * <p>Outside every root the block becomes one in the common pool. Returns when all branches have
   * ended; while it waits it helps with branches of the same root. What they did is visible then.
   *
   * @param block runs on the calling thread, at once
   * @param <T> results of the branches
   * @param <V> the block's result
   * @param <Z> what the block throws
   * @return the block's result, once all branches have ended
   * @throws Z what the block throws; all branches have ended, and those that had not begun never do
   */
  public static <T extends @Nullable Object, V extends @Nullable Object, Z extends Throwable>
      V scope(ScopeBlock<? super Scope<T, @Nullable Void, RuntimeException>, ? extends V, Z> block)
          throws Z {
    return scope(ScopePolicy.<T>awaitAllSuccessfulOrThrow(), block);
  }

  /**
   * Runs a block that forks any number of branches; none outlives it. Waits as {@link
   * #scope(ScopeBlock)} does.
   *
   * @param policy what is made of their outcomes; for this scope only
   * @param block runs on the calling thread, at once
   * @param <T> results of the branches
   * @param <R> what the policy makes of them
   * @param <X> what the policy throws
   * @param <V> the block's result
   * @param <Z> what the block throws
   * @return the block's result, once all branches have ended
   * @throws X what the policy throws, where the block has not joined its branches
   * @throws Z what the block throws
   */
  public static <
          T extends @Nullable Object,
          R extends @Nullable Object,
          X extends Throwable,
          V extends @Nullable Object,
          Z extends Throwable>
      V scope(ScopePolicy<T, R, X> policy, ScopeBlock<? super Scope<T, R, X>, ? extends V, Z> block)
          throws X, Z {
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(block, "block");
    try {
      return ScopeRegion.<V, Throwable>inRoot(() -> Scope.run(policy, block));
    } catch (Throwable t) {
      throw JoinTrace.<RuntimeException>unchecked(t);
    }
  }

  /**
   * Runs a call that is cancelled when its time is over: its potentially parallel calls then throw
   * a {@link java.util.concurrent.CancellationException}, as {@link Scope} says. Of nested limits
   * the nearest counts. A call that returns in spite of it has its result returned; one that makes
   * no calls and does not ask is not cut short. A daemon thread, one for all pools, watches the
   * time.
   *
   * @param timeout the time it has
   * @param call runs on the calling thread, at once
   * @param <T> its result
   * @param <X> what it throws
   * @return its result
   * @throws X what it throws
   * @throws DeadlineExceededException if the time was over; nothing of the call runs any more
   */
  public static <T extends @Nullable Object, X extends Throwable> T withTimeout(
      Duration timeout, Branch<T, X> call) throws X {
    Objects.requireNonNull(timeout, "timeout");
    Objects.requireNonNull(call, "call");
    return ScopeRegion.inRoot(() -> Deadline.run(timeout, call));
  }

  /**
   * Whether the calling branch is asked to stop: its scope was cancelled, or a branch left of it
   * failed. Never waits; reads one field of each region around; always false outside scopes and
   * stolen branches.
   *
   * @return true if so
   */
  public static boolean isCancelled() {
    return CurrentWorker.get().isCancelled();
  }

  /**
   * Stops the calling branch if it is asked to.
   *
   * @throws java.util.concurrent.CancellationException if {@link #isCancelled}
   */
  public static void checkCancelled() {
    if (isCancelled()) throw new Cancelled();
  }

  /**
   * Blocks as {@link ForkJoinPool#managedBlock} does in a {@link ForkJoinPool}, without a loss of
   * parallelism: see {@link #blocking}.
   *
   * @param blocker is asked whether it need not block, and blocked on until it need not
   * @throws InterruptedException if the blocker does
   */
  public static void managedBlock(ForkJoinPool.ManagedBlocker blocker) throws InterruptedException {
    if (blocker.isReleasable()) return;
    Beat.<Boolean, InterruptedException>blocking(
        () -> {
          while (!blocker.block() && !blocker.isReleasable()) Thread.onSpinWait();
          return true;
        });
  }
}

package io.github.beat4j.memory;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Objects that are used again: buffers, parsers, whatever costs more to make than to keep.
 *
 * <p><b>Who keeps what.</b> Each platform thread has a list of its own, of at most {@link
 * ObjectPoolBuilder#maxIdle maxIdle} objects, the youngest first. An object that another thread
 * releases goes back to the thread whose list it came from: the releasing thread collects up to 16
 * for each owner, and hands them over with one compare-and-set; the owner takes all that was handed
 * to it with one exchange. So a thread that only acquires and one that only releases do not meet at
 * every object. Whose an object is, the pool knows by a hint, which is wrong now and then: the
 * object then goes to another thread's list. What has no room is left to the collector. Virtual
 * threads have no lists; they share a few bounded queues, one per processor and 16 at most.
 *
 * <p><b>Memory.</b> All lists are softly reachable. The collector takes those of threads that have
 * not come by for a while when memory is short, and all of them before it runs out (one in 1,024
 * acquisitions that find an idle object the short way counts as coming by, and every other one);
 * those of dead threads go with them. {@link #trim} lets go of everything at once. An object that
 * is acquired and never released is held softly at most, until its place is needed.
 *
 * <p><b>What it costs.</b> To acquire and to release what the thread itself has acquired: two looks
 * at a thread-local, no atomic instruction, and no reference is written if what was acquired last
 * is released first; otherwise a look at an identity hash and a reference. Nothing ever blocks or
 * waits, except that rare events (the first use by a thread, a budget that is used up, {@link
 * #trim}, {@link #stats}) take a short lock. It is lock-free otherwise.
 *
 * <p><b>Threads and order.</b> Every method may be called by any thread. What a thread did to an
 * object before it released it is visible to whoever acquires it next. Callbacks run on the thread
 * that acquires or releases, and never while a list changes: they may use this pool too.
 *
 * <p><b>Rules.</b> An object is released at most once for each time it was acquired, and not used
 * after that. A pool that is {@link ObjectPoolBuilder#checked checked} throws {@link
 * PoolMisuseException} where they are broken; another one may then give one object to two threads.
 *
 * @param <T> the objects
 */
public final class ObjectPool<T> {
  private final Supplier<? extends T> factory;
  private final @Nullable Consumer<? super T> onRelease;
  private final @Nullable Register<T, Use> register;
  private final Shelves<T> shelves = Shelves.of(1);
  private final FreeLists<T> lists;

  ObjectPool(
      Supplier<? extends T> factory,
      @Nullable Consumer<? super T> onRelease,
      boolean checked,
      Limits limits) {
    this.factory = factory;
    this.onRelease = onRelease;
    this.register = checked ? new Register<>() : null;
    this.lists = new FreeLists<>(SizeClass.ANY, limits);
  }

  /**
   * Begins a pool.
   *
   * @param factory makes an object when none is idle, on the thread that acquires it
   * @param <T> the objects
   * @return a builder with defaults
   */
  public static <T> ObjectPoolBuilder<T> builder(Supplier<? extends T> factory) {
    return new ObjectPoolBuilder<>(Objects.requireNonNull(factory, "factory"));
  }

  /**
   * Gives an object that nobody else has: an idle one as it was released, or a new one. Does not
   * block.
   *
   * @return the object; to be released at most once
   * @throws NullPointerException if the factory gave null; what it throws itself passes through,
   *     and the pool is as before
   * @throws PoolMisuseException in a checked pool, if the factory gave an object a second time
   */
  public T acquire() {
    Shelf<T> own = shelves.own();
    T object = own == null ? null : own.take();
    if (object == null) object = lists.take(own);
    if (object == null) return created();
    if (register != null) register.demand(object).acquire();
    return object;
  }

  private T created() {
    T object =
        Objects.requireNonNull(
            factory.get(), "factory: gave null (expected: an object for each call)");
    if (register != null) register.enter(object, new Use());
    lists.adopt(object, shelves.own());
    return object;
  }

  /**
   * Takes an object back, after {@link ObjectPoolBuilder#onRelease onRelease}. If that throws, the
   * object is left to the collector, it counts as released, and the exception passes through. Any
   * thread may release it. Does not block.
   *
   * @param object what {@link #acquire} gave
   * @throws PoolMisuseException in a checked pool, if it was released already or is not of this
   *     pool; nothing has happened then
   */
  public void release(T object) {
    Objects.requireNonNull(object, "object: null (expected: what acquire gave)");
    if (register != null) register.demand(object).release(object);
    if (onRelease != null) prepare(object, onRelease);
    Shelf<T> own = shelves.own();
    if (own == null || !own.takesBack(object)) lists.put(object, own);
  }

  private void prepare(T object, Consumer<? super T> callback) {
    boolean prepared = false;
    try {
      callback.accept(object);
      prepared = true;
    } finally {
      if (!prepared) lists.drop(shelves.own());
    }
  }

  /**
   * Whether an object has been released and not been acquired again. True also for one that was
   * then left to the collector.
   *
   * @param object what {@link #acquire} gave at some time
   * @return whether nobody may use it now
   * @throws IllegalStateException if the pool is not checked: it does not know
   * @throws PoolMisuseException if the object is not of this pool
   */
  public boolean isIdle(T object) {
    if (register == null)
      throw new IllegalStateException(
          "checked: false (expected: true); isIdle needs a pool built with checked(true)");
    return register.demand(object).isReleased();
  }

  /**
   * Throws if an object must not be used: an assertion for code that is handed one. Does nothing in
   * a pool that is not checked.
   *
   * @param object what {@link #acquire} gave at some time
   * @throws PoolMisuseException if it is idle, with the release as its cause, or not of this pool
   */
  public void demandAcquired(T object) {
    if (register != null) register.demand(object).demandAcquired(object);
  }

  /**
   * Leaves all idle objects to the collector, those of other threads as well. Objects that are
   * acquired may still be released. Takes time in proportion to the number of threads that have
   * used the pool.
   */
  public void trim() {
    lists.empty();
  }

  /**
   * What the pool has done so far, summed over all threads without stopping them.
   *
   * @return figures that may be a moment old
   */
  public PoolStats stats() {
    return lists.stats();
  }
}

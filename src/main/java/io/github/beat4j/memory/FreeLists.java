package io.github.beat4j.memory;

import org.jspecify.annotations.Nullable;

/**
 * The idle objects of one size: a list for each platform thread, found on its {@link Shelf}, and
 * stripes for virtual ones, who have no shelf. A thread takes from its own list, then from what
 * others have returned to it, then from what it has not yet sent to others, then from the stripes.
 * It puts into its own list what came from there or from nobody knows where, and the rest into a
 * batch for its owner.
 *
 * @param <T> the objects
 */
final class FreeLists<T> {
  private final SizeClass size;
  private final Limits limits;
  private final Homes<T> homes = new Homes<>();
  private final Stripes<T> stripes;
  private final Origins origins;

  FreeLists(SizeClass size, Limits limits) {
    this.size = size;
    int processors = Runtime.getRuntime().availableProcessors();
    this.limits = limits;
    this.origins = new Origins((long) limits.maxIdle() * processors);
    Stripes<T> shared = new Stripes<>(limits, processors);
    Homes<T> lists = homes;
    this.stripes = shared;
    limits
        .budget()
        .reclaimFrom(
            () -> {
              lists.reclaim();
              shared.reclaim();
            });
  }

  /** An idle object, if there is one; counts as acquired in any case. */
  @Nullable T take(@Nullable Shelf<T> own) {
    if (own == null) return takeShared();
    Stock<T> stock = stock(own);
    stock.counts.acquired++;
    T object = stock.pop();
    return object == null ? takeSlowly(stock) : object;
  }

  private @Nullable T takeSlowly(Stock<T> stock) {
    stock.unpack();
    T object = stock.pop();
    if (object != null) return object;
    object = stock.outbox.poll();
    if (object == null) object = stripes.poll();
    if (object != null) origins.note(object, stock.number());
    return object;
  }

  private @Nullable T takeShared() {
    stripes.countAcquired();
    T object = stripes.poll();
    if (object != null) origins.note(object, Homes.SHARED);
    return object;
  }

  /** Notes that an object was made for this thread. */
  void adopt(T object, @Nullable Shelf<T> own) {
    if (own == null) {
      stripes.countCreated();
      origins.note(object, Homes.SHARED);
    } else {
      Stock<T> stock = stock(own);
      stock.counts.created++;
      origins.note(object, stock.number());
    }
  }

  void put(T object, @Nullable Shelf<T> own) {
    if (own == null) {
      if (!stripes.offer(object)) stripes.countDropped();
      return;
    }
    Stock<T> stock = stock(own);
    int home = origins.of(object);
    if (home == stock.number()) stock.push(object);
    else if (home == Homes.NOBODY || !forward(stock, object, home)) keep(stock, object);
  }

  /** What is in a thread's list is noted as its own, so that taking it need not look. */
  private void keep(Stock<T> stock, T object) {
    origins.note(object, stock.number());
    stock.push(object);
  }

  /** Counts an object that is not put back. */
  void drop(@Nullable Shelf<T> own) {
    if (own == null) stripes.countDropped();
    else stock(own).counts.dropped++;
  }

  /** Whether the object is in a batch for its owner. */
  private boolean forward(Stock<T> stock, T object, int home) {
    Batch<T> batch = stock.outbox.batchFor(home);
    if (batch == null) {
      if (!stock.allowance.grow(limits.batch())) return false;
      batch = new Batch<>(home, limits.batch());
      Batch<T> displaced = stock.outbox.begin(batch);
      if (displaced != null) send(stock, displaced);
    }
    batch.add(object);
    if (batch.isFull()) {
      stock.outbox.end(batch);
      send(stock, batch);
    }
    return true;
  }

  /** Hands a batch over; what its owner has no room for is kept. */
  private void send(Stock<T> stock, Batch<T> batch) {
    int size = batch.size();
    Stock<T> owner = homes.stock(batch.home);
    if (size > 0 && owner != null && owner.accepts(batch)) {
      stock.counts.returned += size;
    } else {
      boolean shared = batch.home == Homes.SHARED;
      for (T object = batch.poll(); object != null; object = batch.poll())
        if (!shared || !stripes.offer(object)) keep(stock, object);
    }
    stock.allowance.shrink(limits.batch());
  }

  private Stock<T> stock(Shelf<T> own) {
    Local<T> local = own.local(size.index());
    Stock<T> stock = local == null ? null : local.use();
    return stock == null ? open(local, own) : stock;
  }

  /** The first lists of this thread, or new ones because the collector took the last ones. */
  private Stock<T> open(@Nullable Local<T> last, Shelf<T> own) {
    if (last != null) last.allowance.close();
    Stock<T> stock = new Stock<>(limits);
    Local<T> local = new Local<>(size, stock);
    stock.number(homes.add(new Home<>(local, stock)));
    own.local(local);
    return stock;
  }

  /** Leaves all idle objects to the collector. */
  void empty() {
    homes.empty();
    stripes.empty();
  }

  PoolStats stats() {
    return homes.stats().plus(stripes.stats());
  }

  /** How many threads have lists of their own. */
  int owners() {
    return homes.count();
  }
}

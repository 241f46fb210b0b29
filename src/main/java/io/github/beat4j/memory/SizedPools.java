package io.github.beat4j.memory;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A pool for each size, all with one budget, and buffers that are larger than all sizes.
 *
 * @param <B> buffers, or what stands for them
 */
final class SizedPools<B> {
  private static final int MOST_IDLE = 64;

  /** No thread keeps more than this part of the budget in one size, unless it is one buffer. */
  private static final int SHARE = 8;

  private final SizeClasses sizes;
  private final Function<ByteBuffer, B> wrapper;
  private final FreeLists<B>[] lists;
  private final LongAdder largerAcquired = new LongAdder();
  private final LongAdder largerDropped = new LongAdder();

  SizedPools(SizeClasses sizes, long maxIdleBytes, Function<ByteBuffer, B> wrapper) {
    this.sizes = sizes;
    this.wrapper = wrapper;
    Budget budget = new Budget(maxIdleBytes);
    this.lists = lists(sizes, budget);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static <B> FreeLists<B>[] lists(SizeClasses sizes, Budget budget) {
    FreeLists[] lists = new FreeLists[sizes.count()];
    for (int i = 0; i < lists.length; i++)
      lists[i] = new FreeLists<B>(sizes.at(i), limits(sizes.size(i), budget));
    return lists;
  }

  private static Limits limits(int size, Budget budget) {
    long share = budget.most() / SHARE / size;
    int maxIdle = (int) Math.max(1, Math.min(MOST_IDLE, share));
    return Limits.of(maxIdle, size, budget);
  }

  /**
   * Direct memory may be short while the heap is not, and then the collector sees no reason to
   * clear soft references.
   */
  private B allocate(int bytes) {
    ByteBuffer memory;
    try {
      memory = AlignedBuffers.allocate(bytes);
    } catch (OutOfMemoryError e) {
      trim();
      memory = AlignedBuffers.allocate(bytes);
    }
    return wrapper.apply(memory);
  }

  /**
   * Gives a buffer.
   *
   * @param own the calling thread's shelf; null if it is virtual
   */
  B acquire(int bytes, @Nullable Shelf<B> own) {
    B buffer = own == null ? null : own.take(bytes);
    return buffer == null ? acquireAny(bytes, own) : buffer;
  }

  private B acquireAny(int bytes, @Nullable Shelf<B> own) {
    int index = sizes.indexFor(bytes);
    return index == SizeClasses.LARGER ? larger(bytes) : takenOrCreated(index, own);
  }

  private B larger(int bytes) {
    largerAcquired.increment();
    return allocate(bytes);
  }

  private B takenOrCreated(int index, @Nullable Shelf<B> own) {
    B taken = lists[index].take(own);
    if (taken != null) return taken;
    B buffer = allocate(sizes.size(index));
    lists[index].adopt(buffer, own);
    return buffer;
  }

  /**
   * Takes a buffer back.
   *
   * @param index the class of its size, or {@link SizeClasses#LARGER}
   * @param own the calling thread's shelf; null if it is virtual
   */
  void release(B buffer, int index, @Nullable Shelf<B> own) {
    if (index == SizeClasses.LARGER) largerDropped.increment();
    else lists[index].put(buffer, own);
  }

  void trim() {
    for (FreeLists<B> list : lists) list.empty();
  }

  PoolStats stats() {
    long larger = largerAcquired.sum();
    PoolStats sum = new PoolStats(larger, larger, 0, largerDropped.sum());
    for (FreeLists<B> list : lists) sum = sum.plus(list.stats());
    return sum;
  }
}

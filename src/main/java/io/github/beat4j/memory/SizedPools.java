package io.github.beat4j.memory;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.IntStream;

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
  private final List<ObjectPool<B>> pools;
  private final LongAdder largerAcquired = new LongAdder();
  private final LongAdder largerDropped = new LongAdder();

  SizedPools(SizeClasses sizes, long maxIdleBytes, Function<ByteBuffer, B> wrapper) {
    this.sizes = sizes;
    this.wrapper = wrapper;
    Budget budget = new Budget(maxIdleBytes);
    this.pools =
        IntStream.range(0, sizes.count()).mapToObj(i -> pool(sizes.size(i), budget)).toList();
  }

  private ObjectPool<B> pool(int size, Budget budget) {
    long share = budget.most() / SHARE / size;
    int maxIdle = (int) Math.max(1, Math.min(MOST_IDLE, share));
    return new ObjectPool<>(() -> allocate(size), null, false, Limits.of(maxIdle, size, budget));
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

  B acquire(int bytes) {
    int index = sizes.indexFor(bytes);
    if (index != SizeClasses.LARGER) return pools.get(index).acquire();
    largerAcquired.increment();
    return allocate(bytes);
  }

  /**
   * Takes a buffer back.
   *
   * @param index the class of its size, or {@link SizeClasses#LARGER}
   */
  void release(B buffer, int index) {
    if (index == SizeClasses.LARGER) largerDropped.increment();
    else pools.get(index).release(buffer);
  }

  void trim() {
    pools.forEach(ObjectPool::trim);
  }

  PoolStats stats() {
    long larger = largerAcquired.sum();
    PoolStats sum = new PoolStats(larger, larger, 0, largerDropped.sum());
    for (ObjectPool<B> pool : pools) sum = sum.plus(pool.stats());
    return sum;
  }
}

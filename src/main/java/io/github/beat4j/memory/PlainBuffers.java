package io.github.beat4j.memory;

import java.nio.ByteBuffer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gives out the buffers themselves. A foreign one is seen only if its shape tells. */
final class PlainBuffers extends Buffers {
  private final SizeClasses sizes;
  private final Shelves<ByteBuffer> shelves;
  private final SizedPools<ByteBuffer> pools;

  static Buffers of(SizeClasses sizes, long maxIdleBytes) {
    return new PlainBuffers(sizes, maxIdleBytes);
  }

  private PlainBuffers(SizeClasses sizes, long maxIdleBytes) {
    this.sizes = sizes;
    this.shelves = Shelves.of(sizes.count());
    this.pools = new SizedPools<>(sizes, maxIdleBytes, Function.identity());
  }

  @Override
  ByteBuffer acquire(int bytes) {
    return AlignedBuffers.reset(pools.acquire(bytes, shelves.own()));
  }

  @Override
  void release(ByteBuffer buffer) {
    Shelf<ByteBuffer> own = shelves.own();
    if (own == null || !own.takesBack(buffer)) releaseAny(buffer, own);
  }

  private void releaseAny(ByteBuffer buffer, @Nullable Shelf<ByteBuffer> own) {
    int index = sizes.indexOf(buffer.capacity());
    if (index == SizeClasses.NONE || !buffer.isDirect() || buffer.isReadOnly())
      throw PoolMisuseException.foreign(buffer);
    pools.release(buffer, index, own);
  }

  @Override
  boolean isIdle(ByteBuffer buffer) {
    throw new IllegalStateException(
        "checked: false (expected: true); isIdle needs a pool built with checked(true)");
  }

  @Override
  void demandAcquired(ByteBuffer buffer) {}

  @Override
  void trim() {
    pools.trim();
  }

  @Override
  PoolStats stats() {
    return pools.stats();
  }
}

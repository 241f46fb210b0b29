package io.github.beat4j.memory;

import java.nio.ByteBuffer;
import java.util.function.Function;

/** Gives out the buffers themselves. A foreign one is seen only if its shape tells. */
final class PlainBuffers implements Buffers {
  private final SizeClasses sizes;
  private final SizedPools<ByteBuffer> pools;

  PlainBuffers(SizeClasses sizes, long maxIdleBytes) {
    this.sizes = sizes;
    this.pools = new SizedPools<>(sizes, maxIdleBytes, Function.identity());
  }

  @Override
  public ByteBuffer acquire(int bytes) {
    return AlignedBuffers.reset(pools.acquire(bytes));
  }

  @Override
  public void release(ByteBuffer buffer) {
    if (!pools.takesBack(buffer)) releaseAny(buffer);
  }

  private void releaseAny(ByteBuffer buffer) {
    int index = sizes.indexOf(buffer.capacity());
    if (index == SizeClasses.NONE || !buffer.isDirect() || buffer.isReadOnly())
      throw PoolMisuseException.foreign(buffer);
    pools.release(buffer, index);
  }

  @Override
  public boolean isIdle(ByteBuffer buffer) {
    throw new IllegalStateException(
        "checked: false (expected: true); isIdle needs a pool built with checked(true)");
  }

  @Override
  public void demandAcquired(ByteBuffer buffer) {}

  @Override
  public void trim() {
    pools.trim();
  }

  @Override
  public PoolStats stats() {
    return pools.stats();
  }
}

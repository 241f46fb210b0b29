package io.github.beat4j.memory;

import java.nio.ByteBuffer;

/**
 * Gives out a fresh view of a block each time, so that a view that was released is never valid
 * again; and fills the block meanwhile, to see who writes to it.
 */
final class CheckedBuffers extends Buffers {
  private final SizeClasses sizes;
  private final Shelves<Block> shelves;
  private final SizedPools<Block> pools;
  private final Register<ByteBuffer, Lease> register = new Register<>();

  /** A view that was given out, and of what. */
  private static final class Lease extends Use {
    private final Block block;

    Lease(Block block) {
      this.block = block;
    }
  }

  static Buffers of(SizeClasses sizes, long maxIdleBytes) {
    return new CheckedBuffers(sizes, maxIdleBytes);
  }

  private CheckedBuffers(SizeClasses sizes, long maxIdleBytes) {
    this.sizes = sizes;
    this.shelves = Shelves.of(sizes.count());
    this.pools = new SizedPools<>(sizes, maxIdleBytes, Block::new);
  }

  @Override
  ByteBuffer acquire(int bytes) {
    Block block = pools.acquire(bytes, shelves.own());
    block.demandUntouched();
    ByteBuffer view = AlignedBuffers.reset(block.memory().duplicate());
    register.enter(view, new Lease(block));
    return view;
  }

  @Override
  void release(ByteBuffer buffer) {
    Lease lease = register.demand(buffer);
    Throwable release = lease.release(buffer);
    buffer.limit(0); // most uses of this very view throw from now on
    lease.block.rest(release);
    pools.release(lease.block, sizes.indexOf(buffer.capacity()), shelves.own());
  }

  @Override
  boolean isIdle(ByteBuffer buffer) {
    return register.demand(buffer).isReleased();
  }

  @Override
  void demandAcquired(ByteBuffer buffer) {
    register.demand(buffer).demandAcquired(buffer);
  }

  @Override
  void trim() {
    pools.trim();
  }

  @Override
  PoolStats stats() {
    return pools.stats();
  }
}

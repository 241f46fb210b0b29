package io.github.beat4j.memory;

import java.nio.ByteBuffer;

/** How a buffer pool gives out and takes back: trusting its users, or not. */
interface Buffers {
  ByteBuffer acquire(int bytes);

  void release(ByteBuffer buffer);

  boolean isIdle(ByteBuffer buffer);

  void demandAcquired(ByteBuffer buffer);

  void trim();

  PoolStats stats();
}

package io.github.beat4j.memory;

import java.nio.ByteBuffer;

/**
 * How a buffer pool gives out and takes back: trusting its users, or not. A class, and made by
 * methods: a program without checked pools has but one kind of them, and a call need not ask which.
 */
abstract class Buffers {
  /** Bytes are 0 or more. */
  abstract ByteBuffer acquire(int bytes);

  abstract void release(ByteBuffer buffer);

  abstract boolean isIdle(ByteBuffer buffer);

  abstract void demandAcquired(ByteBuffer buffer);

  abstract void trim();

  abstract PoolStats stats();
}

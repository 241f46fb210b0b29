/**
 * Pools of objects and of direct buffers: {@link io.github.beat4j.memory.ObjectPool} and {@link
 * io.github.beat4j.memory.BufferPool}. They stand alone, and may be used on any thread.
 */
@NullMarked
package io.github.beat4j.memory;

import org.jspecify.annotations.NullMarked;

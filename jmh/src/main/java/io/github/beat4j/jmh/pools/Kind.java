package io.github.beat4j.jmh.pools;

import io.github.beat4j.memory.BufferPool;
import io.github.beat4j.memory.ObjectPool;
import java.nio.ByteBuffer;

/** What is acquired and released. */
public enum Kind {
  /** An object of 32 bytes: a header, and some numbers. */
  SMALL("32 bytes") {
    @Override
    Object create() {
      return new Small();
    }

    @Override
    Source pool() {
      return of(ObjectPool.<Object>builder(this::create).maxIdle(Source.MAX_IDLE).build());
    }
  },
  ARRAY("1 kB array") {
    @Override
    Object create() {
      return new byte[1 << 10];
    }

    @Override
    Source pool() {
      return of(ObjectPool.<Object>builder(this::create).maxIdle(Source.MAX_IDLE).build());
    }
  },
  BUFFER("64 kB direct buffer") {
    @Override
    Object create() {
      return ByteBuffer.allocateDirect(SIZE);
    }

    @Override
    Source pool() {
      BufferPool pool = BufferPool.builder().build();
      return new Source() {
        @Override
        Object acquire() {
          return pool.acquire(SIZE);
        }

        @Override
        void release(Object object) {
          pool.release((ByteBuffer) object);
        }
      };
    }
  };

  private static final int SIZE = 1 << 16;

  private final String title;

  Kind(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  abstract Object create();

  abstract Source pool();

  private static Source of(ObjectPool<Object> pool) {
    return new Source() {
      @Override
      Object acquire() {
        return pool.acquire();
      }

      @Override
      void release(Object object) {
        pool.release(object);
      }
    };
  }

  /** Twelve bytes of header, twenty of numbers. */
  @SuppressWarnings("unused")
  private static final class Small {
    int a;
    long b;
    long c;
  }
}

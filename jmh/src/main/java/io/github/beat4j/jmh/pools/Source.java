package io.github.beat4j.jmh.pools;

/** Gives an object, and takes it back. */
abstract class Source {
  /** How many idle objects each thread, or all of them, may keep. */
  static final int MAX_IDLE = 64;

  abstract Object acquire();

  abstract void release(Object object);
}

package io.github.beat4j.topology;

import java.util.BitSet;

/** The operating system's way to confine the calling thread to some processors. */
public interface ThreadMask {
  /**
   * Where the calling thread may run.
   *
   * @return the processors, a copy
   */
  BitSet get();

  /**
   * Confines the calling thread. A system call; takes effect before it returns.
   *
   * @param cpus the processors, at least one
   * @throws IllegalStateException if the operating system refuses, or does something else
   */
  void set(BitSet cpus);

  /**
   * Looks for the library that can do it, once in a JVM, and for a system that lets it. May load a
   * native library.
   *
   * @return how, or why not
   */
  static Pinner find() {
    return Pinner.FOUND.get();
  }
}

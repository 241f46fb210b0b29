/**
 * Parallel algorithms over arrays and index ranges, on loops that give away what is left of them
 * ({@link io.github.beat4j.Beat#forEachRange}), and over trees and recursions: no threshold, no
 * batch size. Each runs in the root that the calling thread is in, or in the common pool; it may
 * wait for other threads, and what it has written is visible to the caller when it returns.
 */
@NullMarked
package io.github.beat4j.algorithms;

import org.jspecify.annotations.NullMarked;

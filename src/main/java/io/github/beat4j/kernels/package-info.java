/**
 * Inner loops over arrays of numbers, and who has the fastest: the plain ones of this package, or
 * those of {@code beat-simd}, if it is there and the JVM has the vectors that it needs. Not part of
 * the public API.
 */
@NullMarked
package io.github.beat4j.kernels;

import org.jspecify.annotations.NullMarked;

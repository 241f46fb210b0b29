/** Algorithms, one a file: the sequential program, and beside it the same program on Beat. */
@NullMarked
package io.github.beat4j.examples;

import org.jspecify.annotations.NullMarked;

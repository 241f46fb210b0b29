/**
 * What a potentially parallel call is made of: branches, with and without an argument, and the
 * combiner.
 */
@NullMarked
package io.github.beat4j.function;

import org.jspecify.annotations.NullMarked;

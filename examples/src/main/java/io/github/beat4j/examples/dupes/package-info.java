/** Finds files with the same contents in directory trees of any shape. */
@NullMarked
package io.github.beat4j.examples.dupes;

import org.jspecify.annotations.NullMarked;

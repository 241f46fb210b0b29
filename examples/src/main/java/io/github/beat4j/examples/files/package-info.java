/** Finds the files of a directory tree of any shape, and what could not be read of it. */
@NullMarked
package io.github.beat4j.examples.files;

import org.jspecify.annotations.NullMarked;

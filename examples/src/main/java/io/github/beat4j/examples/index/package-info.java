/**
 * An inverted index of the text files in a directory tree: which word is how often in which file.
 */
@NullMarked
package io.github.beat4j.examples.index;

import org.jspecify.annotations.NullMarked;

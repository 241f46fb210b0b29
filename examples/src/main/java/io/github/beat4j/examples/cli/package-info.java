/** The command line. */
@NullMarked
package io.github.beat4j.examples.cli;

import org.jspecify.annotations.NullMarked;

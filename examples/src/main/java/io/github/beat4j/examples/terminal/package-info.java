/** What the commands show in a terminal: how far they are, tables, names of files. */
@NullMarked
package io.github.beat4j.examples.terminal;

import org.jspecify.annotations.NullMarked;

/** The examples by name, each with data to run it on. */
@NullMarked
package io.github.beat4j.examples.catalog;

import org.jspecify.annotations.NullMarked;

/** The tour: six computations, each written four ways, timed and compared. */
@NullMarked
package io.github.beat4j.examples.tour;

import org.jspecify.annotations.NullMarked;

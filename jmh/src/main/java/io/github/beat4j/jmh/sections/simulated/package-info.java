/** What no machine here shows: more workers than it has processors. */
@NullMarked
package io.github.beat4j.jmh.sections.simulated;

import org.jspecify.annotations.NullMarked;

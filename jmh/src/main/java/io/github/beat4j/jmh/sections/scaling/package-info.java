/** How the time of a workload falls with the number of threads. */
@NullMarked
package io.github.beat4j.jmh.sections.scaling;

import org.jspecify.annotations.NullMarked;

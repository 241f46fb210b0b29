/**
 * What follows the work: {@link io.github.beat4j.context.ContextCarrier} takes thread-bound state
 * from the thread of a root to the threads that steal from it.
 */
@NullMarked
package io.github.beat4j.context;

import org.jspecify.annotations.NullMarked;

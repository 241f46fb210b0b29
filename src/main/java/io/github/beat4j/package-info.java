/**
 * Potentially parallel calls. Start with {@link io.github.beat4j.Beat}; a pool of one's own is a
 * {@link io.github.beat4j.BeatPool}.
 */
@NullMarked
package io.github.beat4j;

import org.jspecify.annotations.NullMarked;

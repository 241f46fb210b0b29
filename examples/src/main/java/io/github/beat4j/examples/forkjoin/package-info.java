/**
 * What the tour compares Beat with: the same recursions as tasks of a {@link
 * java.util.concurrent.ForkJoinPool}, with a cut-off to choose.
 */
@NullMarked
package io.github.beat4j.examples.forkjoin;

import org.jspecify.annotations.NullMarked;

package io.github.beat4j;

import org.jspecify.annotations.Nullable;

/**
 * The results of two branches.
 *
 * @param left what the left branch returned
 * @param right what the right branch returned
 * @param <L> the left branch's result
 * @param <R> the right branch's result
 */
public record Both<L extends @Nullable Object, R extends @Nullable Object>(L left, R right) {}

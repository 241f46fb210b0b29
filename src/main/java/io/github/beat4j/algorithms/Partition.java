package io.github.beat4j.algorithms;

/**
 * The elements of an array in two groups.
 *
 * @param array those for which the predicate is true, then the others, each in their order
 * @param kept how many there are of the former, and the index of the first of the latter
 * @param <A> the type of the array
 */
public record Partition<A>(A array, int kept) {}

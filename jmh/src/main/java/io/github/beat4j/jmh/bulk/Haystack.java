package io.github.beat4j.jmh.bulk;

/**
 * Elements, and one of them that is sought.
 *
 * @param elements what to look at
 * @param needle what the one is worth that lies in the middle
 * @param <A> how they are kept
 */
record Haystack<A>(A elements, long needle) {}

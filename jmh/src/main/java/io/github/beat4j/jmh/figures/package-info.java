/** The figures that {@code bars} shows, one class each. */
package io.github.beat4j.jmh.figures;

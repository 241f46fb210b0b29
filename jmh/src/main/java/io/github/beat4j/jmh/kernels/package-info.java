/**
 * Loops over arrays of numbers: the plain one, Beat's with and without vectors, and what memory can
 * do.
 */
package io.github.beat4j.jmh.kernels;

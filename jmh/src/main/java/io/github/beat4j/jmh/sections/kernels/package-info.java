/** Loops over arrays of numbers beside what memory can do. */
package io.github.beat4j.jmh.sections.kernels;
